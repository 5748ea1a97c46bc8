import type { Logger } from '../../logger.ts';
import { MESSAGE_LIMITS } from '../../messages/message-limits.ts';
import type { TextState } from '../../messages/ports.ts';
import type { Inbox } from '../carrier.ts';
import type { Keyword } from '../keyword.ts';
import type { TextFiles } from '../text-files.ts';
import type { TwilioAccount } from './twilio-account.ts';
import { fetchMedia, type IncomingMedia } from './twilio-media.ts';
import { isSigned } from './twilio-signature.ts';
import { failureOf, statusOf } from './twilio-status.ts';

export interface TwilioWebhooksOptions {
  readonly account: TwilioAccount;
  readonly inbox: Inbox;
  readonly files: Pick<TextFiles, 'add'>;
  /** Which message of ours Twilio calls so. */
  readonly sentAs: (carrierId: string) => Promise<string | undefined>;
  readonly clock: () => number;
  readonly logger: Logger;
}

/** Reads what Twilio tells by its webhooks. */
export class TwilioWebhooks {
  readonly #options: TwilioWebhooksOptions;

  constructor(options: TwilioWebhooksOptions) {
    this.#options = options;
  }

  /** Whether a request to this path (with its query) is Twilio's. */
  isGenuine(path: string, signature: string | undefined, fields: URLSearchParams): boolean {
    const { authToken, publicUrl, accountSid } = this.#options.account;
    const ofUs = fields.get('AccountSid');
    if (ofUs !== null && ofUs !== accountSid) return false;
    return isSigned(authToken, signature, `${publicUrl}${path}`, fields);
  }

  /** A message for a number of ours. False where the request is none. */
  async message(fields: URLSearchParams): Promise<boolean> {
    const carrierId = fields.get('MessageSid') ?? '';
    const [partyNumber = '', ownNumber = ''] = [fields.get('From'), fields.get('To')].map(
      (number) => number ?? '',
    );
    if (carrierId === '' || ![partyNumber, ownNumber].every(isNumber)) return false;
    const media = mediaOf(fields);
    const text = fields.get('Body') ?? '';
    await this.#options.inbox.received({
      ...{ carrierId, ownNumber, partyNumber, text },
      at: this.#options.clock(),
      files: media.length === 0 ? null : () => this.#fetch(media, text !== ''),
      keyword: keywordOf(fields.get('OptOutType')),
    });
    return true;
  }

  /** What became of a message of ours. False where the request tells of none. */
  async status(messageId: string | null, fields: URLSearchParams): Promise<boolean> {
    const carrierId = fields.get('MessageSid') ?? '';
    const status = statusOf(fields.get('MessageStatus') ?? '');
    if (carrierId === '' || status === null) return false;
    const id = messageId ?? (await this.#options.sentAs(carrierId));
    if (id === undefined) return false;
    const code = Number(fields.get('ErrorCode') ?? '');
    const state: TextState =
      status === 'failed' ? { status, carrierId, reason: failureOf(code) } : { status, carrierId };
    await this.#options.inbox.changed(id, state);
    return true;
  }

  /** What cannot be had is left out, so that the rest is not lost. @throws Error where there is no rest */
  async #fetch(media: readonly IncomingMedia[], hasText: boolean): Promise<string[]> {
    const { account, files, logger } = this.#options;
    const results = await Promise.allSettled(
      media.map(async (one) => files.add(await fetchMedia(one, account, MESSAGE_LIMITS.fileBytes))),
    );
    for (const result of results) {
      if (result.status === 'rejected') {
        logger.warn('A file of a text message is left out', { error: result.reason });
      }
    }
    const ids = results.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
    if (ids.length === 0 && !hasText) throw new Error('Nothing of a message could be fetched.');
    return ids;
  }
}

function mediaOf(fields: URLSearchParams): IncomingMedia[] {
  const count = Math.min(Number(fields.get('NumMedia') ?? '0') || 0, MESSAGE_LIMITS.files);
  return Array.from({ length: count }, (_, at) => ({
    url: fields.get(`MediaUrl${at}`) ?? '',
    type: fields.get(`MediaContentType${at}`) ?? '',
    place: at + 1,
  })).filter(({ url }) => URL.canParse(url));
}

/** E.164, or a short code that writes to us. */
function isNumber(text: string): boolean {
  return /^(\+[1-9]\d{6,14}|\d{3,8})$/.test(text);
}

/** Only where Twilio's Advanced Opt-Out is on. */
function keywordOf(optOutType: string | null): Keyword | null {
  const type = (optOutType ?? '').toLowerCase();
  return type === 'stop' || type === 'start' || type === 'help' ? type : null;
}
