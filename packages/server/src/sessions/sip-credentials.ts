import type { CredentialStore, SipCredential, Subscriber } from '../calls/ports.ts';
import { ha1, Nonces } from '../sip/digest.ts';
import { newToken } from './tokens.ts';

export const SIP_CREDENTIAL_MS = 10 * 60_000;
/** A page fetches new ones every few minutes; the ones before stay good until their end. */
const KEPT_PER_SESSION = 50;

/** What a phone registers with. Only the digest of the password is kept. */
export interface IssuedSipCredential {
  readonly authUser: string;
  readonly password: string;
  /** For the first request that is made with them. */
  readonly nonce: string;
  readonly expiresAt: number;
}

/** The SIP credentials that are good now, each made for one device of one session. */
export class SipCredentials implements CredentialStore {
  /** Those that requests with these credentials are challenged with, too. */
  readonly nonces = new Nonces();
  readonly #clock: () => number;
  readonly #byAuthUser = new Map<string, SipCredential>();
  readonly #bySession = new Map<string, Set<string>>();

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** How many are kept, ended ones included until they are swept. */
  get size(): number {
    return this.#byAuthUser.size;
  }

  issue(sessionId: string, deviceId: string, subscriber: Subscriber): IssuedSipCredential {
    const authUser = newToken();
    const password = newToken();
    const expiresAt = this.#clock() + SIP_CREDENTIAL_MS;
    this.#byAuthUser.set(authUser, {
      authUser,
      ha1: ha1(authUser, subscriber.domain, password),
      sessionId,
      deviceId,
      subscriber,
      expiresAt,
    });
    const ofSession = this.#bySession.get(sessionId) ?? new Set();
    this.#bySession.set(sessionId, ofSession.add(authUser));
    for (const oldest of ofSession) {
      if (ofSession.size <= KEPT_PER_SESSION) break;
      this.#forget(sessionId, oldest);
    }
    return { authUser, password, nonce: this.nonces.create(), expiresAt };
  }

  find(authUser: string): SipCredential | null {
    const credential = this.#byAuthUser.get(authUser);
    return credential && credential.expiresAt > this.#clock() ? credential : null;
  }

  endSession(sessionId: string): void {
    for (const authUser of this.#bySession.get(sessionId) ?? []) {
      this.#forget(sessionId, authUser);
    }
  }

  sweep(): void {
    const now = this.#clock();
    for (const { authUser, sessionId, expiresAt } of this.#byAuthUser.values()) {
      if (expiresAt <= now) this.#forget(sessionId, authUser);
    }
  }

  #forget(sessionId: string, authUser: string): void {
    this.#byAuthUser.delete(authUser);
    const ofSession = this.#bySession.get(sessionId);
    ofSession?.delete(authUser);
    if (ofSession?.size === 0) this.#bySession.delete(sessionId);
  }
}
