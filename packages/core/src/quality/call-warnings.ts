import type { QualityWarning } from '../calls/call-quality.ts';
import type { Figures } from './figures.ts';

interface Limits {
  readonly of: (second: Figures) => number | null;
  /** More than this is bad. */
  readonly bad: number;
  /** Less than this is good again; what lies between changes nothing. */
  readonly good: number;
}

/** With fewer, as in a pause of someone whose phone sends no silence, one lost packet says nothing. */
const ENOUGH_PACKETS = 10;
/** Of the last seconds, as many bad ones raise a warning. */
const WINDOW = 5;
const BAD_SECONDS = 3;
/** As many good ones in a row end it. */
const GOOD_SECONDS = 6;

const LIMITS: Readonly<Record<QualityWarning, Limits>> = {
  loss: {
    of: ({ expected, lossIn, lossOut }) =>
      Math.max(expected < ENOUGH_PACKETS ? 0 : lossIn, lossOut ?? 0),
    bad: 0.03,
    good: 0.01,
  },
  jitter: { of: ({ jitter }) => jitter, bad: 40, good: 25 },
  delay: { of: ({ roundTrip }) => roundTrip, bad: 400, good: 300 },
  interruptions: {
    of: ({ packets, concealed }) => (packets < ENOUGH_PACKETS ? null : concealed),
    bad: 0.05,
    good: 0.02,
  },
};

const KINDS = Object.keys(LIMITS) as QualityWarning[];

/** Says what is wrong with a call so that no single bad second raises an alarm, and no single good one ends it. */
export class CallWarnings {
  readonly #raised = new Set<QualityWarning>();
  readonly #bad = new Map<QualityWarning, boolean[]>();
  readonly #good = new Map<QualityWarning, number>();

  /** After one more second. */
  after(second: Figures): readonly QualityWarning[] {
    for (const kind of KINDS) this.#judge(kind, LIMITS[kind], second);
    return KINDS.filter((kind) => this.#raised.has(kind));
  }

  /** What was before says nothing of what comes, as after a hold. */
  reset(): void {
    this.#raised.clear();
    this.#bad.clear();
    this.#good.clear();
  }

  #judge(kind: QualityWarning, { of, bad, good }: Limits, second: Figures): void {
    const value = of(second);
    if (value === null) return;
    const seconds = [...(this.#bad.get(kind) ?? []), value > bad].slice(-WINDOW);
    this.#bad.set(kind, seconds);
    const inARow = value < good ? (this.#good.get(kind) ?? 0) + 1 : 0;
    this.#good.set(kind, inARow);
    if (seconds.filter(Boolean).length >= BAD_SECONDS) this.#raised.add(kind);
    else if (inARow >= GOOD_SECONDS) this.#raised.delete(kind);
  }
}
