import { addTimestamp, sequenceDistance, type RtpHeader } from './rtp.ts';

/** How long after a cut packets may still arrive that were sent before it. */
const LATECOMERS = 50;

/** After so many packets nothing is said any more of what was before the cut. */
const SETTLED = 0x4000;

/** How the numbers of one source become ours. */
interface Mapping {
  readonly ssrc: number;
  readonly first: number;
  sequenceOffset: number;
  readonly timestampOffset: number;
  packets: number;
}

export interface Renumbered {
  readonly sequence: number;
  readonly timestamp: number;
  /** The first packet of another source. */
  readonly begins: boolean;
}

/** Numbers the packets of changing sources as one stream: each goes on where the one before stopped. */
export class Renumbering {
  readonly #clockPerMs: number;
  readonly #now: () => number;
  #current: Mapping | null = null;
  #last: { sequence: number; timestamp: number; at: number };

  /** `clockPerMs` is that of the timestamps. */
  constructor(
    start: { sequence: number; timestamp: number },
    clockPerMs: number,
    now: () => number,
  ) {
    this.#clockPerMs = clockPerMs;
    this.#now = now;
    this.#last = { ...start, at: now() };
  }

  /** The next packet begins a new source. */
  cut(): void {
    this.#current = null;
  }

  /** Null for what comes from before the cut: its number was used by the source before. `passes` is false for a packet that does not go out. */
  next(
    packet: Pick<RtpHeader, 'ssrc' | 'sequence' | 'timestamp'>,
    passes = true,
  ): Renumbered | null {
    const begins = this.#current?.ssrc !== packet.ssrc;
    const current = begins ? this.#begin(packet) : this.#current!;
    if (current.packets++ < LATECOMERS && sequenceDistance(current.first, packet.sequence) < 0) {
      return null;
    }
    if (!passes) {
      // Left out without a gap in the numbers, which would look like loss.
      current.sequenceOffset -= 1;
      return null;
    }
    const sequence = (packet.sequence + current.sequenceOffset) & 0xffff;
    const timestamp = addTimestamp(packet.timestamp, current.timestampOffset);
    if (sequenceDistance(this.#last.sequence, sequence) > 0) {
      this.#last = { sequence, timestamp, at: this.#now() };
    }
    return { sequence, timestamp, begins };
  }

  /** What the present source called the packet that we numbered so; null where it is not of this source. */
  sequenceAtSource(sequence: number): number | null {
    if (!this.#current) return null;
    const { first, sequenceOffset, packets } = this.#current;
    const own = (sequence - sequenceOffset) & 0xffff;
    return packets < SETTLED && sequenceDistance(first, own) < 0 ? null : own;
  }

  /** Likewise with the wraps in the upper 16 bits, counted from somewhere. */
  extendedAtSource(sequence: number): number | null {
    if (this.sequenceAtSource(sequence & 0xffff) === null) return null;
    return (sequence - this.#current!.sequenceOffset + 0x10000) >>> 0;
  }

  /** Our timestamp for one of this source; null where it is not the present one. */
  timestampOf(ssrc: number, timestamp: number): number | null {
    if (this.#current?.ssrc !== ssrc) return null;
    return addTimestamp(timestamp, this.#current.timestampOffset);
  }

  #begin(packet: Pick<RtpHeader, 'ssrc' | 'sequence' | 'timestamp'>): Mapping {
    const elapsed = Math.max(1, Math.round((this.#now() - this.#last.at) * this.#clockPerMs));
    this.#current = {
      ssrc: packet.ssrc,
      first: packet.sequence,
      sequenceOffset: this.#last.sequence + 1 - packet.sequence,
      timestampOffset: addTimestamp(this.#last.timestamp, elapsed) - packet.timestamp,
      packets: 0,
    };
    return this.#current;
  }
}
