import type { Directory } from '../directory/directory.ts';
import type { Logger } from '../logger.ts';
import type { ClosedReason } from '../messages/conversation-entry.ts';
import type { CarrierFailure } from '../messages/message-entry.ts';
import type {
  AutomaticText,
  OutgoingText,
  ReceivedText,
  TextMessages,
  TextState,
} from '../messages/ports.ts';
import { OneAtATime } from '../sessions/one-at-a-time.ts';
import type { SmsRepository } from '../store/sms-repository.ts';
import { automaticAnswer } from './automatic-answer.ts';
import type { Carrier, CarrierText, Inbox, IncomingText } from './carrier.ts';
import { readKeyword, type Keyword } from './keyword.ts';
import { fitsMms } from './mms-limits.ts';
import { OptOuts } from './opt-outs.ts';
import { Registration } from './registration.ts';
import { SendQueue } from './send-queue.ts';
import { textingNumber } from './texting-number.ts';

export interface TextsOptions {
  readonly sms: SmsRepository;
  readonly directory: Pick<Directory, 'person' | 'tenant' | 'userOf' | 'onReload'>;
  readonly carrier: Carrier;
  readonly clock: () => number;
  readonly logger: Logger;
}

/** What comes later in the life of a message; nothing comes after the last. */
const RANKS = { queued: 0, sent: 1, delivered: 2, failed: 2 };

/** The text messages of all numbers, between the conversations and the carrier. */
export class Texts implements TextMessages, Inbox {
  readonly #options: TextsOptions;
  readonly #registration: Registration;
  readonly #optOuts: OptOuts;
  readonly #queue: SendQueue;
  readonly #oneAtATime = new OneAtATime();
  readonly #onReceived: ((message: ReceivedText) => Promise<void>)[] = [];
  readonly #onAutomatic: ((answer: AutomaticText) => Promise<void>)[] = [];
  readonly #onState: ((messageId: string, state: TextState) => Promise<void>)[] = [];
  readonly #onClosedChange: ((tenantId: string) => void)[] = [];
  #reloading = Promise.resolve();

