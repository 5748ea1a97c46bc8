import type { CallQuality } from '../calls/call-quality.ts';
import type { MediaMeasure } from '../calls/media-measure.ts';
import type { TestResult } from './phone-check.ts';

/** What was learnt while the echo was listened to. */
export interface Listened {
  /** Null where it is not known, as on a page whose calls another one carries. */
  readonly before: MediaMeasure | null;
  readonly after: MediaMeasure | null;
  /** The oldest first. */
  readonly qualities: readonly CallQuality[];
  /** In ms. */
  readonly setup: number;
}

/** So much in the microphone is more than the noise of a silent room: what came back has to be heard. */
const SPOKEN = 1e-4;

/** The figures of a test call. Without anything to measure, those of the quality tell. */
export function testResult({ before, after, qualities, setup }: Listened): TestResult {
  const last = qualities.at(-1);
  const scores = qualities.flatMap(({ mos }) => (mos === null ? [] : [mos]));
  const counted = after?.inbound ? came(before, after) : null;
  const echoHeard = counted ? counted.heard : scores.length > 0 && last?.fault == null;
  const nothing = counted ? counted.packets === 0 : scores.length === 0;
  const roundTrip = after?.remote?.roundTrip ?? after?.path?.roundTrip;
  return {
    mos: nothing || scores.length === 0 ? null : sum(scores) / scores.length,
    loss: counted?.loss ?? last?.lossIn ?? 0,
    jitter: after?.inbound ? after.inbound.jitter * 1000 : (last?.jitter ?? 0),
    roundTrip: roundTrip == null ? (last?.roundTrip ?? null) : roundTrip * 1000,
    echoHeard,
    setup,
  };
}

/** What came in between the two; another connection counts from the beginning. */
function came(before: MediaMeasure | null, after: MediaMeasure) {
  const since = before?.connection === after.connection ? before : null;
  const gained = (read: (measure: MediaMeasure) => number | null | undefined): number =>
    (read(after) ?? 0) - (since ? (read(since) ?? 0) : 0);
  const packets = gained(({ inbound }) => inbound?.packets);
  const lost = Math.max(
    0,
    gained(({ inbound }) => inbound?.lost),
  );
  const spoken = gained(({ microphone }) => microphone?.energy) > SPOKEN;
  const sound = gained(({ inbound }) => inbound?.energy) > 0;
  return {
    packets,
    loss: packets + lost === 0 ? 0 : lost / (packets + lost),
    heard: packets > 0 && (!spoken || sound),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
