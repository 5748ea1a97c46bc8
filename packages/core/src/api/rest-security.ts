import type {
  PasswordStrength,
  SecondFactorOffer,
  Security,
  SessionEntry,
} from '../security/security.ts';
import { passwordStrength, recoveryCodes, secondFactorOffer, sessions } from './account-wire.ts';
import type { RestRequest } from './rest-client.ts';
import type { RestSession } from './rest-session.ts';
import { nothing, type Shape } from './shape.ts';

/**
 * Account security over REST. Each thing is asked for once: what has a password in it is not kept by the
 * server, not even as the fingerprint by which it knows a request that comes again.
 */
export class RestSecurity implements Security {
  readonly #session: RestSession;

  constructor(session: RestSession) {
    this.#session = session;
  }

  async sessions(): Promise<readonly SessionEntry[]> {
    return (await this.#do('GET', 'sessions', undefined, sessions)).items;
  }

  endSession(id: string): Promise<void> {
    return this.#do('DELETE', `sessions/${encodeURIComponent(id)}`);
  }

  endOtherSessions(): Promise<void> {
    return this.#do('DELETE', 'sessions');
  }

  passwordStrength(password: string): Promise<PasswordStrength> {
    return this.#do('POST', 'security/password-strength', { password }, passwordStrength);
  }

  changePassword(current: string, next: string): Promise<void> {
    return this.#do('PUT', 'security/password', { current, next });
  }

  beginSecondFactor(password: string): Promise<SecondFactorOffer> {
    return this.#do('POST', 'security/second-factor', { password }, secondFactorOffer);
  }

  async confirmSecondFactor(code: string): Promise<readonly string[]> {
    return (await this.#do('PUT', 'security/second-factor', { code }, recoveryCodes)).recoveryCodes;
  }

  async newRecoveryCodes(password: string): Promise<readonly string[]> {
    const path = 'security/recovery-codes';
    return (await this.#do('POST', path, { password }, recoveryCodes)).recoveryCodes;
  }

  removeSecondFactor(password: string): Promise<void> {
    return this.#do('POST', 'security/second-factor/removal', { password });
  }

  #do(method: RestRequest<void>['method'], path: string, body?: object): Promise<void>;
  #do<T>(
    method: RestRequest<T>['method'],
    path: string,
    body: object | undefined,
    answer: Shape<T>,
  ): Promise<T>;
  #do<T>(
    method: RestRequest<T>['method'],
    path: string,
    body: object | undefined,
    answer: Shape<T | void> = nothing,
  ): Promise<T | void> {
    return this.#session.send<T | void>({ method, path, body, answer });
  }
}
