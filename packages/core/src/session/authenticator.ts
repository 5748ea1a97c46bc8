import type { Credentials, User, SignInOptions } from './session.ts';
import type { Observable } from 'rxjs';

/** Port: proves who we are and keeps it proved. */
export interface Authenticator {
  /** @throws `network/unreachable`, `server/failed` */
  options(): Promise<SignInOptions>;
  /** The user of an earlier sign-in of this browser, or null. @throws `network/unreachable` */
  resume(): Promise<User | null>;
  /** @throws `session/invalid-credentials`, `session/code-needed`, `session/wrong-code`, `session/too-many-tries`, `network/unreachable` */
  signIn(credentials: Credentials): Promise<User>;
  /** Where a browser goes to sign in elsewhere; it comes back to `returnTo`, which is a page of the server or of an allowed origin. */
  providerAddress?(providerId: string, returnTo: URL): URL;
  /** Signs in with what such a page brought back. @throws `session/provider-refused`, `session/code-needed` */
  redeem?(ticket: string, code?: string): Promise<User>;
  /** Resolves with the page where a browser signs out at the provider too, or null. */
  signOut(): Promise<URL | null>;
  /** The server ended the session: it expired, or was ended from elsewhere. */
  readonly ended$: Observable<'expired' | 'ended-elsewhere'>;
}
