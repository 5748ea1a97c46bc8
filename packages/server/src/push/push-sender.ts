import { setTimeout as pause } from 'node:timers/promises';
import { RateLimit } from '../api/rate-limit.ts';
import type { Logger } from '../logger.ts';
import { howOf, topicOf, type PushNews } from './push-payload.ts';
import { postPush, type PushAnswer } from './push-post.ts';
import type { PushKeys } from './push-keys.ts';
import type { PushSubscription } from './push-subscription.ts';

/** `gone`: the browser ended the subscription; nobody is reached there any more. */
export type PushOutcome = 'sent' | 'gone' | 'failed';

export interface PushSenderOptions {
  readonly keys: () => Promise<PushKeys>;
  /** Whom push services can ask about this server: an address with `https:` or `mailto:`. */
  readonly contact: string;
  readonly local: boolean;
  readonly clock: () => number;
  readonly logger: Logger;
  /** The first of the pauses between tries, in ms; 1,000 where it is absent. */
  readonly pauseMs?: number;
}

const WITHIN_MS = 10_000;
const MOST_TRIES = 5;
const LONGEST_PAUSE_MS = 10 * 60_000;
/** For each user and kind. */
const AT_ONCE = 60;
const PER_SECOND = 1;
/** More than that at the same time means that a push service hangs. */
const MOST_UNDER_WAY = 500;

/** Encrypts news (RFC 8291) and hands it to push services, again where they have no time. */
export class PushSender {
  readonly #options: PushSenderOptions;
  readonly #pace: RateLimit;
  readonly #closing = new AbortController();
  readonly #underWay = new Set<Promise<unknown>>();

  constructor(options: PushSenderOptions) {
    this.#options = options;
    this.#pace = new RateLimit(AT_ONCE, PER_SECOND, options.clock);
  }

  /** Never rejects. */
  async send(to: PushSubscription, news: PushNews): Promise<PushOutcome> {
    const full = this.#underWay.size >= MOST_UNDER_WAY;
    if (full || this.#pace.take(`${to.userId} ${news.kind}`) > 0) return 'failed';
    const sending = this.#try(to, news).catch((error: unknown): PushOutcome => {
      // Not where it went: whoever knows that can reach the app.
      if (!this.#closing.signal.aborted) this.#options.logger.warn('A push failed', { error });
      return 'failed';
    });
    this.#underWay.add(sending);
    const outcome = await sending;
    this.#underWay.delete(sending);
    return outcome;
  }

  /** What is not sent yet stays unsent. */
  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.all(this.#underWay);
  }

  async #try(to: PushSubscription, news: PushNews): Promise<PushOutcome> {
    const { clock, logger, pauseMs = 1_000 } = this.#options;
    const { seconds } = howOf(news, clock());
    const deadline = clock() + seconds * 1000;
    for (let tries = 1; ; tries += 1) {
      const answer = await this.#post(to, news).catch(() => null);
      const status = answer?.status ?? 0;
      if (status >= 200 && status < 300) return 'sent';
      if (status === 404 || status === 410) return 'gone';
      const again = status === 0 || status === 429 || status >= 500;
      const wait = Math.max(
        waitOf(answer, clock()),
        pauseMs * 2 ** (tries - 1) * (1 + Math.random() / 2),
      );
      const tooLate = clock() + wait >= deadline || wait > LONGEST_PAUSE_MS;
      if (!again || tooLate || tries === MOST_TRIES) {
        logger.warn('A push service took nothing', { status, tries });
        return 'failed';
      }
      await pause(wait, undefined, { signal: this.#closing.signal });
    }
  }

  async #post(to: PushSubscription, news: PushNews): Promise<PushAnswer> {
    const { keys, contact, local, clock } = this.#options;
    const { publicKey, privateKey } = await keys();
    const { default: webPush } = await import('web-push');
    const { seconds, urgency, about } = howOf(news, clock());
    const { endpoint, headers, body } = webPush.generateRequestDetails(
      { endpoint: to.endpoint, keys: { ...to.keys } },
      JSON.stringify(news),
      {
        vapidDetails: { subject: contact, publicKey, privateKey },
        ...{ TTL: seconds, urgency, topic: topicOf(about), contentEncoding: 'aes128gcm' },
      },
    );
    return postPush({
      ...{ endpoint, local, body: body ?? Buffer.alloc(0) },
      headers,
      signal: AbortSignal.any([this.#closing.signal, AbortSignal.timeout(WITHIN_MS)]),
    });
  }
}

/** Until when it asks us to wait, in ms: seconds or a date. */
function waitOf(answer: PushAnswer | null, now: number): number {
  const text = answer?.retryAfter ?? '';
  if (/^\d{1,6}$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}
