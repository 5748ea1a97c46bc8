import { BehaviorSubject, defer, filter, retry, take, timer, type Observable } from 'rxjs';
import { HubError } from '../errors/hub-error.ts';
import { backoff } from '../reactive/backoff.ts';
import type { Behavior } from '../reactive/behavior.ts';
import type { Scope } from '../reactive/scope.ts';
import type { Authenticator } from './authenticator.ts';
import type { ConnectionState, Credentials, SessionState, SignInOptions, User } from './session.ts';

/**
 * Says who is signed in. What the server could not answer at the start is asked again
 * until it does, so a page that was opened too early comes to life by itself.
 */
export class SessionService {
  readonly #scope: Scope;
  readonly #authenticator: Authenticator;
  readonly #state$ = new BehaviorSubject<SessionState>({ status: 'resuming' });
  readonly #options$ = new BehaviorSubject<SignInOptions | null>(null);
  /** Lives while we ask for an earlier session; null once that is settled. */
  #resuming: Scope | null = null;

  readonly state$: Behavior<SessionState> = this.#state$;
  /** Null until the server was asked. */
  readonly options$: Behavior<SignInOptions | null> = this.#options$;
  readonly connection$: Behavior<ConnectionState>;

  constructor(scope: Scope, authenticator: Authenticator, connection$: Behavior<ConnectionState>) {
    this.#scope = scope;
    this.#authenticator = authenticator;
    this.connection$ = connection$;
    scope.run(
      this.#untilAnswered(() => authenticator.options()),
      (options) => this.#options$.next(options),
    );
    scope.run(authenticator.ended$, (because) => {
      if (this.#state$.value.status === 'signed-in') {
        this.#state$.next({ status: 'signed-out', because });
      }
    });
    this.#resume();
  }

  /** @throws `session/invalid-credentials`, `session/code-needed`, `session/wrong-code`, `session/too-many-tries` (with `retryAfter`), `network/unreachable` */
  async signIn(credentials: Credentials): Promise<void> {
    await this.#become(() => this.#authenticator.signIn(credentials));
  }

  /** @throws `session/provider-refused`, `session/code-needed`, `request/forbidden` where there is no such thing */
  async redeem(ticket: string, code?: string): Promise<void> {
    await this.#become(async () => {
      const user = await this.#authenticator.redeem?.(ticket, code);
      if (!user) throw new HubError('request/forbidden');
      return user;
    });
  }

  /** @throws `request/forbidden` where there is no such thing */
  providerAddress(providerId: string, returnTo: URL): URL {
    const address = this.#authenticator.providerAddress?.(providerId, returnTo);
    if (!address) throw new HubError('request/forbidden');
    return address;
  }

  /** Forgets the session here at once, then at the server. Resolves with where to end it at the provider, or null. */
  async signOut(): Promise<URL | null> {
    this.#resuming?.abort();
    this.#resuming = null;
    this.#state$.next({ status: 'signed-out' });
    return this.#authenticator.signOut();
  }

  async #become(prove: () => Promise<User>): Promise<void> {
    const { status } = this.#state$.value;
    if (status === 'signed-in' || status === 'signing-in') {
      throw new HubError('request/invalid', { message: `Sign-in while ${status}` });
    }
    const resuming = this.#resuming;
    resuming?.abort();
    this.#state$.next({ status: 'signing-in' });
    try {
      const user = await prove();
      this.#resuming = null;
      this.#state$.next({ status: 'signed-in', user });
    } catch (error) {
      this.#state$.next({ status: 'signed-out' });
      if (resuming) this.#resume();
      throw error;
    }
  }

  #resume(): void {
    const resuming = this.#scope.child();
    this.#resuming = resuming;
    const asked = this.#untilAnswered(
      () => this.#authenticator.resume(),
      () => this.#state$.next({ status: 'signed-out' }),
    );
    resuming.run(asked, (user) => {
      this.#resuming = null;
      this.#state$.next(user ? { status: 'signed-in', user } : { status: 'signed-out' });
    });
  }

  /** While the server is away its return is awaited; while it is there and fails, we wait longer each time. */
  #untilAnswered<T>(ask: () => Promise<T>, failed?: () => void): Observable<T> {
    return defer(ask).pipe(
      retry({
        delay: (_error, failures) => {
          failed?.();
          const { status } = this.connection$.value;
          return status === 'offline' || status === 'connecting'
            ? this.connection$.pipe(
                filter((connection) => connection.status === 'online'),
                take(1),
              )
            : timer(backoff(failures));
        },
      }),
    );
  }
}
