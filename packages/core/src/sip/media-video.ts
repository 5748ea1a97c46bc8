import { fetched } from '../errors/fetched.ts';
import { videoDirection } from './audio-description.ts';

/** The pictures of one call, in its one video section, which is there as soon as either side asks for it. */
export class MediaVideo {
  readonly #connection: RTCPeerConnection;
  /** Adds the section for a track; fetched when one is first sent. */
  #add: ((connection: RTCPeerConnection, track: MediaStreamTrack) => void) | undefined;
  #remote: MediaStream | null = null;
  #remoteSends = false;
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
    return this.local !== null && !this.#transceiver;
  }

  /** Sends this from now on. Gives whether that takes an offer. @throws `network/unreachable` */
  async use(stream: MediaStream | null): Promise<boolean> {
    if (stream) this.#add ??= (await fetched(() => import('./video-section.ts'))).addVideo;
    this.local = stream;
    const transceiver = this.#transceiver;
    await transceiver?.sender.replaceTrack(this.#track);
    return !!stream !== /^send/.test(transceiver?.direction ?? '');
  }

  /** Has the next description say what is wanted now; `held` while we hold. */
  direct(held: boolean): void {
    const transceiver = this.#transceiver;
    if (transceiver)
      transceiver.direction = held ? 'inactive' : this.local ? 'sendrecv' : 'recvonly';
    else if (this.local && !held) this.#add!(this.#connection, this.#track!);
  }

  /** The section that was offered is there now. */
  async attach(held: boolean): Promise<void> {
    const transceiver = this.#transceiver;
    if (!transceiver) return;
    this.direct(held);
    if (transceiver.sender.track !== this.#track)
      await transceiver.sender.replaceTrack(this.#track);
  }

  /** Takes note of what the other side says; one that takes none, though nobody holds, is sent none. */
  follow(type: 'offer' | 'answer', sdp: string, held: boolean): void {
    const said = videoDirection(sdp);
    this.#remoteSends = said === 'sendrecv' || said === 'sendonly';
    const offered = /^m=video/m.test(sdp) && this.#transceiver?.direction;
    const ours =
      type === 'offer' ? offered : videoDirection(this.#connection.localDescription?.sdp ?? '');
    const refused = /^send/.test(ours || '') && said !== 'sendrecv' && said !== 'recvonly';
    if (refused && !held) void this.use(null);
  }

  /** Forgets a section that came to nothing. */
  drop(): void {
    const transceiver = this.#transceiver;
    if (transceiver && transceiver.mid === null) transceiver.stop();
  }

  receive(track: MediaStreamTrack): void {
    if (this.#remote?.getVideoTracks()[0] !== track) this.#remote = new MediaStream([track]);
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
