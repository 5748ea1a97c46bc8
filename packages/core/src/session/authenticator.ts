import type { User, SignInOptions } from './session.ts';
import type { Observable } from 'rxjs';

/** Port: proves who we are and keeps it proved. */
export interface Authenticator {
  /** @throws `network/unreachable`, `server/failed` */
  options(): Promise<SignInOptions>;
  /** The user of an earlier sign-in of this browser, or null. @throws `network/unreachable` */
  resume(): Promise<User | null>;
  /** @throws `session/invalid-credentials`, `session/too-many-tries`, `network/unreachable` */
  signIn(credentials: { readonly username: string; readonly password: string }): Promise<User>;
  signOut(): Promise<void>;
  /** The server ended the session: it expired, or was ended from elsewhere. */
  readonly ended$: Observable<'expired' | 'ended-elsewhere'>;
}
