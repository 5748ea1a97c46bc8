import { setImmediate } from 'node:timers/promises';
import {
  CarrierError,
  type Accepted,
  type Carrier,
  type CarrierText,
  type Inbox,
} from './carrier.ts';
import type { Logger } from '../logger.ts';
import type { TextFiles } from './text-files.ts';

export interface LocalCarrierOptions {
  /** Whether someone here has this number. */
  readonly isOurs: (number: string) => boolean;
  readonly files: TextFiles;
  readonly clock: () => number;
  readonly logger: Logger;
}

/** Brings texts from one number of this server to another, also of other tenants, and nowhere else. */
export class LocalCarrier implements Carrier {
  readonly answersKeywords = false;
  readonly #options: LocalCarrierOptions;
  readonly #telling = new Set<Promise<void>>();
  #inbox: Inbox | null = null;

  constructor(options: LocalCarrierOptions) {
    this.#options = options;
  }

  /** Everything is brought there. */
  follow(inbox: Inbox): void {
    this.#inbox = inbox;
  }

  /** What was brought is told. */
  async close(): Promise<void> {
    await Promise.all(this.#telling);
  }

  /** It is there before anyone is told so; what is told twice is the same text to who gets it. */
  async send(text: CarrierText): Promise<Accepted> {
    const { isOurs, clock } = this.#options;
    const inbox = this.#inbox;
    if (!inbox || !isOurs(text.partyNumber)) {
      throw CarrierError.refused('unreachable', 'Nobody here has this number.');
    }
    const carrierId = `local:${text.messageId}`;
    await inbox.received({
      carrierId,
      ownNumber: text.partyNumber,
      partyNumber: text.ownNumber,
      text: text.text,
      at: clock(),
      files: text.files.length === 0 ? null : () => this.#copies(text),
      keyword: null,
    });
    this.#tellLater(inbox, text.messageId, carrierId);
    return { carrierId, status: 'sent' };
  }

  /** Sending it again does no harm. */
  async find(): Promise<null> {
    return null;
  }

  #tellLater(inbox: Inbox, messageId: string, carrierId: string): void {
    const { logger } = this.#options;
    const telling = setImmediate()
      .then(() => inbox.changed(messageId, { status: 'delivered', carrierId }))
      .catch((error: unknown) => logger.error('A text is not told to be there', { error }))
      .finally(() => this.#telling.delete(telling));
    this.#telling.add(telling);
  }

  async #copies({ files }: CarrierText): Promise<string[]> {
    const ids: string[] = [];
    for (const { id, name, type } of files) {
      const bytes = await this.#options.files.read(id);
      if (bytes) ids.push(await this.#options.files.add({ name, type, bytes }));
    }
    return ids;
  }
}
