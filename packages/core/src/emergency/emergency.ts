import type { Observable } from 'rxjs';
import type { Behavior } from '../reactive/behavior.ts';
import type { EmergencyAddress } from './emergency-address.ts';
import type { EmergencyNotice, EmergencySource, EmergencyState } from './emergency-source.ts';

/**
 * What the user should know before there is an emergency. `no-address`: none is sent. `moved`: this phone
 * is in another network than when the address was confirmed. `unreachable`: the server has no line.
 */
export type EmergencyWarning = 'no-address' | 'moved' | 'unreachable';

/** Where help is sent. Errors of the commands are those of `EmergencySource`. */
export interface Emergency extends Omit<
  EmergencySource,
  'addresses$' | 'state$' | 'notices$' | 'isStillRight'
> {
  /** By name; null until they are fetched, and while nobody is signed in. */
  readonly addresses$: Behavior<readonly EmergencyAddress[] | null>;
  readonly state$: Behavior<EmergencyState | null>;
  readonly selected$: Behavior<EmergencyAddress | null>;
  /** The gravest; null for none. Looks anew when the connection was away, and when the browser says that the network changed. */
  readonly warning$: Behavior<EmergencyWarning | null>;
  /** Each emergency call in the office since the page is open, once; nothing for those who are not to be told. */
  readonly notices$: Observable<EmergencyNotice>;
}
