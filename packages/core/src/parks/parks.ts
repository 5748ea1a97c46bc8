import type { Call } from '../calls/call.ts';
import type { Behavior } from '../reactive/behavior.ts';
import type { Park } from './park.ts';

/** The parks of the office, and how to get a call out of one. */
export interface Parks {
  /** Sorted by extension. */
  readonly all$: Behavior<readonly Park[]>;
  /** Takes the parked call here. @throws `park/empty`, and what `calls.dial` throws */
  pickUp(park: Park): Promise<Call>;
}
