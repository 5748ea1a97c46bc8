import { z } from 'zod';
import { CarrierError, type Accepted, type Carrier, type CarrierText } from '../carrier.ts';
import type { MediaLinks } from '../media-links.ts';
import { authorization, type TwilioAccount } from './twilio-account.ts';
import { failureOf, statusOf } from './twilio-status.ts';

const ANSWERS_WITHIN_MS = 15_000;
/** Our clock and Twilio's may differ so much. */
const SKEW_MS = 60_000;
const LISTED = 100;

const resource = z.object({
  sid: z.string().min(1),
  status: z.string(),
  error_code: z.number().nullish(),
});
const listed = resource.extend({
  body: z.string().nullish(),
  direction: z.string(),
  num_media: z.coerce.number(),
  /** RFC 2822. */
  date_created: z.string(),
});
const list = z.object({ messages: z.array(listed) });
const problem = z.object({ code: z.number().nullish(), message: z.string().nullish() });

export interface TwilioCarrierOptions {
  readonly account: TwilioAccount;
  readonly links: MediaLinks;
  /** Whether a message of ours is the one that Twilio calls so. */
  readonly isKnown: (carrierId: string) => Promise<boolean>;
}

/** Sends by Twilio's Messages API, version 2010-04-01. */
export class TwilioCarrier implements Carrier {
  readonly answersKeywords: boolean;
  readonly #options: TwilioCarrierOptions;
  readonly #url: string;

  constructor(options: TwilioCarrierOptions) {
    const { accountSid, baseUrl, answersKeywords } = options.account;
    this.answersKeywords = answersKeywords;
    this.#options = options;
    this.#url = `${baseUrl}/2010-04-01/Accounts/${encodeURIComponent(accountSid)}/Messages.json`;
  }

  async send(text: CarrierText, signal: AbortSignal): Promise<Accepted> {
    const { account, links } = this.#options;
    const form = new URLSearchParams({ From: text.ownNumber, To: text.partyNumber });
    if (text.text !== '') form.append('Body', text.text);
    for (const { id } of text.files) form.append('MediaUrl', links.urlOf(id));
    // The id comes back with the news, which may be here before the answer to this.
    const callback = `${account.publicUrl}/api/carriers/twilio/status?message=${text.messageId}`;
    form.append('StatusCallback', callback);
    return accepted(read(resource, await this.#ask(this.#url, signal, form)));
  }

  /** Not by the date of sending: what waits at Twilio has none yet. */
  async find(text: CarrierText, since: number, signal: AbortSignal): Promise<Accepted | null> {
    const query = new URLSearchParams({ To: text.partyNumber, From: text.ownNumber });
    query.append('PageSize', String(LISTED));
    const { messages } = read(list, await this.#ask(`${this.#url}?${query}`, signal));
    for (const message of messages) {
      const isSame =
        message.direction === 'outbound-api' &&
        (message.body ?? '') === text.text &&
        message.num_media === text.files.length &&
        Date.parse(message.date_created) >= since - SKEW_MS;
      if (isSame && !(await this.#options.isKnown(message.sid))) return accepted(message);
    }
    return null;
  }

  /** @throws CarrierError */
  async #ask(url: string, signal: AbortSignal, form?: URLSearchParams): Promise<unknown> {
    const headers = { Authorization: authorization(this.#options.account) };
    const timeout = AbortSignal.timeout(ANSWERS_WITHIN_MS);
    try {
      const response = await fetch(url, {
        ...(form ? { method: 'POST', body: form } : {}),
        headers,
        // Nobody but Twilio is shown the password.
        redirect: 'error',
        signal: AbortSignal.any([signal, timeout]),
      });
      const body: unknown = await response.json().catch(() => null);
      if (response.ok) return body;
      throw errorOf(response, body);
    } catch (error) {
      if (error instanceof CarrierError) throw error;
      throw CarrierError.silent('Twilio does not answer.', { cause: error });
    }
  }
}

function accepted({ sid, status, error_code: code }: z.infer<typeof resource>): Accepted {
  const known = statusOf(status) ?? 'queued';
  if (known === 'failed') {
    throw CarrierError.refused(failureOf(code ?? null), `Twilio failed with ${code ?? status}.`);
  }
  return { carrierId: sid, status: known };
}

/** An answer that is no JSON, or another, says nothing of what became of the message. */
function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const { success, data, error } = schema.safeParse(body);
  if (success) return data;
  throw CarrierError.silent('Twilio answered something else.', { cause: error });
}

function errorOf({ status, headers }: Response, body: unknown): CarrierError {
  const { code = null } = problem.safeParse(body).data ?? {};
  const message = `Twilio answered ${status}${code === null ? '' : ` with error ${code}`}.`;
  if (status === 429) {
    const seconds = Number(headers.get('Retry-After') ?? '0');
    return CarrierError.busy(message, Number.isFinite(seconds) ? seconds * 1000 : 0);
  }
  // What failed behind Twilio's door may have gone on all the same.
  if (status >= 500 || status === 408) return CarrierError.silent(message);
  return CarrierError.refused(failureOf(code), message);
}
