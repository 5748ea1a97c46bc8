import { randomUUID } from 'node:crypto';
import type { Directory } from '../directory/directory.ts';
import type { Person } from '../directory/snapshot.ts';
import type { Logger } from '../logger.ts';
import type { SessionRow } from '../store/schema.ts';
import type { Repositories, Store } from '../store/store.ts';
import { AccessTokens } from './access-tokens.ts';
import type { Access } from './access-tokens.ts';
import { OneAtATime } from './one-at-a-time.ts';
import type { PasswordHasher } from './password-hasher.ts';
import { judgeRefresh } from './refresh-rotation.ts';
import type { SecondFactors } from './second-factors.ts';
import { SignInCheck, type SignInRefusal, type SignInVerdict } from './sign-in-check.ts';
import { hashToken, newToken } from './tokens.ts';

const DAY_MS = 24 * 60 * 60_000;
export const SESSION_MS = 30 * DAY_MS;
/** Replaced tokens are remembered this long, to notice when somebody uses a copy. */
const REUSE_NOTICED_MS = DAY_MS;
const LONGEST_USER_AGENT = 500;

export type SessionEnd = 'expired' | 'ended-elsewhere';
export type SessionEndListener = (sessionId: string, because: SessionEnd) => void;

/** A session that was just begun or resumed. */
export interface OpenedSession {
  readonly sessionId: string;
  readonly person: Person;
  readonly accessToken: string;
  readonly accessExpiresAt: number;
  readonly refreshToken: string;
}

export type SignInResult =
  { readonly outcome: 'signed-in'; readonly session: OpenedSession } | SignInRefusal;

/** Where a request comes from. */
export interface Visit {
  /** The network address. */
  readonly address: string;
  /** What tries are counted by: an address, or the network that one client can choose from. */
  readonly limitKey: string;
  readonly userAgent: string;
}

export interface SignInDetails extends Visit {
  /** Of the second factor, or a recovery code. */
  readonly code?: string | undefined;
  /** Of the browser. */
  readonly timezone?: string | undefined;
}

export interface ProviderSignIn extends SignInDetails {
  /** The id of the provider. */
  readonly method: string;
  readonly idToken: string;
}

export interface SessionsOptions {
  readonly store: Store;
  readonly directory: Directory;
  readonly hasher: PasswordHasher;
  readonly secondFactors: SecondFactors;
  /** Whether the accounts of the demonstration, whose password everyone knows, may be used. */
  readonly demo: boolean;
  readonly clock: () => number;
  readonly logger: Logger;
}

/** Who is signed in: begins, resumes and ends sessions. */
export class Sessions {
  readonly #store: Store;
  readonly #directory: Directory;
  readonly #clock: () => number;
  readonly #logger: Logger;
  readonly #check: SignInCheck;
  readonly #accessTokens: AccessTokens;
  readonly #turns = new OneAtATime();
  readonly #listeners: SessionEndListener[] = [];
  readonly #goneListeners: ((sessionId: string) => void)[] = [];
  /** Sessions used since the start: those whose end somebody has to be told. */
  readonly #inUse = new Set<string>();
  /** When they were used, as far as the store does not know it yet. */
  readonly #used = new Map<string, number>();

  constructor(options: SessionsOptions) {
    this.#store = options.store;
    this.#directory = options.directory;
    this.#clock = options.clock;
    this.#logger = options.logger;
    this.#check = new SignInCheck({ ...options, users: options.store.users });
    this.#accessTokens = new AccessTokens(options.clock);
  }

  onEnd(listener: SessionEndListener): void {
    this.#listeners.push(listener);
  }

  /** Of those, too, that were not used since the start. */
  onGone(listener: (sessionId: string) => void): void {
    this.#goneListeners.push(listener);
  }

  async signIn(username: string, password: string, details: SignInDetails): Promise<SignInResult> {
    const { code, limitKey } = details;
    const verdict = await this.#check.byPassword(username, password, code, limitKey);
    return this.#begin(verdict, details, { method: 'password' });
  }

