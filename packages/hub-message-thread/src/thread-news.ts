import type { Message, Messages } from '@hubline/core';
import {
  Listen,
  commonEnglish,
  conversationsEnglish,
  messageThreadEnglish,
  type HubElement,
} from '@hubline/element';
import { authorName, messagePreview } from '@hubline/element/list.js';

/** What stands in the foot for a while. */
export interface Told {
  readonly text: string;
  readonly how: 'fact' | 'fault';
}

const TOLD_MS = 6_000;

/** New messages of others as they come: said once, and counted while the reader is not at the end. */
export class ThreadNews {
  readonly #host: HubElement;
  readonly #conversationId: () => string;
  readonly #isAtEnd: () => boolean;
  #said: readonly string[] = [];
  /** What was to be said was drawn: the next one stands alone. */
  #isSaid = false;
  #turn = 0;
  #count = 0;
  #told: Told | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    host: HubElement,
    ports: {
      readonly messages: () => Messages | undefined;
      readonly conversationId: () => string;
      readonly isAtEnd: () => boolean;
    },
  ) {
    this.#host = host;
    this.#conversationId = ports.conversationId;
    this.#isAtEnd = ports.isAtEnd;
    new Listen(
      host,
      () => ports.messages()?.incoming$,
      (message) => this.#take(message),
    );
  }

  /** Of others, below what is in view. */
  get count(): number {
    return this.#count;
  }

  /** What is to be said now. */
  get said(): { readonly text: string; readonly turn: number } {
    return { text: this.#said.join('\n'), turn: this.#turn };
  }

  get told(): Told | undefined {
    return this.#told;
  }

  /** To be called when it was drawn. */
  wasSaid(): void {
    this.#isSaid = true;
  }

  seen(): void {
    if (this.#count === 0) return;
    this.#count = 0;
    this.#host.requestUpdate();
  }

  forget(): void {
    this.#count = 0;
    this.#said = [];
    this.#tell(undefined);
  }

  /** Stands in the foot for a while. */
  tell(text: string, how: Told['how']): void {
    this.#tell({ text, how });
    this.#timer = setTimeout(() => this.#tell(undefined), TOLD_MS);
  }

  #tell(told: Told | undefined): void {
    clearTimeout(this.#timer);
    this.#told = told;
    this.#host.requestUpdate();
  }

  #take(message: Message): void {
    if (message.conversationId !== this.#conversationId()) return;
    const { strings } = this.#host;
    const conversations = strings?.conversations ?? conversationsEnglish;
    const words = strings?.messageThread ?? messageThreadEnglish;
    const said = { conversations, common: strings?.common ?? commonEnglish };
    const text = words.arrived(authorName(message, said), messagePreview(message, said));
    this.#said = this.#isSaid ? [text] : [...this.#said, text];
    this.#isSaid = false;
    this.#turn += 1;
    if (!this.#isAtEnd()) this.#count += 1;
    this.#host.requestUpdate();
  }
}
