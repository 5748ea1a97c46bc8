import type { Directory } from '../directory/directory.ts';
import type { MessageSettingsEntry } from './conversation-entry.ts';
import { MESSAGE_LIMITS } from './message-limits.ts';
import type { TextMessages } from './ports.ts';

export interface OwnSettingsOptions {
  readonly directory: Pick<Directory, 'person' | 'people' | 'onContactChange'>;
  readonly texts: Pick<TextMessages, 'numbersOf' | 'onClosedChange'>;
  /** Where to read what to do for text messages. */
  readonly registrationHelp: string | null;
}

type SettingsListener = (userId: string, item: MessageSettingsEntry) => void;

/** What each one may send, and from which numbers. */
export class OwnSettings {
  readonly #options: OwnSettingsOptions;
  readonly #listeners: SettingsListener[] = [];
  /** What was told last, by user. Who never asked has no client that follows. */
  readonly #told = new Map<string, string>();

  constructor(options: OwnSettingsOptions) {
    this.#options = options;
    options.texts.onClosedChange((tenantId) => {
      for (const { userId } of options.directory.people(tenantId)) this.#tell(userId);
    });
    options.directory.onContactChange((_tenantId, _audience, change) => {
      // They may have other numbers now.
      if (change.op === 'upsert' && options.directory.person(change.item.id)) {
        this.#tell(change.item.id);
      }
    });
  }

  onChange(listener: SettingsListener): void {
    this.#listeners.push(listener);
  }

  of(userId: string): MessageSettingsEntry {
    const { texts, registrationHelp } = this.#options;
    const numbers = texts.numbersOf(userId);
    this.#told.set(userId, JSON.stringify(numbers));
    return { id: 'messages', limits: MESSAGE_LIMITS, numbers, registrationHelp };
  }

  #tell(userId: string): void {
    const before = this.#told.get(userId);
    const item = this.of(userId);
    if (before === undefined || before === this.#told.get(userId)) return;
    for (const listener of this.#listeners) listener(userId, item);
  }
}
