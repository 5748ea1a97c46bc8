import type { CallFault, CallQuality, QualityGrade } from '../calls/call-quality.ts';
import type { MediaMeasure } from '../calls/media-measure.ts';
import type { MediaRepair } from '../calls/phone.ts';
import { CallWarnings } from './call-warnings.ts';
import { codecImpairment, meanOpinion } from './e-model.ts';
import { FaultFinder, type Connected } from './fault-finder.ts';
import { FaultRepair } from './fault-repair.ts';
import { figuresBetween, type Figures } from './figures.ts';

/** What the figures are taken over: long enough to be steady, short enough to be of now. */
const WINDOW_MS = 5_000;
/** Less than that says nothing yet. */
const ENOUGH_MS = 1_800;
/** The page slept, or its clock stood still: what was before is forgotten. */
const GAP_MS = 3_500;
/** Even a phone without jitter has a buffer. */
const LEAST_BUFFER_MS = 20;

const GOOD = 4;
const FAIR = 3.1;

/** How a call is of which nothing is known. */
export const UNKNOWN: CallQuality = {
  mos: null,
  grade: 'unknown',
  lossIn: 0,
  lossOut: null,
  jitter: 0,
  roundTrip: null,
  warnings: [],
  fault: null,
};

/** Judges one call by one measure after the other. */
export class CallJudge {
  readonly #warnings = new CallWarnings();
  readonly #finder: FaultFinder;
  readonly #repair: FaultRepair;
  #window: MediaMeasure[] = [];
  #lastAt: number | null = null;

  constructor(
    repair: (how: MediaRepair) => void,
    localNetworkDenied: () => Promise<boolean> = async () => false,
  ) {
    this.#finder = new FaultFinder(localNetworkDenied);
    this.#repair = new FaultRepair(repair);
  }

  /** After one more second. */
  judge(measure: MediaMeasure, state: Connected): CallQuality {
    if (isOnHold(state)) return this.rest();
    const { at } = measure;
    if (this.#lastAt !== null && at - this.#lastAt > GAP_MS) this.#forget();
    this.#lastAt = at;
    const fault = this.#fault(measure, state);
    // The first packets of a call have nothing to be compared with.
    if (state.trouble || state.media !== 'flowing' || !measure.inbound?.packets) {
      this.#startWindow();
      return { ...UNKNOWN, fault };
    }
    return { ...this.#quality(measure), fault };
  }

  /** Nothing flows, as agreed: no one is to be alarmed, then or right after it. */
  rest(): CallQuality {
    this.#forget();
    return UNKNOWN;
  }

  #fault(measure: MediaMeasure, state: Connected): CallFault | null {
    const found = this.#finder.find(measure, state);
    const repair = this.#repair.tend(found, measure.at);
    return found && { ...found, repair: repair ?? state.trouble?.repair ?? null };
  }

  #quality(measure: MediaMeasure): Omit<CallQuality, 'fault'> {
    const before = this.#window.at(-1);
    if (before && before.connection !== measure.connection) this.#window = [];
    const last = this.#window.at(-1);
    this.#window = this.#window.filter(({ at }) => measure.at - at <= WINDOW_MS + 500);
    this.#window.push(measure);
    const warnings = last ? this.#warnings.after(figuresBetween(last, measure)) : [];
    const [first] = this.#window;
    if (!first || measure.at - first.at < ENOUGH_MS) return { ...UNKNOWN, warnings };
    const figures = figuresBetween(first, measure);
    const mos = opinion(measure, figures);
    const { lossIn, lossOut, jitter, roundTrip } = figures;
    return { mos, grade: grade(mos), lossIn, lossOut, jitter, roundTrip, warnings };
  }

  #startWindow(): void {
    this.#window = [];
    this.#warnings.reset();
  }

  #forget(): void {
    this.#startWindow();
    this.#finder.rest();
    this.#lastAt = null;
  }
}

/** Of the worse direction, as one of the two has to bear it. */
function opinion({ inbound, outbound }: MediaMeasure, figures: Figures): number | null {
  if (figures.packets === 0) return null;
  const travel = (figures.roundTrip ?? 0) / 2;
  const here = codecImpairment(inbound?.codec ?? '');
  const there = codecImpairment(outbound?.codec ?? '');
  const heard = meanOpinion({
    codec: here,
    // What came too late to be played is lost too.
    loss: Math.max(figures.lossIn, figures.concealed),
    delay: travel + figures.buffer + here.delay,
  });
  const spoken = meanOpinion({
    codec: there,
    loss: figures.lossOut ?? 0,
    delay: travel + Math.max(LEAST_BUFFER_MS, 2 * figures.remoteJitter) + there.delay,
  });
  return Math.min(heard, spoken);
}

function grade(mos: number | null): QualityGrade {
  if (mos === null) return 'unknown';
  if (mos >= GOOD) return 'good';
  return mos >= FAIR ? 'fair' : 'poor';
}

export function isOnHold({ held, holdPending, heldByRemote }: Connected): boolean {
  return held || holdPending || heldByRemote;
}
