import type { SipAccount, SipAccounts } from '../calls/phone.ts';
import type { RestSession } from './rest-session.ts';
import { sipAccount } from './wire.ts';

/** Gets SIP credentials for this session and device. */
export class RestSipAccounts implements SipAccounts {
  readonly #session: RestSession;
  readonly #device: () => Promise<string>;

  /** `device` gives the UUID of this phone. */
  constructor(session: RestSession, device: () => Promise<string>) {
    this.#session = session;
    this.#device = device;
  }

  async account(): Promise<SipAccount> {
    const query = new URLSearchParams({ device: await this.#device() });
    return this.#session.send({
      method: 'GET',
      path: `sip-account?${query.toString()}`,
      answer: sipAccount,
    });
  }
}
