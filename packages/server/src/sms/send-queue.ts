import type { CarrierFailure } from '../messages/message-entry.ts';
import type { TextState } from '../messages/ports.ts';
import type { Logger } from '../logger.ts';
import type { QueuedTextRow, SmsRepository } from '../store/sms-repository.ts';
import { CarrierError, type Accepted, type Carrier, type CarrierText } from './carrier.ts';
import { pause } from './pause.ts';

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 5 * 60_000;
/** Nobody expects a text any more that was written so long ago. */
const SENT_WITHIN_MS = 4 * 60 * 60_000;
const LEAVES_WITHIN_MS = 500;
const AT_ONCE = 50;

export interface SendQueueOptions {
  readonly sms: SmsRepository;
  readonly carrier: Carrier;
  /** Null where it may go. */
  readonly refusal: (text: CarrierText, isAutomatic: boolean) => CarrierFailure | null;
  /** Told once of each message, when it is known whether the carrier takes it. */
  readonly tell: (text: CarrierText, state: TextState) => Promise<void>;
  readonly clock: () => number;
  readonly logger: Logger;
  /** Waits, or until the signal is aborted; for tests. */
  readonly pause?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/**
 * Hands messages to the carrier, those of one number one after the other. They wait in the store:
 * a message without a carrier id whose status is `queued`.
 *
 * Carriers know no idempotency key. Before one is asked, the message is marked; while the mark
 * stands, because no answer came or because the process ended before the answer was written, the
 * carrier is asked for the message before it is sent again. It is sent twice only where the carrier
 * took it but does not list it yet when it is asked.
 */
export class SendQueue {
  readonly #options: SendQueueOptions;
  readonly #pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly #closing = new AbortController();
  readonly #leaving = new AbortController();
  /** By own number. */
  readonly #running = new Map<string, Promise<void>>();
  readonly #wanted = new Set<string>();
  /** Failed, though the store does not say so: they would be tried for ever. */
  readonly #settled = new Set<string>();

  constructor(options: SendQueueOptions) {
    this.#options = options;
    this.#pause = options.pause ?? pause;
  }

  /** Takes up what was left when the server ended. */
  async start(): Promise<void> {
    for (const number of await this.#options.sms.numbersWithQueued()) this.wake(number);
  }

  /** There is something to send from this number. */
  wake(ownNumber: string): void {
    this.#wanted.add(ownNumber);
    if (this.#closing.signal.aborted || this.#running.has(ownNumber)) return;
    const running = this.#work(ownNumber)
      .catch((error: unknown) => this.#options.logger.error('Texts cannot be sent', { error }))
      .finally(() => {
        this.#running.delete(ownNumber);
        // Woken between its last look and its end.
        if (this.#wanted.has(ownNumber)) this.wake(ownNumber);
      });
    this.#running.set(ownNumber, running);
  }

  /** What is at the carrier may come back first; all else waits for the next start. */
  async close(): Promise<void> {
    this.#closing.abort();
    const timer = setTimeout(() => this.#leaving.abort(), LEAVES_WITHIN_MS);
    await Promise.all(this.#running.values());
    clearTimeout(timer);
  }

  async #work(ownNumber: string): Promise<void> {
    const { signal } = this.#closing;
    let failures = 0;
    while (this.#wanted.delete(ownNumber)) {
      for (const row of await this.#next(ownNumber)) {
        const wait = signal.aborted ? 0 : await this.#sendOne(row);
        if (signal.aborted) return;
        failures = wait === null ? 0 : failures + 1;
        this.#wanted.add(ownNumber);
        if (wait === null) continue;
        const grown = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1));
        await this.#pause(Math.max(wait, grown), signal);
        break;
      }
    }
  }

  async #next(ownNumber: string): Promise<QueuedTextRow[]> {
    const rows = await this.#options.sms.queued(ownNumber, AT_ONCE + this.#settled.size);
    return rows.filter(({ id }) => !this.#settled.has(id));
  }

  /** Null when it is settled, else how long the carrier wants to be left alone at least. */
  async #sendOne(row: QueuedTextRow): Promise<number | null> {
    const { logger } = this.#options;
    try {
      const text = await this.#complete(row);
      try {
        await this.#handOver(text, row);
        return null;
      } catch (error) {
        if (!(error instanceof CarrierError)) throw error;
        logger.warn('The carrier did not take a text', { reason: error.message });
        if (error.isRefused) await this.#options.sms.unmarkSending(row.id);
        const reason = error.reason ?? (this.#isTooOld(row) ? 'failed' : null);
        if (reason === null) return error.retryAfter;
        await this.#fail(text, reason);
        return null;
      }
    } catch (error) {
      logger.error('A text was not sent', { error });
      return 0;
    }
  }

  /** @throws CarrierError */
  async #handOver(text: CarrierText, row: QueuedTextRow): Promise<void> {
    const { sms, carrier, refusal, clock } = this.#options;
    // What the carrier has already cannot be refused any more.
    const since = row.sending_since;
    const found = since === null ? null : await carrier.find(text, since, this.#leaving.signal);
    if (found) return await this.#accept(text, found);
    const refused = refusal(text, row.user_id === null) ?? (this.#isTooOld(row) ? 'failed' : null);
    if (refused !== null) return await this.#fail(text, refused);
    await sms.markSending(text.messageId, clock());
    await this.#accept(text, await carrier.send(text, this.#leaving.signal));
  }

  async #accept(text: CarrierText, { carrierId, status }: Accepted): Promise<void> {
    const { sms, tell } = this.#options;
    await sms.setCarrierId(text.messageId, carrierId);
    await sms.unmarkSending(text.messageId);
    await tell(text, { status, carrierId });
  }

  async #fail(text: CarrierText, reason: CarrierFailure): Promise<void> {
    const { sms, tell } = this.#options;
    await sms.unmarkSending(text.messageId);
    this.#settled.add(text.messageId);
    await tell(text, { status: 'failed', carrierId: null, reason });
    const { carrier_status: status } = (await sms.sent(text.messageId)) ?? {};
    if (status !== 'queued') this.#settled.delete(text.messageId);
  }

  #isTooOld({ created_at: createdAt }: QueuedTextRow): boolean {
    return this.#options.clock() - createdAt > SENT_WITHIN_MS;
  }

  async #complete(row: QueuedTextRow): Promise<CarrierText> {
    const files = await this.#options.sms.filesOf(row.id);
    return {
      messageId: row.id,
      ownNumber: row.own_number,
      partyNumber: row.party_number,
      text: row.text,
      files: files.map(({ id, name, type, size }) => ({ id, name, type, size })),
    };
  }
}
