import type { CapabilityId, Conversation, MessageLimits, Messages } from '@hubline/core';
import { Watch, localNumber, type HubElement, type Strings } from '@hubline/element';
import { lengthNote, type LengthNote } from './length-note.ts';
import { limitsText } from './limits-text.ts';

interface Writer extends HubElement {
  readonly conversationId: string;
  readonly composeOnly: boolean;
  readonly smsFrom: string;
}

/** What can be written in a conversation, and what is to be known of it beforehand. */
export class WritingRules {
  readonly #host: Writer;
  readonly #messages: () => Messages | undefined;
  readonly #connection: Watch<{ readonly status: string }>;
  readonly #capabilities: Watch<Readonly<Record<CapabilityId, { readonly level: string }>>>;
  readonly #conversations: Watch<readonly Conversation[] | null>;
  readonly #settings: Watch<Messages['settings$']['value']>;

  constructor(host: Writer, messages: () => Messages | undefined) {
    this.#host = host;
    this.#messages = messages;
    this.#connection = new Watch(host, () => host.hub?.session.connection$);
    this.#capabilities = new Watch(host, () => host.hub?.capabilities$);
    this.#conversations = new Watch(host, () => messages()?.conversations$);
    this.#settings = new Watch(host, () => messages()?.settings$);
  }

  /** Why nobody can write. */
  get closed(): Conversation['closed'] {
    return this.#conversation?.closed ?? null;
  }

  /** Where to read what to do for text messages. */
  get help(): string | null {
    return this.#settings.value?.registrationHelp ?? null;
  }

  get limits(): MessageLimits | undefined {
    return this.#settings.value?.limits;
  }

  /** It goes to an outside number. */
  get outside(): boolean {
    return this.#from !== undefined;
  }

  /** Which files can be added. */
  get kinds(): 'all' | 'pictures' | 'none' {
    const capability = this.outside ? 'mms.send' : 'chat.media';
    if (this.#capabilities.value?.[capability].level === 'none') return 'none';
    const isPicture = (type: string): boolean => type.startsWith('image/');
    return this.outside && (this.limits?.mmsTypes.every(isPicture) ?? true) ? 'pictures' : 'all';
  }

  /** Which pictures to choose from, as an input of files has it. */
  get pictures(): string {
    const types = this.outside ? this.limits?.mmsTypes : undefined;
    return types?.join(',') ?? 'image/*';
  }

  /** Which files can be added, in words. */
  limitsText(words: Strings['composer'], locale: string | undefined): string {
    const { limits, outside } = this;
    return limits && this.kinds !== 'none' ? limitsText(limits, { outside, words, locale }) : '';
  }

  /** What is of most interest before anything is sent. */
  hint(words: Strings['composer'], locale: string | undefined, hasFiles: boolean): string {
    if (this.#connection.value?.status === 'offline') return words.whenConnected;
    const from = this.#from;
    if (from === undefined || hasFiles) return this.limitsText(words, locale);
    return from ? words.from(localNumber(from)) : words.textMessage;
  }

  note(text: string, words: Strings['composer']): LengthNote | undefined {
    const messages = this.#messages();
    return lengthNote(text, {
      limit: this.limits?.characters,
      segments: this.outside ? messages && ((written) => messages.segments(written)) : undefined,
      words,
    });
  }

  get #conversation(): Conversation | undefined {
    const { composeOnly, conversationId } = this.#host;
    if (composeOnly) return undefined;
    return this.#conversations.value?.find(({ id }) => id === conversationId);
  }

  /** The number that a text message comes from; empty where it is not known, undefined for a chat. */
  get #from(): string | undefined {
    const { composeOnly, smsFrom } = this.#host;
    if (composeOnly) return smsFrom || undefined;
    const conversation = this.#conversation;
    return conversation?.kind === 'sms' ? (conversation.ownNumber ?? '') : undefined;
  }
}
