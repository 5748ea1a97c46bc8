import { hashToken, newToken } from './tokens.ts';

export const ACCESS_TOKEN_MS = 10 * 60_000;

/** What an access token proves. */
export interface Access {
  readonly sessionId: string;
  readonly userId: string;
  readonly expiresAt: number;
}

/** The access tokens that are good now. They live in memory: after a restart clients refresh. */
export class AccessTokens {
  readonly #clock: () => number;
  readonly #byHash = new Map<string, Access>();

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** How many are kept, ended ones included until they are swept. */
  get size(): number {
    return this.#byHash.size;
  }

  issue(sessionId: string, userId: string): { readonly token: string; readonly access: Access } {
    const token = newToken();
    const access = { sessionId, userId, expiresAt: this.#clock() + ACCESS_TOKEN_MS };
    this.#byHash.set(hashToken(token), access);
    return { token, access };
  }

  find(token: string): Access | null {
    const access = this.#byHash.get(hashToken(token));
    return access && access.expiresAt > this.#clock() ? access : null;
  }

  endSession(sessionId: string): void {
    for (const [hash, access] of this.#byHash) {
      if (access.sessionId === sessionId) this.#byHash.delete(hash);
    }
  }

  sweep(): void {
    const now = this.#clock();
    for (const [hash, access] of this.#byHash) {
      if (access.expiresAt <= now) this.#byHash.delete(hash);
    }
  }
}
