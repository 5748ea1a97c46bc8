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
/** A fault that comes back sooner is the same one: what was tried did not help for long. */
const CALM_MS = 15_000;

/** Has faults repaired, one thing after the other, each once. */
export class FaultRepair {
  readonly #repair: (how: MediaRepair) => void;
  readonly #tried = new Set<MediaRepair>();
  #faultAt = -Infinity;
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
    if (at - this.#faultAt > CALM_MS) this.#tried.clear();
    this.#faultAt = at;
    const tiers = TIERS[fault.kind];
    if (this.#current && at < this.#current.until && tiers.includes(this.#current.how)) {
      return this.#current.how;
    }
    const how = tiers.find((one) => !this.#tried.has(one)) ?? null;
    this.#current = how && { how, until: at + PAUSE_MS };
    if (how) {
      this.#tried.add(how);
      this.#repair(how);
    }
    return how;
  }
}
