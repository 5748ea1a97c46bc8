import type { Behavior } from '../reactive/behavior.ts';
import type { PresenceState } from './presence.ts';

/** Who can be talked to now. */
export interface Presences {
  /** By user id; who is not in it is unknown. Another map for each change. */
  readonly all$: Behavior<ReadonlyMap<string, PresenceState>>;
  /** Whether I said that I am away. */
  readonly away$: Behavior<boolean>;
  /** @throws `network/*`, `session/*` */
  setAway(on: boolean): Promise<void>;
}
