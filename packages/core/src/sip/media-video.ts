import { HubError } from '../errors/hub-error.ts';
import { videoDirection } from './audio-description.ts';
import { ownStream } from './own-stream.ts';
import type { Renegotiation } from './renegotiation.ts';

/** What the server passes on. */
const CODEC = 'video/vp8';

/** The pictures of one call, in its one video section, which is there as soon as either side asks for it. */
export class MediaVideo {
  readonly #connection: RTCPeerConnection;
  readonly #onChange: () => void;
  #remote: MediaStream | null = null;
  #remoteSends = false;
  /** The other side has agreed to what is sent now. */
  #isTaken = false;
  /** What is sent, or will be after a hold; null as soon as the other side takes none. */
  local: MediaStream | null = null;

  constructor(connection: RTCPeerConnection, onChange: () => void) {
    this.#connection = connection;
    this.#onChange = onChange;
  }

  /** What the other side sends; null while it sends nothing. */
  get remote(): MediaStream | null {
    return this.#remoteSends ? this.#remote : null;
  }

  /** It is to be sent, and the other side has not heard of it. */
  get wantsOffer(): boolean {
    return this.local !== null && !this.#isSent;
  }

  /** Sends this from now on; null for nothing. @throws `call/no-video`, `call/ended` */
  async send(stream: MediaStream | null, renegotiation: Renegotiation): Promise<void> {
    await this.use(stream);
    try {
      // With the end of a hold it is said anyway.
      const holds = renegotiation.holds || renegotiation.holdPending;
      if (!!stream !== this.#isSent && !holds) await renegotiation.renew();
    } catch (error) {
      if (stream && this.local === stream) await this.use(null);
      this.#drop();
      if (!(error instanceof HubError) || error.code !== 'call/failed') throw error;
      throw new HubError('call/no-video', { cause: error });
    }
    if (stream && !this.local) throw new HubError('call/no-video');
  }

  /** Has this sent as soon as the other side takes it. */
  async use(stream: MediaStream | null): Promise<void> {
    this.local = stream;
    if (!stream) this.#isTaken = false;
    this.#onChange();
    await this.#transceiver?.sender.replaceTrack(this.#track);
  }

  /** Has the next description say what is wanted now; `held` while we hold. */
  direct(held: boolean): void {
    const transceiver = this.#transceiver;
    if (transceiver) transceiver.direction = wanted(held, this.local !== null);
    else if (this.#track && !held) this.#add(this.#track);
  }

  /** The section that was offered is there now. */
  async attach(held: boolean): Promise<void> {
    const transceiver = this.#transceiver;
    const track = this.#track;
    if (!transceiver) return;
    // One of ours that was offered in vain: a section of the other side never takes it (RFC 8829 §5.10).
    for (const other of this.#transceivers) if (other !== transceiver) other.stop();
    this.direct(held);
    if (transceiver.sender.track !== track) await transceiver.sender.replaceTrack(track);
  }

  /** Takes note of what the other side says; one that takes none any more, though nobody holds, is sent none. */
  follow(type: 'offer' | 'answer', sdp: string, held: boolean): void {
    const said = videoDirection(sdp);
    this.#remoteSends = said === 'sendrecv' || said === 'sendonly';
    const taken = said === 'sendrecv' || said === 'recvonly';
    // What crosses an offer of ours is no answer to it.
    const asked = type === 'answer' ? this.#isOffered : this.#isTaken && /^m=video/m.test(sdp);
    if (asked && taken) this.#isTaken = true;
    else if (asked && !held) this.use(null).catch(() => undefined);
  }

  receive(event: RTCTrackEvent): void {
    this.#remote = ownStream(this.#remote, event);
  }

  get #isSent(): boolean {
    return /^send/.test(this.#transceiver?.currentDirection ?? '');
  }

  get #isOffered(): boolean {
    return /^send/.test(videoDirection(this.#connection.localDescription?.sdp ?? '') ?? '');
  }

  get #track(): MediaStreamTrack | null {
    return this.local?.getVideoTracks()[0] ?? null;
  }

  get #transceiver(): RTCRtpTransceiver | undefined {
    const all = this.#transceivers;
    return all.find(({ mid }) => mid !== null) ?? all[0];
  }

  get #transceivers(): readonly RTCRtpTransceiver[] {
    return this.#connection.getTransceivers().filter(({ direction, receiver }) => {
      return direction !== 'stopped' && receiver.track.kind === 'video';
    });
  }

  #add(track: MediaStreamTrack): void {
    const transceiver = this.#connection.addTransceiver(track, { direction: 'sendrecv' });
    const known = globalThis.RTCRtpReceiver?.getCapabilities?.('video')?.codecs ?? [];
    const codecs = known.filter(({ mimeType }) => mimeType.toLowerCase() === CODEC);
    if (codecs.length > 0) transceiver.setCodecPreferences?.(codecs);
  }

  /** Forgets a section that came to nothing. */
  #drop(): void {
    const transceiver = this.#transceiver;
    if (transceiver && transceiver.mid === null) transceiver.stop();
  }
}

function wanted(held: boolean, sends: boolean): RTCRtpTransceiverDirection {
  if (held) return 'inactive';
  return sends ? 'sendrecv' : 'recvonly';
}
