import { randomBytes } from 'node:crypto';
import type { Logger } from '../logger.ts';
import type { Sessions, SignInDetails, SignInResult } from '../sessions/sessions.ts';
import { hashToken, newToken } from '../sessions/tokens.ts';
import type { IdentityRepository } from '../store/identity-repository.ts';
import { Provider, type SignInChecks, type VouchedIdentity } from './provider.ts';
import type { ProviderSettings } from './provider-settings.ts';
import { withAnswer, type SignInAnswer } from './return-address.ts';
import { ShortMemory } from './short-memory.ts';

/** Someone signs in at the provider, perhaps with a second factor there. */
export const ATTEMPT_MS = 10 * 60_000;
const TICKET_MS = 60_000;
/** Someone looks for the code of the second factor. */
const TICKET_WITH_CODE_MS = 5 * 60_000;
const LINK_MS = 10 * 60_000;
const MOST_REMEMBERED = 10_000;

/** A browser that was sent to a provider. */
interface Attempt {
  readonly provider: Provider;
  readonly checks: SignInChecks;
  readonly returnTo: URL;
}

interface Ticket {
  readonly userId: string;
  readonly provider: string;
  readonly idToken: string;
  /** The browser that it was given to, as a hash of its cookie. */
  readonly browser: string;
  /** Of the page that it was given to. */
  readonly origin: string;
}

/** Who shows a ticket. */
export interface TicketHolder {
  /** The cookie; undefined where it did not come along. */
  readonly browser: string | undefined;
  /** The origin of another site's page that was allowed; else null, and the cookie is asked for. */
  readonly allowedOrigin: string | null;
}

export interface ProviderSignInsOptions {
  readonly providers: readonly ProviderSettings[];
  readonly identities: IdentityRepository;
  readonly sessions: Pick<Sessions, 'openFor' | 'maySignIn'>;
  readonly clock: () => number;
  readonly logger: Logger;
}

/**
 * Lets people sign in with what an identity provider says of them. What is remembered of a sign-in is
 * bound to the browser that began it by a cookie, and is used once.
 */
export class ProviderSignIns {
  readonly #providers: ReadonlyMap<string, Provider>;
  readonly #identities: IdentityRepository;
  readonly #sessions: ProviderSignInsOptions['sessions'];
  readonly #clock: () => number;
  readonly #logger: Logger;
  /** By browser: a second tab takes the place of the first. */
  readonly #attempts: ShortMemory<Attempt>;
  readonly #tickets: ShortMemory<Ticket>;
  /** By browser: who waits for a password to be linked. */
  readonly #links: ShortMemory<{ readonly provider: string; readonly identity: VouchedIdentity }>;

  constructor({ providers, identities, sessions, clock, logger }: ProviderSignInsOptions) {
    this.#providers = new Map(providers.map((settings) => [settings.id, new Provider(settings)]));
    this.#identities = identities;
    this.#sessions = sessions;
    this.#clock = clock;
    this.#logger = logger;
    this.#attempts = new ShortMemory(MOST_REMEMBERED, clock);
    this.#tickets = new ShortMemory(MOST_REMEMBERED, clock);
    this.#links = new ShortMemory(MOST_REMEMBERED, clock);
  }

