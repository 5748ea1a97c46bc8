import { randomUUID } from 'node:crypto';
import type { Directory } from '../directory/directory.ts';
import type { Person } from '../directory/snapshot.ts';
import type { Logger } from '../logger.ts';
import type { Repositories, Store } from '../store/store.ts';
import { AccessTokens } from './access-tokens.ts';
import type { Access } from './access-tokens.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { TooManyAtOnce } from './password-hasher.ts';
import type { PasswordHasher } from './password-hasher.ts';
import { judgeRefresh } from './refresh-rotation.ts';
import { SignInThrottle } from './sign-in-throttle.ts';
import { hashToken, newToken } from './tokens.ts';

const DAY_MS = 24 * 60 * 60_000;
export const SESSION_MS = 30 * DAY_MS;
/** Replaced tokens are remembered this long, to notice when somebody uses a copy. */
const REUSE_NOTICED_MS = DAY_MS;

export type SessionEnd = 'expired' | 'ended-elsewhere';
export type SessionEndListener = (sessionId: string, because: SessionEnd) => void;

/** A session that was just begun or resumed. */
export interface OpenedSession {
  readonly person: Person;
  readonly accessToken: string;
  readonly accessExpiresAt: number;
  readonly refreshToken: string;
}

export type SignInResult =
  | { readonly outcome: 'signed-in'; readonly session: OpenedSession }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'wait'; readonly seconds: number };

export interface SessionsOptions {
  readonly store: Store;
  readonly directory: Directory;
  readonly hasher: PasswordHasher;
  /** Whether the accounts of the demonstration, whose password everyone knows, may be used. */
  readonly demo: boolean;
  readonly clock: () => number;
  readonly logger: Logger;
}

/** Who is signed in: begins, resumes and ends sessions. */
export class Sessions {
  readonly #store: Store;
  readonly #directory: Directory;
  readonly #hasher: PasswordHasher;
  readonly #demo: boolean;
  readonly #clock: () => number;
  readonly #logger: Logger;
  readonly #throttle: SignInThrottle;
  readonly #accessTokens: AccessTokens;
  readonly #turns = new OneAtATime();
  readonly #listeners: SessionEndListener[] = [];
  /** Sessions used since the start: those whose end somebody has to be told. */
  readonly #inUse = new Set<string>();

  constructor(options: SessionsOptions) {
    this.#store = options.store;
    this.#directory = options.directory;
    this.#hasher = options.hasher;
    this.#demo = options.demo;
    this.#clock = options.clock;
    this.#logger = options.logger;
    this.#throttle = new SignInThrottle(options.clock);
    this.#accessTokens = new AccessTokens(options.clock);
  }

  onEnd(listener: SessionEndListener): void {
    this.#listeners.push(listener);
  }

  /** Tries for one username are looked at in turn, so that many at once are not more than a few. */
  signIn(username: string, password: string, address: string): Promise<SignInResult> {
    const name = username.trim().normalize('NFC').toLowerCase();
    return this.#turns.run(`username ${name}`, () => this.#trySignIn(name, password, address));
  }

  /** Null where there is no session to resume. */
  refresh(refreshToken: string): Promise<OpenedSession | null> {
    return this.#inTurn(() => this.#refresh(refreshToken));
  }

  /** What the access token proves; null when it is unknown or over. */
  authenticate(accessToken: string): (Access & { readonly person: Person }) | null {
    const access = this.#accessTokens.find(accessToken);
    const person = access && this.#directory.person(access.userId);
    return access && person ? { ...access, person } : null;
  }

  /** The session that a refresh token belongs to. */
  async sessionOf(refreshToken: string): Promise<string | null> {
    const known = await this.#store.sessions.refreshToken(hashToken(refreshToken));
    return known?.session_id ?? null;
  }

  end(sessionId: string): Promise<void> {
    return this.#inTurn(() => this.#end(sessionId));
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
    for (const sessionId of await this.#store.sessions.removeExpired(now)) {
      this.#ended(sessionId, 'expired');
    }
    await this.#store.sessions.removeSupersededBefore(now - REUSE_NOTICED_MS);
  }

  async #refresh(refreshToken: string): Promise<OpenedSession | null> {
    const now = this.#clock();
    const opened = await this.#store.transaction(async (repositories) => {
      const known = await repositories.sessions.refreshToken(hashToken(refreshToken));
      const session = known && (await repositories.sessions.byId(known.session_id));
      if (!known || !session || session.expires_at <= now) return null;
      const person = this.#directory.person(session.user_id);
      if (!person || !this.#mayUse(person)) return null;
      const verdict = judgeRefresh(known.superseded_at, now);
      if (verdict === 'reused') return { reused: session.id };
      if (verdict === 'rotate') await repositories.sessions.supersedeRefreshTokens(session.id, now);
      await repositories.sessions.extend(session.id, now + SESSION_MS);
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

  async #trySignIn(username: string, password: string, address: string): Promise<SignInResult> {
    const wait = this.#throttle.wait(username, address);
    if (wait > 0) return { outcome: 'wait', seconds: Math.ceil(wait / 1000) };

    const user = await this.#store.users.byUsername(username);
    const person = user && (await this.#personOf(user.id));
    const usable = person && this.#mayUse(person) ? person : undefined;
    let right: boolean;
    try {
      right = await this.#hasher.verify(usable ? (user?.password_hash ?? null) : null, password);
    } catch (error) {
      if (error instanceof TooManyAtOnce) return { outcome: 'wait', seconds: 2 };
      throw error;
    }
    if (!right || !usable) {
      this.#throttle.failed(username, address);
      this.#logger.info('A sign-in was refused', { address });
      return { outcome: 'wrong' };
    }
    this.#throttle.succeeded(username);
    return { outcome: 'signed-in', session: await this.#begin(usable) };
  }

  /** Someone added by the account command may be in the store before the directory knows. */
  async #personOf(userId: string): Promise<Person | undefined> {
    const person = this.#directory.person(userId);
    if (person) return person;
    await this.#directory.reload();
    return this.#directory.person(userId);
  }

  async #begin(person: Person): Promise<OpenedSession> {
    const now = this.#clock();
    const sessionId = randomUUID();
    const refreshToken = await this.#store.transaction(async (repositories) => {
      await repositories.sessions.add({
        id: sessionId,
        user_id: person.userId,
        created_at: now,
        expires_at: now + SESSION_MS,
      });
      return addRefreshToken(repositories, sessionId, now);
    });
    return this.#opened(person, sessionId, refreshToken);
  }

  #opened(person: Person, sessionId: string, refreshToken: string): OpenedSession {
    const { token, access } = this.#accessTokens.issue(sessionId, person.userId);
    this.#inUse.add(sessionId);
    return { person, accessToken: token, accessExpiresAt: access.expiresAt, refreshToken };
  }

  /** One by one, so that no token is issued for a session that ends meanwhile. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.#turns.run('sessions', work);
  }

  #mayUse(person: Person): boolean {
    return this.#demo || this.#directory.tenant(person.tenantId)?.demo !== true;
  }

  #ended(sessionId: string, because: SessionEnd): void {
    this.#accessTokens.endSession(sessionId);
    if (!this.#inUse.delete(sessionId)) return;
    for (const listener of this.#listeners) listener(sessionId, because);
  }
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
