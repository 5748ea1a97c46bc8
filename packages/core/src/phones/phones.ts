import type { Behavior } from '../reactive/behavior.ts';
import type { LiveCall } from './live-call.ts';
import type { MyPhone } from './my-phone.ts';

/** The other phones of the signed-in person, and what they are doing. */
export interface Phones {
  /** Without this one; the longest connected first. */
  readonly others$: Behavior<readonly MyPhone[]>;
  /** Calls that are up on those, oldest first; `calls.pull` brings one here. */
  readonly calls$: Behavior<readonly LiveCall[]>;
}
