import { Audio, PeerConnection, type Track } from 'node-datachannel';
import type { Certificate } from './certificate.ts';
import {
  OPUS_PROFILE,
  writeSdp,
  type AudioCodecs,
  type AudioDescription,
  type Setup,
  type Transport,
} from './sdp.ts';

export interface PeerSetting {
  readonly port: number;
  readonly bindAddress: string | null;
  readonly mid: string;
  readonly codecs: AudioCodecs;
  readonly ssrc: number;
  /** One of its own where it is absent. */
  readonly certificate: Certificate | undefined;
}

/** One native peer connection with one audio track, closed in the order that does not leak. */
export class Peer {
  onPacket: (packet: Buffer) => void = () => {};
  onOpen: () => void = () => {};
  /** It was open, and the phone closed it or is not to be reached any more; or it is again. */
  onGone: () => void = () => {};
  isOpen = false;
  readonly #connection: PeerConnection;
  readonly #track: Track;
  #transport: Transport | null = null;
  #wasOpen = false;
  #gone = false;
  #closed = false;

  constructor({ port, bindAddress, mid, codecs, ssrc, certificate }: PeerSetting) {
    this.#connection = new PeerConnection('leg', {
      iceServers: [],
      disableAutoNegotiation: true,
      enableIceUdpMux: true,
      portRangeBegin: port,
      portRangeEnd: port,
      ...(bindAddress !== null && { bindAddress }),
      ...(certificate && {
        certificatePemFile: certificate.certificatePem,
        keyPemFile: certificate.keyPem,
      }),
    });
    // Without listeners for their end the binding never lets go of a closed connection or track.
    this.#connection.onStateChange((state) => this.#onState(state));
    const description = new Audio(mid, 'SendRecv');
    description.addOpusCodec(codecs.opus, OPUS_PROFILE);
    for (const { payloadType, clockRate } of codecs.events) {
      description.addAudioCodec(payloadType, `telephone-event/${clockRate}`);
    }
    description.addSSRC(ssrc, 'hubline', 'hubline', 'audio');
    this.#track = this.#connection.addTrack(description);
    this.#track.onOpen(() => {
      if (this.#closed) return;
      this.isOpen = this.#wasOpen = true;
      shielded(this.onOpen);
    });
    this.#track.onClosed(() => {
      this.isOpen = false;
      this.#setGone(true);
    });
    this.#track.onMessage((packet) => {
      if (!this.#closed) shielded(() => this.onPacket(packet));
    });
  }

  get isGone(): boolean {
    return this.#gone;
  }

  /** Our side of the connection; `setup` is our part of the DTLS handshake as it was agreed. */
  get transport(): Transport {
    if (!this.#transport) throw new Error('Not described yet');
    return this.#transport;
  }

  /** Connects as the side that offered, with what it said then. @throws Error */
  offer(offered: Transport, answer: AudioDescription): void {
    const { ufrag, password } = offered;
    this.#connection.setLocalDescription('offer', { iceUfrag: ufrag, icePwd: password });
    this.#connection.setRemoteDescription(forLibrary(answer), 'answer');
    this.#transport = {
      ...offered,
      setup: answer.transport.setup === 'active' ? 'passive' : 'active',
    };
  }

  /** Connects as the side that answers. @throws Error */
  answer(offer: AudioDescription): void {
    this.#connection.setRemoteDescription(forLibrary(offer), 'offer');
    this.#connection.setLocalDescription('answer');
    this.#transport = readTransport(this.#connection.localDescription()?.sdp ?? '');
  }

  /** Binds the port and connects to nobody. */
  holdPort(): void {
    this.#connection.setLocalDescription('offer');
  }

  send(packet: Buffer): void {
    try {
      this.#track.sendMessageBinary(packet);
    } catch {
      // The phone closed its side and we have not been told yet.
      this.isOpen = false;
    }
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.isOpen = false;
    // In this order: a track that outlives its connection keeps both in memory.
    this.#track.close();
    this.#connection.close();
  }

  #onState(state: string): void {
    if (state === 'connected') this.#setGone(false);
    // A page that goes closes its transport, and the library calls that disconnected.
    else if (state === 'disconnected' || state === 'failed') this.#setGone(true);
  }

  #setGone(gone: boolean): void {
    if (this.#closed || !this.#wasOpen || gone === this.#gone) return;
    this.#gone = gone;
    shielded(this.onGone);
  }
}

/** What is thrown into the native caller ends the process; no packet is worth that. */
function shielded(callback: () => void): void {
  try {
    callback();
  } catch {
    // A leg that cannot go on says so on the SIP side.
  }
}

/** What the native parser gets to see: only what we have read and written ourselves. */
function forLibrary(audio: AudioDescription): string {
  // The direction is ours to mind: hold comes and goes without the library.
  const direction = 'sendrecv';
  return writeSdp({ ...audio, direction, sections: [null], sessionId: '1', version: 1 });
}

function readTransport(sdp: string): Transport {
  const value = (name: string): string =>
    new RegExp(`^a=${name}:(.*?)\\r?$`, 'm').exec(sdp)?.[1] ?? '';
  return {
    ufrag: value('ice-ufrag'),
    password: value('ice-pwd'),
    fingerprint: value('fingerprint'),
    setup: value('setup') as Setup,
  };
}
