import { filter, pairwise, type Observable } from 'rxjs';
import { HubError } from '../errors/hub-error.ts';
import type { Scope } from '../reactive/scope.ts';
import type { Authenticator } from '../session/authenticator.ts';
import type { Credentials, SignInOptions, User } from '../session/session.ts';
import type { RestClient } from './rest-client.ts';
import type { RestSession } from './rest-session.ts';
import { SIGNED_OUT } from '../storage/keys.ts';
import type { KeyValueStore } from '../storage/web-storage.ts';
import { signInOptions } from './wire.ts';

/**
 * Signs in and out over REST. A sign-out that the server could not be told of is kept in mind,
 * over a restart of the browser too, and done before any session is resumed.
 */
export class RestAuthenticator implements Authenticator {
  readonly #rest: RestClient;
  readonly #session: RestSession;
  readonly #storage: KeyValueStore;
  #settling: Promise<URL | null> | null = null;

  readonly ended$: Observable<'expired' | 'ended-elsewhere'>;

  constructor(
    scope: Scope,
    ports: {
      readonly rest: RestClient;
      readonly session: RestSession;
      readonly storage: KeyValueStore;
    },
  ) {
    this.#rest = ports.rest;
    this.#session = ports.session;
    this.#storage = ports.storage;
    this.ended$ = ports.session.ended$;
    const back$ = ports.rest.reach$.pipe(
      pairwise(),
      filter(([before, now]) => before === 'lost' && now === 'reached'),
    );
    scope.run(back$, () => {
      if (this.#owesSignOut()) void this.#settleSignOut().catch(() => undefined);
    });
  }

  options(): Promise<SignInOptions> {
    return this.#rest.send({ method: 'GET', path: 'server', answer: signInOptions });
  }

  async resume(): Promise<User | null> {
    if (!this.#owesSignOut()) return this.#session.resume();
    await this.#settleSignOut();
    return null;
  }

  signIn(credentials: Credentials): Promise<User> {
    return this.#become(() => this.#session.signIn(credentials));
  }

  /** `returnTo` has http or https. @throws TypeError */
  providerAddress(providerId: string, returnTo: URL): URL {
    if (!/^https?:$/.test(returnTo.protocol)) throw new TypeError('No page to return to');
    const address = this.#rest.address(`session/providers/${encodeURIComponent(providerId)}`);
    address.searchParams.set('return', returnTo.href);
    return address;
  }

  redeem(ticket: string, code?: string): Promise<User> {
    return this.#become(() => this.#session.redeem(ticket, code));
  }

  async signOut(): Promise<URL | null> {
    this.#storage.set(SIGNED_OUT, 'owed');
    try {
      return await this.#settleSignOut();
    } catch (error) {
      if (!(error instanceof HubError && error.retryable)) throw error;
      return null;
    }
  }

  async #become(prove: () => Promise<User>): Promise<User> {
    await this.#settling?.catch(() => undefined);
    // The new cookie takes the place of the old one, which nobody can use then.
    const owed = this.#owesSignOut();
    this.#storage.remove(SIGNED_OUT);
    try {
      return await prove();
    } catch (error) {
      if (owed) this.#storage.set(SIGNED_OUT, 'owed');
      throw error;
    }
  }

  #owesSignOut(): boolean {
    return this.#storage.get(SIGNED_OUT) !== null;
  }

  #settleSignOut(): Promise<URL | null> {
    this.#settling ??= this.#session
      .signOut()
      .then((there) => {
        this.#storage.remove(SIGNED_OUT);
        return there;
      })
      .finally(() => (this.#settling = null));
    return this.#settling;
  }
}
