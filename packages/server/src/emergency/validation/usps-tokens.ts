import { z } from 'zod';
import type { UspsAccount } from './usps-account.ts';

/** What is about to end is not used any more. */
const MARGIN_MS = 60_000;

const granted = z.object({
  access_token: z.string().min(1),
  /** Some of its answers say it as text. */
  expires_in: z.coerce.number(),
});

/** Access tokens of USPS, by client credentials (RFC 6749 §4.4): each is used until it ends. */
export class UspsTokens {
  readonly #account: UspsAccount;
  readonly #clock: () => number;
  readonly #withinMs: number;
  #token: Promise<{ readonly token: string; readonly until: number }> | null = null;

  constructor(account: UspsAccount, clock: () => number, withinMs: number) {
    this.#account = account;
    this.#clock = clock;
    this.#withinMs = withinMs;
  }

  async current(): Promise<string> {
    const known = await this.#token?.catch(() => null);
    return known && known.until > this.#clock() ? known.token : this.renewed();
  }

  async renewed(): Promise<string> {
    this.#token = this.#fetch();
    return (await this.#token).token;
  }

  async #fetch(): Promise<{ token: string; until: number }> {
    const { clientId, clientSecret, baseUrl } = this.#account;
    const response = await fetch(`${baseUrl}/oauth2/v3/token`, {
      method: 'POST',
      body: new URLSearchParams({
        ...{ grant_type: 'client_credentials', scope: 'addresses' },
        ...{ client_id: clientId, client_secret: clientSecret },
      }),
      redirect: 'error',
      signal: AbortSignal.timeout(this.#withinMs),
    });
    if (!response.ok) throw new Error(`USPS granted no token: it answered ${response.status}`);
    const { access_token: token, expires_in: seconds } = granted.parse(await response.json());
    return { token, until: this.#clock() + seconds * 1000 - MARGIN_MS };
  }
}