  /** For someone whom an identity provider vouched for; `wrong` where they may not sign in here. */
  async openFor(userId: string, details: ProviderSignIn): Promise<SignInResult> {
    const verdict = await this.#check.vouched(userId, details.code, details.limitKey);
    const { method, idToken } = details;
    return this.#begin(verdict, details, { method, id_token: idToken });
  }

  /** Whether the account may be used here at all. */
  maySignIn(userId: string): Promise<boolean> {
    return this.#check.maySignIn(userId);
  }

  /** Null where there is no session to resume. */
  refresh(refreshToken: string, visit: Visit): Promise<OpenedSession | null> {
    return this.#inTurn(() => this.#refresh(refreshToken, visit));
  }

  /** What the access token proves; null when it is unknown or over. */
  authenticate(accessToken: string): (Access & { readonly person: Person }) | null {
    const access = this.#accessTokens.find(accessToken);
    const person = access && this.#directory.person(access.userId);
    if (!access || !person) return null;
    this.#used.set(access.sessionId, this.#clock());
    return { ...access, person };
  }

  /** Those of a user that are not over, the newest first. */
  async of(userId: string): Promise<readonly SessionRow[]> {
    await this.#writeUses();
    return this.#store.sessions.ofUser(userId, this.#clock());
  }

  byId(sessionId: string): Promise<SessionRow | undefined> {
    return this.#store.sessions.byId(sessionId);
  }

  /** The session that a refresh token belongs to. */
  async sessionOf(refreshToken: string): Promise<string | null> {
    const known = await this.#store.sessions.refreshToken(hashToken(refreshToken));
    return known?.session_id ?? null;
  }

  /** The session that a good refresh token is for, which stays as it is; null where it is none. */
  async byRefreshToken(refreshToken: string): Promise<SessionRow | null> {
    const now = this.#clock();
    const known = await this.#store.sessions.refreshToken(hashToken(refreshToken));
    if (!known || judgeRefresh(known.superseded_at, now) === 'reused') return null;
    const session = await this.#store.sessions.byId(known.session_id);
    const person = session && this.#directory.person(session.user_id);
    const good = session && session.expires_at > now && person && this.#check.mayUse(person);
    return good ? session : null;
  }

  end(sessionId: string): Promise<void> {
    return this.#inTurn(() => this.#end(sessionId));
  }

