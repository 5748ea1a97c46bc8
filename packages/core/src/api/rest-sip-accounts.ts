import type { SipAccount, SipAccounts } from '../calls/phone.ts';
import type { RestSession } from './rest-session.ts';
import { sipAccount } from './wire.ts';

/** Gets SIP credentials for this session and device. */
export class RestSipAccounts implements SipAccounts {
  readonly #session: RestSession;
  readonly #findDevice: () => Promise<string>;
  #device: Promise<string> | undefined;

  /** `findDevice` is asked once, for a UUID. */
  constructor(session: RestSession, findDevice: () => Promise<string>) {
    this.#session = session;
    this.#findDevice = findDevice;
  }

  async account(): Promise<SipAccount> {
    this.#device ??= this.#findDevice();
    const query = new URLSearchParams({ device: await this.#device });
    return this.#session.send({
      method: 'GET',
      path: `sip-account?${query.toString()}`,
      answer: sipAccount,
    });
  }
}
