import type { SipAccount, SipAccounts } from '../calls/phone.ts';
import type { RestSession } from './rest-session.ts';
import type { KeyValueStore } from './web-storage.ts';
import { sipAccount } from './wire.ts';

const DEVICE = 'hubline.device';

/** Gets SIP credentials for this session and device. */
export class RestSipAccounts implements SipAccounts {
  readonly #session: RestSession;
  readonly #device: string;

  constructor(session: RestSession, device: string | KeyValueStore) {
    this.#session = session;
    this.#device = typeof device === 'string' ? device : deviceOf(device);
  }

  account(): Promise<SipAccount> {
    const query = new URLSearchParams({ device: this.#device });
    return this.#session.send({
      method: 'GET',
      path: `sip-account?${query.toString()}`,
      answer: sipAccount,
    });
  }
}

/** A reload stays the same phone; another tab is another one. */
function deviceOf(storage: KeyValueStore): string {
  const kept = storage.get(DEVICE);
  if (kept !== null) return kept;
  const device = randomUuid();
  storage.set(DEVICE, device);
  return device;
}

/** RFC 9562, version 4. `crypto.randomUUID` is missing on pages that are not secure. */
function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
