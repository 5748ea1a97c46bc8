import type { Hub, Message, Party } from '@hubline/core';
import {
  HubNoticeEvent,
  Listen,
  Watch,
  conversationsEnglish,
  type HubElement,
  type Strings,
} from '@hubline/element';
import { FetchedMessages, authorName, messagePreview } from '@hubline/element/list.js';
import type { HubMessages } from '@hubline/hub-messages';
import type { ReactiveController } from 'lit';
import { appWords } from './words.ts';

/** Of a message in a notice. */
const LONGEST = 160;
/** At the latest then, also where there is always something to do. */
const LATEST_MS = 3_000;

interface Ports {
  /** Whether the page with the conversations is the one that is open. */
  readonly isOpen: () => boolean;
  /** Opens it, and resolves once it is there or could not be fetched. */
  readonly open: () => Promise<HubMessages | null>;
  /** The words that elements share. */
  readonly common: () => Strings['common'];
}

/**
 * What the app knows of messages on whatever page one is: how many are unread, and those that come in. Nothing
 * of it is fetched before the app itself is there.
 */
export class AppMessages implements ReactiveController {
  readonly #host: HubElement;
  readonly #ports: Ports;
  readonly #fetched: FetchedMessages;
  readonly #unread: Watch<number>;
  #wanted: Hub | undefined;
  #idle: Hub | undefined;

  constructor(host: HubElement, wanted: () => Hub | undefined, ports: Ports) {
    this.#host = host;
    this.#ports = ports;
    host.addController({ hostUpdate: () => this.#wait(wanted()) });
    this.#fetched = new FetchedMessages(host, () => this.#idle);
    this.#unread = new Watch(host, () => this.#fetched.value?.unread$);
    new Listen(
      host,
      () => this.#fetched.value?.incoming$,
      (message) => this.#tell(message),
    );
    host.addController(this);
  }

  /** Messages that were not read; none until that is known. */
  get unread(): number {
    return this.#unread.value ?? 0;
  }

  hostConnected(): void {
    this.#host.addEventListener('hub-message-sent', this.#suggestNotifications);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('hub-message-sent', this.#suggestNotifications);
  }

  /** Opens the conversation with someone, or prepares one. */
  async write(to: Party): Promise<void> {
    await (await this.#ports.open())?.write(to);
  }

  /** What can wait, waits until nothing else is to be done. */
  #wait(hub: Hub | undefined): void {
    if (hub === this.#wanted) return;
    this.#wanted = hub;
    this.#idle = undefined;
    if (!hub) return;
    const go = (): void => {
      if (this.#wanted !== hub) return;
      this.#idle = hub;
      this.#host.requestUpdate();
    };
    // Not every browser tells when it is idle.
    if ('requestIdleCallback' in window) requestIdleCallback(go, { timeout: LATEST_MS });
    else setTimeout(go, LATEST_MS);
  }

  #tell(message: Message): void {
    const { conversationId } = message;
    this.#suggestNotifications();
    const within = this.#fetched.value?.conversations$.value?.find(
      ({ id }) => id === conversationId,
    );
    // Beside the conversations it is seen in their list.
    if (within?.isMuted || message.kind === 'event' || this.#ports.isOpen()) return;
    const words = {
      conversations: this.#host.strings?.conversations ?? conversationsEnglish,
      common: this.#ports.common(),
    };
    const preview = messagePreview(message, words);
    const text = words.conversations.by(
      authorName(message, words),
      preview.length > LONGEST ? `${preview.slice(0, LONGEST)}…` : preview,
    );
    const run = (): void => void this.#show(conversationId);
    const notice = new HubNoticeEvent({
      kind: 'info',
      text,
      action: { label: appWords().open, run },
    });
    this.#host.renderRoot.querySelector('hub-notices')?.dispatchEvent(notice);
  }

  /** A message has shown what they are for. */
  readonly #suggestNotifications = (): void => {
    this.#host.renderRoot.querySelector('hub-call-notifications')?.suggest?.();
  };

  async #show(conversationId: string): Promise<void> {
    const page = await this.#ports.open();
    if (!page) return;
    page.conversationId = conversationId;
    await page.updateComplete;
    page.focus();
  }
}
