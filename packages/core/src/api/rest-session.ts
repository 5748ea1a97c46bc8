import {
  BehaviorSubject,
  EMPTY,
  Subject,
  firstValueFrom,
  switchMap,
  timer,
  type Observable,
} from 'rxjs';
import { HubError } from '../errors/hub-error.ts';
import { backoff } from '../reactive/backoff.ts';
import type { Behavior } from '../reactive/behavior.ts';
import type { Scope } from '../reactive/scope.ts';
import type { Credentials, User } from '../session/session.ts';
import { randomUuid } from '../text/random-uuid.ts';
import type { RestClient, RestRequest } from './rest-client.ts';
import { nullable } from './shape.ts';
import { session, signedOut, type SessionAnswer } from './wire.ts';

/** Renewed this long before it ends. */
const AHEAD_MS = 60_000;
/** Not used any more this long before it ends: it has to get there. */
const MARGIN_MS = 10_000;
const RETRY_MS = 20_000;
/** Whatever a wrong clock says, a token that was just made lives at least so long. */
const SHORTEST_LIFE_MS = 2 * AHEAD_MS;

const WRITE_TRIES = 3;

type Write<T> = Pick<RestRequest<T>, 'path' | 'body' | 'upload' | 'answer'> & {
  readonly method: 'POST' | 'PUT';
};

/** An access token in force. */
export interface Access {
  readonly token: string;
  readonly user: User;
  /** By the clock of this machine. */
  readonly endsAt: number;
}

/** Holds the session: the access token in memory, the refresh token in a cookie that no script can read. */
export class RestSession {
  readonly #rest: RestClient;
  readonly #access$ = new BehaviorSubject<Access | null>(null);
  readonly #ended$ = new Subject<'expired' | 'ended-elsewhere'>();
  #refreshing: Promise<Access | null> | null = null;
  /** Counts sign-ins and sign-outs, so that an answer from before one changes nothing. */
  #era = 0;

  readonly access$: Behavior<Access | null> = this.#access$;
  readonly ended$: Observable<'expired' | 'ended-elsewhere'> = this.#ended$.asObservable();

  constructor(scope: Scope, rest: RestClient) {
    this.#rest = rest;
    const due$ = this.#access$.pipe(
      switchMap((access) =>
        access ? timer(Math.max(0, access.endsAt - AHEAD_MS - Date.now()), RETRY_MS) : EMPTY,
      ),
    );
    // A failure is met again by the next try, or by who needs the token.
    scope.run(due$, () => void this.#refresh().catch(() => undefined));
  }

  signIn({ username, password, code, link }: Credentials): Promise<User> {
    return this.#begin('session', { username, password, code, link });
  }

  /** Signs in with what a provider's page brought back. */
  redeem(ticket: string, code?: string): Promise<User> {
    return this.#begin('session/redeem', { ticket, code });
  }

  /** The user whose session the cookie continues, or null. */
  async resume(): Promise<User | null> {
    return (await this.#refresh())?.user ?? null;
  }

  /** Forgets the session here, and ends it at the server. Resolves with where to end it at the provider, or null. */
  async signOut(): Promise<URL | null> {
    const token = this.#access$.value?.token;
    this.#era += 1;
    this.#access$.next(null);
    return this.#rest.send({
      method: 'DELETE',
      path: 'session',
      withCookie: true,
      answer: signedOut,
      ...(token === undefined ? {} : { token }),
    });
  }

  /** The server told us that it ended the session. */
  end(because: 'expired' | 'ended-elsewhere'): void {
    if (!this.#access$.value) return;
    this.#era += 1;
    this.#access$.next(null);
    this.#ended$.next(because);
  }

  /** A token to use now, other than the one that was rejected. @throws `session/signed-out`, `session/expired`, `network/*` */
  async access(rejected?: string): Promise<Access> {
    const access = this.#access$.value;
    if (!access) throw new HubError('session/signed-out');
    if (access.token !== rejected && access.endsAt - MARGIN_MS > Date.now()) return access;
    const renewed = await this.#refresh();
    if (!renewed) throw new HubError('session/expired');
    return renewed;
  }

  /** Asks in the name of the signed-in user; once more with a new token when the server wants one. */
  send<T>(request: Omit<RestRequest<T>, 'token' | 'withCookie'>): Promise<T> {
    return this.#withToken((token) => this.#rest.send({ ...request, token }));
  }

  /** A file, asked for in the name of the signed-in user. @throws the reason of `signal`, too */
  file(path: string, signal?: AbortSignal): Promise<Blob> {
    return this.#withToken((token) => this.#rest.file({ path, token, signal }));
  }

  /**
   * A write that is carried out once, however often it has to be sent: where the connection was lost,
   * nobody knows whether it arrived.
   */
  async write<T>(request: Write<T>): Promise<T> {
    const idempotencyKey = randomUuid();
    for (let failures = 1; ; failures += 1) {
      try {
        return await this.send({ ...request, idempotencyKey });
      } catch (error) {
        if (!isLost(error) || failures === WRITE_TRIES) throw error;
      }
      await firstValueFrom(timer(backoff(failures)));
    }
  }

  async #begin(path: string, proof: object): Promise<User> {
    const era = ++this.#era;
    const { timeZone: timezone } = Intl.DateTimeFormat().resolvedOptions();
    const answer = await this.#rest.send({
      method: 'POST',
      path,
      body: { ...proof, timezone },
      withCookie: true,
      answer: session,
    });
    if (era !== this.#era) throw new HubError('session/signed-out');
    return this.#accept(answer).user;
  }

  async #withToken<T>(ask: (token: string) => Promise<T>): Promise<T> {
    const { token } = await this.access();
    try {
      return await ask(token);
    } catch (error) {
      if (!(error instanceof HubError && error.code === 'session/expired')) throw error;
    }
    const renewed = await this.access(token);
    return ask(renewed.token);
  }

  /** However many ask, the server is asked once. */
  #refresh(): Promise<Access | null> {
    this.#refreshing ??= this.#askForRefresh().finally(() => (this.#refreshing = null));
    return this.#refreshing;
  }

  async #askForRefresh(): Promise<Access | null> {
    const era = this.#era;
    const answer = await this.#rest.send({
      method: 'POST',
      path: 'session/refresh',
      withCookie: true,
      answer: nullable(session),
    });
    const before = this.#access$.value;
    if (era !== this.#era) return before;
    if (answer && (!before || before.user.id === answer.user.id)) return this.#accept(answer);
    // Another user in the cookie: someone signed in in another tab, and our session is over.
    this.end(answer ? 'ended-elsewhere' : 'expired');
    return null;
  }

  #accept({ accessToken, expiresAt, user }: SessionAnswer): Access {
    const now = Date.now();
    const endsAt = Math.max(expiresAt.getTime(), now + SHORTEST_LIFE_MS);
    const access: Access = { token: accessToken, user, endsAt };
    this.#access$.next(access);
    return access;
  }
}

/** No answer came: the act may have been carried out, or not. */
function isLost(error: unknown): boolean {
  return error instanceof HubError && error.area === 'network';
}
