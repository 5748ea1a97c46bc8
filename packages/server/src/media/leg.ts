import type { LegVideo } from './leg-video.ts';
import type { AudioDescription, Direction } from './sdp.ts';

/** What a packet of a call carries. */
export type RtpKind = 'audio' | 'event';

/** One packet on its way from a source to whoever listens; do not write into `payload`. */
export interface MediaPacket {
  readonly kind: RtpKind;
  readonly marker: boolean;
  /** Which stream of the source it belongs to: another number is another beginning. */
  readonly ssrc: number;
  readonly sequence: number;
  /** In the clock of Opus, 48 kHz. */
  readonly timestamp: number;
  /** Clock of the duration inside a telephone event. */
  readonly eventClockRate: number;
  readonly payload: Buffer;
}

/** Something that can be heard: a phone, a player. */
export interface MediaSource {
  /** Returns how to stop listening. */
  listen(listener: (packet: MediaPacket) => void): () => void;
}

/** The media side of one phone: a peer connection with one audio stream each way, and video where both have it. */
export interface MediaLeg extends MediaSource {
  readonly video: LegVideo;
  /** Makes our offer. Once, and before all else. */
  offer(): string;
  /** What the phone answered to our offer or description. @throws Error where nothing in it can be used */
  acceptAnswer(answer: AudioDescription): void;
  /**
   * Answers an offer: the first one, one with new ICE credentials (a new peer connection in the
   * same dialog), or one that changes the direction alone. @throws Error where it cannot follow;
   * what was agreed before then stays
   */
  answer(offer: AudioDescription): string;
  /** The first half of `answer`: to be followed by `writeAnswer`, when it is known what to say. @throws Error as `answer` */
  take(offer: AudioDescription): void;
  writeAnswer(): string;
  /** Our present description again, for a re-INVITE without an offer. */
  describe(): string;
  /** Whether our descriptions say that nobody listens on our side, as when the other one holds. */
  holding: boolean;
  /** What the phone said last: whether it sends and whether it listens. */
  readonly remoteDirection: Direction;
  /** Makes this phone hear `source`, in one continuous stream; null is silence. */
  hear(source: MediaSource | null): void;
  /** Calls back once, when the phone can hear something; at once where it can already. */
  onceOpen(listener: () => void): void;
  /** The phone closed its transport without a goodbye, as a page does that is loaded anew; false again when it is back. */
  readonly isGone: boolean;
  /** Called when `isGone` is different. */
  onGone: () => void;
  /** So many packets came so far, of whatever kind. */
  readonly received: number;
  close(): void;
}

/** Makes media legs on this machine's addresses. */
export interface MediaEngine {
  createLeg(): MediaLeg;
  close(): Promise<void>;
}