  private constructor(options: TextsOptions, registration: Registration, optOuts: OptOuts) {
    this.#options = options;
    this.#registration = registration;
    this.#optOuts = optOuts;
    this.#queue = new SendQueue({
      ...options,
      refusal: (text, isAutomatic) => this.#refusal(text, isAutomatic),
      tell: (text, state) => this.#answered(text, state),
    });
    options.directory.onReload(() => {
      this.#reloading = this.#reloading.then(() => this.#reload());
    });
  }

  static async load(options: TextsOptions): Promise<Texts> {
    const { sms } = options;
    return new Texts(options, await Registration.load(sms), await OptOuts.load(sms));
  }

  /** Takes up what was left when the server ended; the listeners are there. */
  start(): Promise<void> {
    return this.#queue.start();
  }

  async close(): Promise<void> {
    await this.#queue.close();
    await this.#reloading;
  }

  numbersOf(userId: string) {
    const numbers = this.#options.directory.person(userId)?.numbers ?? [];
    return numbers.map((number) => ({ number, closed: this.#registration.of(number).closed }));
  }

  closed(ownNumber: string, partyNumber: string): ClosedReason | null {
    if (!this.#options.directory.userOf(ownNumber)) return 'no-number';
    const { closed } = this.#registration.of(ownNumber);
    return closed ?? (this.#optOuts.has(ownNumber, partyNumber) ? 'opted-out' : null);
  }

  numberFor(userId: string, typed: string): string | null {
    const { directory } = this.#options;
    const person = directory.person(userId);
    if (!person) return null;
    const areaCode = directory.tenant(person.tenantId)?.areaCode ?? '';
    return textingNumber(typed, { areaCode, numbers: person.numbers });
  }

  async send({ ownNumber }: OutgoingText): Promise<void> {
    this.#queue.wake(ownNumber);
  }

  onReceived(listener: (message: ReceivedText) => Promise<void>): void {
    this.#onReceived.push(listener);
  }

  onAutomatic(listener: (answer: AutomaticText) => Promise<void>): void {
    this.#onAutomatic.push(listener);
  }

  onState(listener: (messageId: string, state: TextState) => Promise<void>): void {
    this.#onState.push(listener);
  }

  onClosedChange(listener: (tenantId: string) => void): void {
    this.#onClosedChange.push(listener);
  }

  received(text: IncomingText): Promise<void> {
    const { ownNumber, partyNumber } = text;
    return this.#oneAtATime.run(`${ownNumber} ${partyNumber}`, () => this.#receive(text));
  }

  changed(messageId: string, state: TextState): Promise<void> {
    return this.#oneAtATime.run(messageId, async () => {
      const { sms } = this.#options;
      const known = await sms.sent(messageId);
      if (!known) return;
      if (known.carrier_id === null && state.carrierId !== null) {
        await sms.setCarrierId(messageId, state.carrierId);
      }
      if (RANKS[state.status] <= RANKS[known.carrier_status ?? 'queued']) return;
      for (const listener of this.#onState) await listener(messageId, state);
    });
  }

  async #receive(text: IncomingText): Promise<void> {
    const { sms, directory, logger } = this.#options;
    const { carrierId, ownNumber, partyNumber } = text;
    if (!directory.userOf(ownNumber)) {
      logger.warn('A text came for a number that nobody has');
      return;
    }
    // Also before keywords: an old STOP that is told again must not undo a START.
    if (await sms.hasReceived(text)) return;
    const keyword = text.keyword ?? (text.files === null ? readKeyword(text.text) : null);
    const isObeyed = keyword !== null && (await this.#obey(keyword, text));
    const attachmentIds = (await text.files?.()) ?? [];
    const { at } = text;
    const message = { carrierId, ownNumber, partyNumber, text: text.text, attachmentIds, at };
    for (const listener of this.#onReceived) await listener(message);
    if (isObeyed) await this.#answer(keyword, text);
  }

  /** False where nothing is to be said: it is so already, and a plain "yes" is an answer to a person. */
  async #obey(keyword: Keyword, { ownNumber, partyNumber }: IncomingText): Promise<boolean> {
    if (keyword === 'help') return true;
    return keyword === 'stop'
      ? await this.#optOut(ownNumber, partyNumber)
      : await this.#optIn(ownNumber, partyNumber);
  }

  async #optOut(ownNumber: string, partyNumber: string): Promise<boolean> {
    const isNew = await this.#optOuts.add(ownNumber, partyNumber, this.#options.clock());
    if (isNew) this.#tellClosedChange([ownNumber]);
    return isNew;
  }

  async #optIn(ownNumber: string, partyNumber: string): Promise<boolean> {
    const isNew = await this.#optOuts.remove(ownNumber, partyNumber);
    if (isNew) this.#tellClosedChange([ownNumber]);
    return isNew;
  }

  async #answer(keyword: Keyword, text: IncomingText): Promise<void> {
    const { carrier, clock } = this.#options;
    const { ownNumber, partyNumber } = text;
    const registration = this.#registration.of(ownNumber);
    if (carrier.answersKeywords || registration.closed !== null) return;
    const answer: AutomaticText = {
      clientId: `auto:${text.carrierId}`,
      ...{ ownNumber, partyNumber },
      text: automaticAnswer(keyword, registration),
      at: clock(),
    };
    for (const listener of this.#onAutomatic) await listener(answer);
  }

  #refusal(text: CarrierText, isAutomatic: boolean): CarrierFailure | null {
    const { ownNumber, partyNumber, files } = text;
    if (this.#registration.of(ownNumber).closed !== null) return 'blocked';
    // The answer to STOP goes out though it says that nothing will.
    if (!isAutomatic && this.#optOuts.has(ownNumber, partyNumber)) return 'opted-out';
    return fitsMms(files) ? null : 'too-large';
  }

  async #answered(text: CarrierText, state: TextState): Promise<void> {
    await this.changed(text.messageId, state);
    // The carrier may know of a STOP that never came here.
    if (state.status === 'failed' && state.reason === 'opted-out') {
      await this.#optOut(text.ownNumber, text.partyNumber);
    }
  }

  async #reload(): Promise<void> {
    try {
      this.#tellClosedChange(await this.#registration.reload());
    } catch (error) {
      this.#options.logger.error('What is registered cannot be read', { error });
    }
  }

  #tellClosedChange(numbers: readonly string[]): void {
    const { directory } = this.#options;
    const tenants = new Set(numbers.flatMap((number) => directory.userOf(number)?.tenantId ?? []));
    for (const tenantId of tenants) {
      for (const listener of this.#onClosedChange) listener(tenantId);
    }
  }
}