  /** Ends all sessions of a user but one, with what `work` does in the same transaction. */
  endOthers(
    userId: string,
    keptId: string,
    work: (repositories: Repositories) => Promise<void> = async () => {},
  ): Promise<void> {
    return this.#inTurn(async () => {
      const ended = await this.#store.transaction(async (repositories) => {
        await work(repositories);
        return repositories.sessions.removeOthers(userId, keptId);
      });
      for (const sessionId of ended) this.#ended(sessionId, 'ended-elsewhere');
    });
  }

  /** Ends what another program ended in the store (a changed password ends all sessions). */
  async noticeEnded(): Promise<void> {
    const inUse = [...this.#inUse];
    const existing = await this.#store.sessions.existing(inUse);
    for (const sessionId of inUse) {
      if (!existing.has(sessionId)) this.#ended(sessionId, 'ended-elsewhere');
    }
  }

  async sweep(): Promise<void> {
    const now = this.#clock();
    this.#accessTokens.sweep();
    await this.#writeUses();
    for (const sessionId of await this.#store.sessions.removeExpired(now)) {
      this.#ended(sessionId, 'expired');
    }
    await this.#store.sessions.removeSupersededBefore(now - REUSE_NOTICED_MS);
  }

  async #refresh(refreshToken: string, visit: Visit): Promise<OpenedSession | null> {
    const now = this.#clock();
    const opened = await this.#store.transaction(async (repositories) => {
      const known = await repositories.sessions.refreshToken(hashToken(refreshToken));
      const session = known && (await repositories.sessions.byId(known.session_id));
      if (!known || !session || session.expires_at <= now) return null;
      const person = this.#directory.person(session.user_id);
      if (!person || !this.#check.mayUse(person)) return null;
      const verdict = judgeRefresh(known.superseded_at, now);
      if (verdict === 'reused') return { reused: session.id };
      if (verdict === 'rotate') await repositories.sessions.supersedeRefreshTokens(session.id, now);
      await repositories.sessions.update(session.id, seen(visit, now));
      const next = await addRefreshToken(repositories, session.id, now);
      return { person, sessionId: session.id, refreshToken: next };
    });
    if (opened === null) return null;
    if (opened.reused !== undefined) {
      this.#logger.warn('A refresh token was used again long after it was replaced; session ended');
      await this.#end(opened.reused);
      return null;
    }
    return this.#opened(opened.person, opened.sessionId, opened.refreshToken);
  }

  async #end(sessionId: string): Promise<void> {
    await this.#store.sessions.remove(sessionId);
    this.#ended(sessionId, 'ended-elsewhere');
  }

  async #begin(
    verdict: SignInVerdict,
    details: SignInDetails,
    method: { readonly method: string; readonly id_token?: string },
  ): Promise<SignInResult> {
    if (verdict.outcome !== 'right') return verdict;
    const { person, passwordHash } = verdict;
    const now = this.#clock();
    const sessionId = randomUUID();
    const refreshToken = await this.#store.transaction(async (repositories) => {
      const { users, sessions } = repositories;
      // Changed while it was looked at: then all sessions of the old password have ended.
      const changed =
        passwordHash !== null && passwordHash !== (await users.passwordHash(person.userId));
      if (changed) return null;
      await sessions.add({
        ...{ id: sessionId, user_id: person.userId, created_at: now },
        ...{ ...seen(details, now), timezone: details.timezone ?? '', ...method },
      });
      return addRefreshToken(repositories, sessionId, now);
    });
    if (refreshToken === null) return { outcome: 'wrong' };
    return { outcome: 'signed-in', session: this.#opened(person, sessionId, refreshToken) };
  }

  #opened(person: Person, sessionId: string, refreshToken: string): OpenedSession {
    const { token, access } = this.#accessTokens.issue(sessionId, person.userId);
    this.#inUse.add(sessionId);
    const accessExpiresAt = access.expiresAt;
    return { sessionId, person, accessToken: token, accessExpiresAt, refreshToken };
  }

  /** One by one, so that no token is issued for a session that ends meanwhile. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.#turns.run('sessions', work);
  }

  /** Not at each use, which would be many writes. */
  async #writeUses(): Promise<void> {
    const uses = [...this.#used];
    this.#used.clear();
    if (uses.length === 0) return;
    await this.#store.transaction(async ({ sessions }) => {
      for (const [id, used_at] of uses) await sessions.update(id, { used_at });
    });
  }

  #ended(sessionId: string, because: SessionEnd): void {
    this.#accessTokens.endSession(sessionId);
    for (const listener of this.#goneListeners) listener(sessionId);
    this.#used.delete(sessionId);
    if (!this.#inUse.delete(sessionId)) return;
    for (const listener of this.#listeners) listener(sessionId, because);
  }
}

/** What a session learns from a visit that begins or resumes it. */
function seen({ address, userAgent }: Visit, now: number) {
  return {
    ...{ address, user_agent: userAgent.slice(0, LONGEST_USER_AGENT) },
    ...{ used_at: now, expires_at: now + SESSION_MS },
  };
}

async function addRefreshToken(
  repositories: Repositories,
  sessionId: string,
  now: number,
): Promise<string> {
  const token = newToken();
  await repositories.sessions.addRefreshToken({
    token_hash: hashToken(token),
    session_id: sessionId,
    issued_at: now,
    superseded_at: null,
  });
  return token;
}
