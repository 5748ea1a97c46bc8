import type { Hub, Message, Messages, Push, Voicemail } from '@hubline/core';
import type { Strings } from '@hubline/element';
import { authorName, conversationName, messagePreview } from '@hubline/element/list.js';
import { Subscription } from 'rxjs';
import { callerText, oneLine } from './caller-text.ts';
import type { Desktop } from './desktop.ts';
import { keepPushWords } from './push-words.ts';
import { pushWords } from './push-words-of.ts';

export interface NewsWords {
  readonly common: Strings['common'];
  readonly conversations: Strings['conversations'];
  readonly notifications: Strings['notifications'];
}

export interface NewsAnnouncerOptions {
  readonly hub: Hub;
  readonly desktop: Desktop;
  readonly words: () => NewsWords;
}

/** Tells of messages and voicemail on the desktop as they come, unless someone looks at the app or wants none. */
export class NewsAnnouncer {
  readonly #options: NewsAnnouncerOptions;
  readonly #following = new Subscription();
  /** Null where the server cannot tell closed apps, or as long as it is not known. */
  #push: Push | null = null;
  #messages: Messages | null = null;
  /** Voicemails that were there before; null until they are known. */
  #known: ReadonlySet<string> | null = null;
  #unread = new Set<string>();

  constructor(options: NewsAnnouncerOptions) {
    this.#options = options;
    const { hub } = options;
    // What there is not, or cannot be fetched, is told in the page alone.
    hub.push().then(
      (push) => (this.#push = push),
      () => undefined,
    );
    hub.messages().then(
      (messages) => this.#follow(messages),
      () => undefined,
    );
    const folder = hub.voicemail.open({ folder: 'new' });
    this.#following.add(() => folder.close());
    this.#following.add(
      folder.state$.subscribe(({ items, status }) => {
        if (status === 'idle' || status === 'complete') this.#onVoicemails(items);
      }),
    );
    this.said();
  }

  /** In other words from now on. */
  said(): void {
    const { common, notifications } = this.#options.words();
    void keepPushWords(pushWords(notifications, common), globalThis.caches);
  }

  close(): void {
    this.#following.unsubscribe();
  }

  /** Whether nothing is to be told now. */
  get isQuiet(): boolean {
    return this.#push?.isQuiet() ?? false;
  }

  async reply(conversationId: string, text: string): Promise<void> {
    await (this.#messages ?? (await this.#options.hub.messages())).send(conversationId, {
      ...{ text, files: [], replyTo: null },
    });
  }

  #follow(messages: Messages): void {
    if (this.#following.closed) return;
    this.#messages = messages;
    this.#following.add(messages.incoming$.subscribe((message) => this.#onMessage(message)));
    // What was read anywhere need not be told any more.
    this.#following.add(
      messages.conversations$.subscribe((conversations) => {
        const unread = (conversations ?? []).filter((one) => one.unread > 0).map(({ id }) => id);
        for (const id of this.#unread) {
          if (!unread.includes(id)) void this.#options.desktop.seen({ about: 'message', id });
        }
        this.#unread = new Set(unread);
      }),
    );
  }

  #onMessage(message: Message): void {
    const { desktop, words } = this.#options;
    const { kinds, preview } = desktop.wishes$.value;
    const { conversationId: id } = message;
    const within = this.#messages?.conversations$.value?.find((one) => one.id === id);
    if (within?.isMuted || this.isQuiet || !kinds.includes('messages')) return;
    const said = words();
    const who = oneLine(authorName(message, said));
    const group =
      within?.kind === 'group' ? oneLine(conversationName(within, undefined, said.common)) : '';
    void desktop.news({
      ...{ subject: { about: 'message', id }, id: message.id },
      title: group === '' ? who : said.notifications.inGroup(who, group),
      body: preview
        ? oneLine(messagePreview(message, said), LONGEST)
        : said.notifications.newMessage,
      reply: { title: said.notifications.reply, placeholder: said.notifications.replyHint },
    });
  }

  #onVoicemails(items: readonly Voicemail[]): void {
    const known = this.#known;
    this.#known = new Set([...(known ?? []), ...items.map(({ id }) => id)]);
    if (!known) return;
    const { desktop, words } = this.#options;
    if (this.isQuiet || !desktop.wishes$.value.kinds.includes('voicemail')) return;
    for (const { id, from, forwarded } of items.filter((one) => !known.has(one.id))) {
      const { common, notifications } = words();
      const { name, number } = callerText(forwarded?.by ?? from, common);
      void desktop.news({
        ...{ subject: { about: 'voicemail', id }, id, body: number, reply: null },
        title: notifications.voicemailFrom(name),
      });
    }
  }
}

/** Of what a message says. */
const LONGEST = 200;
