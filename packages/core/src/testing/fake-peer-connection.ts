import { fakeStream, fakeVideo } from './fake-stream.ts';

type Description = { readonly type: 'offer' | 'answer'; readonly sdp: string };
type Kind = 'audio' | 'video';
type Direction = 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';

const OPPOSITE: Record<Direction, Direction> = {
  sendrecv: 'sendrecv',
  sendonly: 'recvonly',
  recvonly: 'sendonly',
  inactive: 'inactive',
};

/**
 * A stand-in for `RTCPeerConnection` where there is none (Node): offers and answers one audio
 * section that a real server accepts, and one of video where either side has it, and says it is
 * connected once both descriptions are there. No sound flows, and no pictures.
 */
export class FakePeerConnection extends EventTarget {
  readonly #identity = new FakeIdentity();
  readonly #transceivers: FakeTransceiver[] = [];
  /** As it was given last. */
  configuration: RTCConfiguration;
  localDescription: Description | null = null;
  remoteDescription: Description | null = null;
  signalingState: RTCSignalingState = 'stable';
  iceGatheringState: RTCIceGatheringState = 'new';
  connectionState: RTCPeerConnectionState = 'new';
  #stable: [Description | null, Description | null] = [null, null];
  #remoteStream: MediaStream | null = null;
  #remoteVideo: MediaStream | null = null;

  constructor(configuration: RTCConfiguration = {}) {
    super();
    this.configuration = configuration;
  }

  addTransceiver(
    trackOrKind: MediaStreamTrack | string,
    init: RTCRtpTransceiverInit = {},
  ): FakeTransceiver {
    const track = typeof trackOrKind === 'string' ? null : trackOrKind;
    const kind = (track ? track.kind : trackOrKind) as Kind;
    const transceiver = new FakeTransceiver(kind, track, init.direction as Direction | undefined);
    this.#transceivers.push(transceiver);
    return transceiver;
  }

  getTransceivers(): readonly FakeTransceiver[] {
    return this.#transceivers;
  }

  async createOffer({ iceRestart = false }: RTCOfferOptions = {}): Promise<Description> {
    this.#requireOpen();
    if (iceRestart) this.#identity.restart();
    const [audio, video] = [this.#of('audio')?.direction, this.#of('video')?.direction];
    return {
      type: 'offer',
      sdp: this.#identity.describe('actpass', audio ?? 'sendrecv', video),
    };
  }

  async createAnswer(): Promise<Description> {
    this.#requireOpen();
    const offer = this.remoteDescription?.sdp ?? '';
    const answer = (kind: Kind): Direction => {
      const wanted = this.#of(kind)?.direction ?? 'recvonly';
      return both(wanted, OPPOSITE[directionIn(offer, kind) ?? 'sendrecv']);
    };
    const video = directionIn(offer, 'video') ? answer('video') : undefined;
    return { type: 'answer', sdp: this.#identity.describe('active', answer('audio'), video) };
  }

  async setLocalDescription(description: RTCSessionDescriptionInit): Promise<void> {
    this.#requireOpen();
    if (description.type === 'rollback') return this.#rollBack();
    this.localDescription = description as Description;
    this.iceGatheringState = 'complete';
    this.#proceed(description.type === 'offer' ? 'have-local-offer' : 'stable');
  }

  async setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
    this.#requireOpen();
    if (description.type === 'rollback') return this.#rollBack();
    if (description.type === 'answer' && this.signalingState !== 'have-local-offer') {
      throw new DOMException('no offer to answer', 'InvalidStateError');
    }
    this.remoteDescription = description as Description;
    for (const kind of ['audio', 'video'] as const) {
      if (this.#of(kind) || (kind === 'video' && !directionIn(description.sdp ?? '', kind)))
        continue;
      this.addTransceiver(kind, { direction: 'recvonly' });
    }
    this.#proceed(description.type === 'offer' ? 'have-remote-offer' : 'stable');
  }

  setConfiguration(configuration: RTCConfiguration): void {
    this.configuration = { ...configuration };
  }

  /** The other side closes the connection without a word, as a page does that is loaded anew. */
  leave(): void {
    for (const { sender } of this.#transceivers) sender.transport.become('closed');
  }

  close(): void {
    this.signalingState = 'closed';
    this.connectionState = 'closed';
  }

  /** Has the network behave so. */
  become(state: RTCPeerConnectionState): void {
    if (this.connectionState === 'closed' || this.connectionState === state) return;
    this.connectionState = state;
    this.dispatchEvent(new Event('connectionstatechange'));
  }

  #proceed(signalingState: RTCSignalingState): void {
    this.signalingState = signalingState;
    if (signalingState !== 'stable') return;
    this.#stable = [this.localDescription, this.remoteDescription];
    queueMicrotask(() => {
      if (this.signalingState === 'closed') return;
      this.#receiveTrack();
      this.#agreeOnVideo();
      this.become('connected');
    });
  }

  /** It is there as soon as both sides have said so, and comes where the other side sends it. */
  #agreeOnVideo(): void {
    const transceiver = this.#of('video');
    const said = directionIn(this.remoteDescription?.sdp ?? '', 'video');
    const ours = directionIn(this.localDescription?.sdp ?? '', 'video');
    if (!transceiver) return;
    transceiver.mid = '1';
    transceiver.currentDirection = both(ours ?? 'inactive', OPPOSITE[said ?? 'inactive']);
    if (said !== 'sendrecv' && said !== 'sendonly') return;
    this.#remoteVideo ??= fakeVideo();
    const [track] = this.#remoteVideo.getVideoTracks();
    const streams = [this.#remoteVideo];
    this.dispatchEvent(Object.assign(new Event('track'), { track, streams }));
  }

  #of(kind: Kind): FakeTransceiver | undefined {
    return this.#transceivers.find(
      ({ receiver, direction }) => receiver.track.kind === kind && direction !== 'stopped',
    );
  }

