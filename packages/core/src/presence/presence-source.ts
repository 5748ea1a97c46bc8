import type { Observable } from 'rxjs';
import type { Change } from '../reactive/change.ts';
import type { Presence } from './presence.ts';

/** Port: the presence of all colleagues, live. Begins with a `reset` on each subscription. */
export interface PresenceSource {
  readonly changes$: Observable<Change<Presence>>;
  /** Says that the signed-in person is away, or is back. @throws `network/*`, `session/*` */
  setAway(on: boolean): Promise<void>;
}