  /** What the sign-in page offers. */
  get offered(): { readonly id: string; readonly name: string }[] {
    return [...this.#providers.values()].map(({ settings: { id, name } }) => ({ id, name }));
  }

  has(providerId: string): boolean {
    return this.#providers.has(providerId);
  }

  /** Where the browser goes: to the provider, or back at once where that is away. @param browser its cookie */
  async begin(
    providerId: string,
    { browser, returnTo, redirectUri }: { browser: string; returnTo: URL; redirectUri: string },
  ): Promise<URL> {
    const provider = this.#providers.get(providerId);
    if (!provider) throw new TypeError(`There is no provider ${providerId}`);
    const checks = { state: newToken(), nonce: newToken(), verifier: newVerifier(), redirectUri };
    try {
      const address = await provider.authorizationAddress(checks);
      this.#attempts.keep(hashToken(browser), { provider, checks, returnTo }, ATTEMPT_MS);
      return address;
    } catch (error) {
      this.#refused(providerId, error);
      return withAnswer(returnTo, { error: 'refused' });
    }
  }

  /**
   * Where the browser goes that came back from the provider; null where it had not been sent there, or
   * too long ago. @param query as it came
   */
  async finish(
    providerId: string,
    browser: string | undefined,
    query: string,
  ): Promise<URL | null> {
    const key = browser === undefined ? null : hashToken(browser);
    // Taken whatever comes: neither a state nor a code can be tried twice.
    const attempt = key === null ? null : this.#attempts.take(key);
    if (key === null || attempt === null) {
      this.#refused(providerId, new Error('Nobody was sent there by this browser'));
      return null;
    }
    const { provider, checks, returnTo } = attempt;
    try {
      if (provider.settings.id !== providerId) throw new Error('It is another provider');
      const identity = await provider.identity(query, checks);
      return withAnswer(returnTo, await this.#answer(provider, identity, key, returnTo.origin));
    } catch (error) {
      this.#refused(providerId, error);
      return withAnswer(returnTo, { error: 'refused' });
    }
  }

  /** Null for a ticket that is not good, or not good for them. */
  async redeem(
    ticket: string,
    holder: TicketHolder,
    details: SignInDetails,
  ): Promise<SignInResult | null> {
    const key = hashToken(ticket);
    const found = this.#tickets.find(key);
    if (!found || !isFor(found, holder)) return null;
    // Gone before anything is awaited: of two who show it at once, one has it.
    this.#tickets.take(key);
    const { userId, provider: method, idToken } = found;
    const result = await this.#sessions.openFor(userId, { ...details, method, idToken });
    if (result.outcome === 'signed-in' || result.outcome === 'wrong') return result;
    this.#tickets.keep(key, found, TICKET_WITH_CODE_MS);
    return result;
  }

  /**
   * Someone has signed in with a password. What this browser brought from a provider is theirs from now on
   * where they said so; else it is forgotten: it may be of whoever sat there before. @param userId null for that
   */
  async settleLink(browser: string | undefined, userId: string | null): Promise<void> {
    const link = browser === undefined ? null : this.#links.take(hashToken(browser));
    if (link && userId !== null) await this.#linkTo(userId, link.provider, link.identity);
  }

  /** Where the browser signs out at the provider too; null where there is nothing to do. */
  async signOutAddress(
    session: { readonly method: string; readonly id_token: string | null },
    returnTo: string,
  ): Promise<URL | null> {
    const provider = this.#providers.get(session.method);
    if (!provider || session.id_token === null) return null;
    return provider.signOutAddress(session.id_token, returnTo);
  }

  async #answer(
    { settings: { id: provider } }: Provider,
    identity: VouchedIdentity,
    browser: string,
    origin: string,
  ): Promise<SignInAnswer> {
    this.#links.take(browser);
    const userId = await this.#userOf(provider, identity);
    if (userId === null) {
      this.#links.keep(browser, { provider, identity }, LINK_MS);
      return { error: 'link-needed' };
    }
    if (!(await this.#sessions.maySignIn(userId))) return { error: 'not-allowed' };
    const ticket = newToken();
    const { idToken } = identity;
    this.#tickets.keep(
      hashToken(ticket),
      { userId, provider, idToken, browser, origin },
      TICKET_MS,
    );
    return { ticket };
  }

  /** By what was linked before, or else by an address that both know to be of one person. */
  async #userOf(provider: string, identity: VouchedIdentity): Promise<string | null> {
    const known = await this.#identities.userOf(provider, identity.subject);
    if (known !== null || identity.email === null) return known;
    const [userId, ...others] = await this.#identities.usersWithEmail(identity.email);
    if (userId === undefined || others.length > 0) return null;
    if (await this.#sessions.maySignIn(userId)) await this.#linkTo(userId, provider, identity);
    return userId;
  }

  async #linkTo(userId: string, provider: string, identity: VouchedIdentity): Promise<void> {
    await this.#identities.add({
      ...{ provider, subject: identity.subject, user_id: userId },
      ...{ email: identity.email ?? '', created_at: this.#clock() },
    });
  }

  /** Messages of errors may quote tokens, so only their kinds are told. */
  #refused(provider: string, error: unknown): void {
    const { name, code, error: answer } = error as { name?: string; code?: string; error?: string };
    const because = [name, code, answer].filter((part) => typeof part === 'string').join(' ');
    this.#logger.warn('A sign-in by an identity provider failed', { provider, because });
  }
}

/** Pages of ours come with the cookie; another site's page may have to do without. */
function isFor(ticket: Ticket, { browser, allowedOrigin }: TicketHolder): boolean {
  if (browser !== undefined) return hashToken(browser) === ticket.browser;
  return allowedOrigin !== null && allowedOrigin === ticket.origin;
}

/** 43 signs of the alphabet of RFC 7636, 4.1. */
function newVerifier(): string {
  return randomBytes(32).toString('base64url');
}
