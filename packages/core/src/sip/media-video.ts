import { fetched } from '../errors/fetched.ts';
import { videoDirection } from './audio-description.ts';

/** The pictures of one call, in its one video section, which is there as soon as either side asks for it. */
export class MediaVideo {
  readonly #connection: RTCPeerConnection;
  /** Adds the section for a track; fetched when one is first sent. */
  #add: ((connection: RTCPeerConnection, track: MediaStreamTrack) => void) | undefined;
  #remote: MediaStream | null = null;
  #remoteSends = false;
  /** The other side has agreed to what is sent now. */
  #isTaken = false;
  /** What is sent, or will be after a hold; null as soon as the other side takes none. */
  local: MediaStream | null = null;

  constructor(connection: RTCPeerConnection) {
    this.#connection = connection;
  }

  /** What the other side sends; null while it sends nothing. */
  get remote(): MediaStream | null {
    return this.#remoteSends ? this.#remote : null;
  }

  /** It is to be sent, and the other side has not heard of it. */
  get wantsOffer(): boolean {
    return this.local !== null && !this.#isSent;
  }

  /** Sends this from now on. Gives whether that takes an offer. @throws `network/unreachable` */
  async use(stream: MediaStream | null): Promise<boolean> {
    if (stream) this.#add ??= (await fetched(() => import('./video-section.ts'))).addVideo;
    this.local = stream;
    if (!stream) this.#isTaken = false;
    const transceiver = this.#transceiver;
    await transceiver?.sender.replaceTrack(this.#track);
    return !!stream !== this.#isSent;
  }

  /** Has the next description say what is wanted now; `held` while we hold. */
  direct(held: boolean): void {
    const transceiver = this.#transceiver;
    if (transceiver) transceiver.direction = wanted(held, this.local !== null);
    else if (this.local && !held) this.#add!(this.#connection, this.#track!);
  }

  /** The section that was offered is there now. */
  async attach(held: boolean): Promise<void> {
    const transceiver = this.#transceiver;
    const track = this.#track;
    if (!transceiver) return;
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
    else if (asked && !held) void this.use(null);
  }

  /** Forgets a section that came to nothing. */
  drop(): void {
    const transceiver = this.#transceiver;
    if (transceiver && transceiver.mid === null) transceiver.stop();
  }

  receive(track: MediaStreamTrack): void {
    if (this.#remote?.getVideoTracks()[0] !== track) this.#remote = new MediaStream([track]);
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
    return this.#connection.getTransceivers().find(({ direction, receiver }) => {
      return direction !== 'stopped' && receiver.track.kind === 'video';
    });
  }
}

function wanted(held: boolean, sends: boolean): RTCRtpTransceiverDirection {
  if (held) return 'inactive';
  return sends ? 'sendrecv' : 'recvonly';
}
