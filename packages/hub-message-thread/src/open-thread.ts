import type { Conversation, Message, Messages, MessageThread, ThreadState } from '@hubline/core';
import type { ReactiveController } from 'lit';
import type { HubElement } from '@hubline/element';

/** So long is waited for the list of conversations, which says what is new. */
const PATIENCE_MS = 1_500;

type Subscription = ReturnType<MessageThread['state$']['subscribe']>;

/** Keeps the thread of one conversation open while its host is on the page, and knows what was new in it. */
export class OpenThread implements ReactiveController {
  readonly #host: HubElement;
  readonly #find: () => { readonly messages: Messages | undefined; readonly id: string };
  readonly #opened: () => void;
  #messages: Messages | undefined;
  #id = '';
  #thread: MessageThread | undefined;
  #subscription: Subscription | undefined;
  #state: ThreadState | undefined;
  /** How far I had read when it was opened; undefined until that is known. */
  #readSeq: number | undefined;
  /** Whether its first messages were looked at. */
  #begun = false;
  #unreadFrom: string | undefined;
  #connected = false;
  #patience: ReturnType<typeof setTimeout> | undefined;

  /** `opened` is called when another conversation is shown, or the same one anew. */
  constructor(
    host: HubElement,
    find: () => { readonly messages: Messages | undefined; readonly id: string },
    opened: () => void,
  ) {
    this.#host = host;
    this.#find = find;
    this.#opened = opened;
    host.addController(this);
  }

  get thread(): MessageThread | undefined {
    return this.#thread;
  }

  get state(): ThreadState | undefined {
    return this.#state;
  }

  /** Id of the first message that was new when it was opened. */
  get unreadFrom(): string | undefined {
    return this.#unreadFrom;
  }

  /** True once the first messages are there, and what was new among them is known. */
  get isReady(): boolean {
    return this.#begun && this.#state?.status === 'ready';
  }

  get conversation(): Conversation | undefined {
    return this.#messages?.conversations$.value?.find(({ id }) => id === this.#id);
  }

  get selfId(): string | undefined {
    const state = this.#host.hub?.session.state$.value;
    return state?.status === 'signed-in' ? state.user.id : undefined;
  }

  hostConnected(): void {
    this.#connected = true;
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#close();
    this.#messages = undefined;
  }

  hostUpdate(): void {
    const { messages, id } = this.#find();
    if (!this.#connected) return;
    if (messages === this.#messages && id === this.#id) {
      if (this.#state) this.#begin(this.#state);
      return;
    }
    this.#close();
    this.#messages = messages;
    this.#id = id;
    if (messages && id !== '') this.#open(messages);
    this.#opened();
  }

  #open(messages: Messages): void {
    this.#patience = setTimeout(() => {
      this.#patience = undefined;
      this.#host.requestUpdate();
    }, PATIENCE_MS);
    this.#thread = messages.open(this.#id);
    this.#subscription = this.#thread.state$.subscribe((state) => {
      this.#state = state;
      this.#begin(state);
      this.#host.requestUpdate();
    });
  }

  #close(): void {
    clearTimeout(this.#patience);
    this.#patience = undefined;
    this.#subscription?.unsubscribe();
    this.#thread?.close();
    this.#subscription = undefined;
    this.#thread = undefined;
    this.#state = undefined;
    this.#readSeq = undefined;
    this.#unreadFrom = undefined;
    this.#begun = false;
  }

  /** Where something is new and not there yet, the stretch around its beginning is shown instead of the end. */
  #begin(state: ThreadState): void {
    if (this.#begun || state.status !== 'ready') return;
    if (this.#messages?.conversations$.value === null && this.#patience !== undefined) return;
    const { conversation, selfId } = this;
    const first = state.messages.find(({ seq }) => seq !== null)?.seq;
    if (this.#readSeq === undefined && conversation && conversation.unread > 0) {
      this.#readSeq = conversation.members.find(({ userId }) => userId === selfId)?.readSeq;
      const next = (this.#readSeq ?? 0) + 1;
      if (this.#readSeq !== undefined && state.hasEarlier && first && first > next) {
        void this.#thread?.showAround(next);
        return;
      }
    }
    this.#begun = true;
    this.#unreadFrom = this.#firstNew(state.messages)?.id;
  }

  #firstNew(messages: readonly Message[]): Message | undefined {
    const read = this.#readSeq;
    if (read === undefined) return undefined;
    return messages.find(
      ({ seq, isMine, kind }) => seq !== null && seq > read && !isMine && kind !== 'event',
    );
  }
}
