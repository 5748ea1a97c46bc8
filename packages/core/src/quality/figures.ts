import type { MediaMeasure } from '../calls/media-measure.ts';

/** What happened between two measures of one connection. */
export interface Figures {
  /** Packets that came, and all that should have come. */
  readonly packets: number;
  readonly expected: number;
  /** 0 to 1. */
  readonly lossIn: number;
  /** As the other side said last; null as long as it says nothing. */
  readonly lossOut: number | null;
  /** Part of what was heard that was made up, 0 to 1. */
  readonly concealed: number;
  /** In ms. */
  readonly jitter: number;
  /** What the other side says, in ms. */
  readonly remoteJitter: number;
  /** In ms; null where it is not known. */
  readonly roundTrip: number | null;
  /** What the jitter buffer adds, in ms. */
  readonly buffer: number;
}

export function figuresBetween(before: MediaMeasure, now: MediaMeasure): Figures {
  const then = before.inbound;
  const { inbound, remote, path } = now;
  const grown = (of: (counters: NonNullable<typeof inbound>) => number): number =>
    inbound ? Math.max(0, of(inbound) - (then ? of(then) : 0)) : 0;
  const packets = grown((counters) => counters.packets);
  // It shrinks where a packet came late, after it was counted as lost.
  const lost = grown((counters) => counters.lost);
  const expected = packets + lost;
  const roundTrip = path?.roundTrip ?? remote?.roundTrip ?? null;
  return {
    packets,
    expected,
    lossIn: part(lost, expected),
    lossOut: remote ? Math.min(1, Math.max(0, remote.fractionLost)) : null,
    concealed: part(
      grown((counters) => counters.concealed),
      grown((counters) => counters.samples),
    ),
    jitter: 1_000 * (inbound?.jitter ?? 0),
    remoteJitter: 1_000 * (remote?.jitter ?? 0),
    roundTrip: roundTrip === null ? null : 1_000 * roundTrip,
    buffer:
      1_000 *
      ratio(
        grown((counters) => counters.bufferDelay),
        grown((counters) => counters.emitted),
      ),
  };
}

const ratio = (of: number, all: number): number => (all > 0 ? of / all : 0);

const part = (of: number, all: number): number => Math.min(1, ratio(of, all));
