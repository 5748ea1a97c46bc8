import type { Observable } from 'rxjs';
import type { Change } from '../reactive/change.ts';
import type { Park } from './park.ts';

/** Port: the parks of the office, live. Begins with a `reset` on each subscription. */
export interface ParkSource {
  readonly changes$: Observable<Change<Park>>;
}
