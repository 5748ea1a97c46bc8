import type { CallFaultKind } from '../calls/call-quality.ts';
import type { MediaRepair } from '../calls/phone.ts';
import type { FoundFault } from './fault-finder.ts';

/** What may help, the gentlest first. Who sends nothing but silence is not repaired from here. */
const TIERS: Readonly<Record<CallFaultKind, readonly MediaRepair[]>> = {
  'microphone-muted': ['microphone'],
  'microphone-gone': ['microphone'],
  'microphone-silent': ['microphone'],
  'no-packets-in': ['ice-restart', 'relay'],
  'no-packets-out': ['ice-restart', 'relay'],
  // The phone restarts ICE by itself when the path is lost.
  'consent-lost': [],
  'local-network': ['relay'],
  'silence-in': [],
};

/** Time for a repair to show that it helped. */
const PAUSE_MS = 4_000;
/** What helped once, or did not, is tried again after that. */
const AGAIN_MS = 60_000;

/** Has faults repaired, one thing after the other, each once. */
export class FaultRepair {
  readonly #repair: (how: MediaRepair) => void;
  readonly #tried = new Map<MediaRepair, number>();
  #current: { readonly how: MediaRepair; readonly until: number } | null = null;

  constructor(repair: (how: MediaRepair) => void) {
    this.#repair = repair;
  }

  /** What is being tried now; null when nothing is, or nothing is left. */
  tend(fault: FoundFault | null, at: number): MediaRepair | null {
    if (!fault) {
      this.#current = null;
      return null;
    }
    const tiers = TIERS[fault.kind];
    if (this.#current && at < this.#current.until && tiers.includes(this.#current.how)) {
      return this.#current.how;
    }
    const how = tiers.find((one) => at - (this.#tried.get(one) ?? -Infinity) >= AGAIN_MS) ?? null;
    this.#current = how && { how, until: at + PAUSE_MS };
    if (how) {
      this.#tried.set(how, at);
      this.#repair(how);
    }
    return how;
  }
}