  #receiveTrack(): void {
    if (this.#remoteStream) return;
    this.#remoteStream = fakeStream();
    const [track] = this.#remoteStream.getAudioTracks();
    const streams = [this.#remoteStream];
    this.dispatchEvent(Object.assign(new Event('track'), { track, streams }));
  }

  #rollBack(): void {
    [this.localDescription, this.remoteDescription] = this.#stable;
    this.signalingState = 'stable';
  }

  #requireOpen(): void {
    if (this.signalingState === 'closed') {
      throw new DOMException('The connection is closed', 'InvalidStateError');
    }
  }
}

/** For the `createPeerConnection` option of `sipPhone`. */
export function fakePeerConnection(configuration?: RTCConfiguration): RTCPeerConnection {
  return new FakePeerConnection(configuration) as unknown as RTCPeerConnection;
}

/** One section of a `FakePeerConnection`. */
class FakeTransceiver {
  direction: Direction | 'stopped';
  currentDirection: Direction | null = null;
  mid: string | null = null;
  readonly receiver: { readonly track: { readonly kind: Kind } };
  readonly sender = {
    track: null as MediaStreamTrack | null,
    transport: new FakeDtlsTransport(),
    dtmf: {
      canInsertDTMF: true,
      /** All that was sent so far. */
      toneBuffer: '',
      insertDTMF(tones: string) {
        this.toneBuffer = tones;
      },
    },
    async replaceTrack(track: MediaStreamTrack | null): Promise<void> {
      this.track = track;
    },
  };

  constructor(kind: Kind, track: MediaStreamTrack | null, direction: Direction = 'sendrecv') {
    this.receiver = { track: { kind } };
    this.direction = direction;
    this.sender.track = track;
  }

  stop(): void {
    this.direction = 'stopped';
  }
}

/** What carries a section. */
class FakeDtlsTransport extends EventTarget {
  state: RTCDtlsTransportState = 'connected';

  become(state: RTCDtlsTransportState): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

/** What one end says of itself in every description. */
class FakeIdentity {
  readonly #session = Math.floor(Math.random() * 2 ** 48);
  readonly #fingerprint = Array.from(randomBytes(32), (byte) =>
    byte.toString(16).padStart(2, '0').toUpperCase(),
  ).join(':');
  readonly #ssrc = Math.floor(Math.random() * 2 ** 31) + 1;
  #version = 0;
  #ufrag = token(4);
  #password = token(24);

  restart(): void {
    this.#ufrag = token(4);
    this.#password = token(24);
  }

  describe(
    setup: 'actpass' | 'active',
    direction: Direction | 'stopped',
    video?: Direction | 'stopped',
  ): string {
    this.#version += 1;
    return [
      'v=0',
      `o=- ${this.#session} ${this.#version} IN IP4 127.0.0.1`,
      's=-',
      't=0 0',
      `a=group:BUNDLE 0${video ? ' 1' : ''}`,
      'a=msid-semantic: WMS',
      'm=audio 9 UDP/TLS/RTP/SAVPF 111 110 126',
      ...this.#transport(setup),
      'a=mid:0',
      `a=${direction}`,
      'a=rtcp-mux',
      'a=rtpmap:111 opus/48000/2',
      'a=fmtp:111 minptime=10;useinbandfec=1',
      'a=rtpmap:110 telephone-event/48000',
      'a=rtpmap:126 telephone-event/8000',
      `a=ssrc:${this.#ssrc} cname:hubline`,
      ...(video ? this.#video(setup, video) : []),
      '',
    ].join('\r\n');
  }

  #video(setup: string, direction: Direction | 'stopped'): string[] {
    return [
      'm=video 9 UDP/TLS/RTP/SAVPF 96',
      ...this.#transport(setup),
      'a=mid:1',
      `a=${direction}`,
      'a=rtcp-mux',
      'a=rtpmap:96 VP8/90000',
      `a=ssrc:${this.#ssrc + 1} cname:hubline`,
    ];
  }

  #transport(setup: string): string[] {
    return [
      'c=IN IP4 0.0.0.0',
      'a=rtcp:9 IN IP4 0.0.0.0',
      // The discard port: nobody answers there, and nobody is disturbed.
      'a=candidate:1 1 udp 2122260223 127.0.0.1 9 typ host generation 0',
      `a=ice-ufrag:${this.#ufrag}`,
      `a=ice-pwd:${this.#password}`,
      'a=ice-options:trickle',
      `a=fingerprint:sha-256 ${this.#fingerprint}`,
      `a=setup:${setup}`,
    ];
  }
}

/** Of the section of that kind; undefined where there is none, or it is refused. */
function directionIn(sdp: string, kind: Kind): Direction | undefined {
  const section = sdp.split(/^m=/m).find((one) => one.startsWith(kind));
  if (!section || / 0 /.test(section.split('\n')[0]!)) return undefined;
  const found = /^a=(sendrecv|sendonly|recvonly|inactive)/m.exec(section)?.[1];
  return (found ?? 'sendrecv') as Direction;
}

/** What both ends will do. */
function both(one: Direction | 'stopped', other: Direction): Direction {
  const send = /send/.test(one) && /send/.test(other);
  const receive = /recv/.test(one) && /recv/.test(other);
  if (send) return receive ? 'sendrecv' : 'sendonly';
  return receive ? 'recvonly' : 'inactive';
}

function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}

function token(length: number): string {
  return Array.from(randomBytes(length), (byte) => (byte % 36).toString(36)).join('');
}
