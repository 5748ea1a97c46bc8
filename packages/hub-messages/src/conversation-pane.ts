import type { CapabilityId, Conversation } from '@hubline/core';
import {
  Dialing,
  HubElement,
  Watch,
  alertIcon,
  avatarStyles,
  buttonStyles,
  errorText,
  icon,
  messagesEnglish,
  noticeStyles,
  presenceStyles,
  type Strings,
} from '@hubline/element';
import { FetchedMessages, ItemEvent, conversationName, othersIn } from '@hubline/element/list.js';
import type { AddedToDraft, HubMessageComposer } from '@hubline/hub-message-composer';
import type { HubMessageThread, HubReplyEvent } from '@hubline/hub-message-thread';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { conversationHead, numberToCall } from './conversation-head.ts';
import { conversationMenu, type ConversationAct } from './conversation-menu.ts';
import { conversationPaneStyles } from './conversation-pane.styles.ts';
import { conversationPanel, type Panel } from './conversation-panel.ts';
import type { MemberActs } from './members-panel.ts';
import type { MoreMenu } from './more-menu.ts';

/**
 * One conversation: with whom, what can be done about it, its messages, and the field to write more. Fires
 * `close-conversation`, and `conversation-begun` for a group that was begun from it.
 */
export class ConversationPane extends HubElement {
  static readonly tagName = 'hub-conversation-pane';
  static override styles = [
    HubElement.styles,
    avatarStyles,
    buttonStyles,
    noticeStyles,
    presenceStyles,
    conversationPaneStyles,
  ];

  @property({ attribute: false }) conversation: Conversation | undefined;

  @state() private panel: Panel | undefined;
  @state() private problem = '';
  /** What happened last, for those who cannot see it. */
  @state() private told = '';
  /** What was asked for and has not happened yet. */
  @state() private pending: 'video' | 'leave' | 'delete' | undefined;

  @query('hub-message-thread') private readonly thread!: HubMessageThread | null;
  @query('hub-message-composer') private readonly composer!: HubMessageComposer | null;
  @query('hub-more-menu') private readonly menu!: MoreMenu | null;
  @query('h3') private readonly heading!: HTMLElement | null;

  readonly #fetched = new FetchedMessages(this, () => this.hub);
  readonly #session = new Watch(this, () => this.hub?.session.state$);
  readonly #presences = new Watch(this, () => this.hub?.presence.all$);
  readonly #capabilities = new Watch(this, () => this.hub?.capabilities$);
  readonly #dialing = new Dialing(this);

  readonly #members: MemberActs = {
    add: (userIds) => this.#addPeople(userIds),
    remove: async (userId) => {
      await this.#fetched.value?.removeMember(this.#id, userId);
    },
  };

  /** Focuses the field to write, or the heading where that would open a keyboard over the messages. */
  override focus(options?: FocusOptions): void {
    const isFine = matchMedia('(pointer: fine)').matches;
    if (isFine && this.composer && this.conversation?.closed === null) this.composer.focus();
    else this.heading?.focus(options);
  }

  /** Adds to what is written here and not sent; false where nobody can write. */
  async addToDraft(added: AddedToDraft): Promise<boolean> {
    await this.updateComplete;
    return (await this.composer?.add(added)) ?? false;
  }

  /** Shows the message in that place. */
  async showAround(seq: number): Promise<void> {
    await this.updateComplete;
    await this.thread?.updateComplete;
    await this.thread?.showAround(seq);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('conversation')) return;
    if (changed.get('conversation')?.id === this.conversation?.id) return;
    this.panel = undefined;
    this.problem = '';
    this.told = '';
    this.pending = undefined;
    this.#dialing.clear();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { conversation } = this;
    if (!conversation) return nothing;
    return html`${this.#renderHead(conversation)} ${this.#renderProblem()}
      ${this.#renderPanel(conversation)}
      <hub-message-thread
        .hub=${this.hub}
        .strings=${this.strings}
        .conversationId=${conversation.id}
        @hub-reply=${this.#onReply}
      ></hub-message-thread>
      <hub-message-composer
        .hub=${this.hub}
        .strings=${this.strings}
        .conversationId=${conversation.id}
        .dropTarget=${this}
      ></hub-message-composer>
      <span class="visually-hidden" role="status">${this.told}</span>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!(changed as Map<PropertyKey, unknown>).has('panel')) return;
    if (this.panel === 'leave' || this.panel === 'delete') {
      this.renderRoot.querySelector<HTMLElement>('dialog .keep')?.focus();
    } else if (this.panel) {
      this.renderRoot.querySelector<HTMLElement>('.over > *')?.focus();
    }
  }

  get #words(): Strings['messages'] {
    return this.words('messages', messagesEnglish);
  }

  get #id(): string {
    return this.conversation?.id ?? '';
  }

  get #selfId(): string | undefined {
    const session = this.#session.value;
    return session?.status === 'signed-in' ? session.user.id : undefined;
  }

  #nameOf(conversation: Conversation): string {
    return conversationName(conversation, this.#selfId, this.common);
  }

  #can = (capability: CapabilityId): boolean =>
    this.#capabilities.value?.[capability].level !== 'none';

  #renderHead(conversation: Conversation): TemplateResult {
    const words = this.#words;
    const selfId = this.#selfId;
    const [other] = othersIn(conversation, selfId);
    return conversationHead({
      ...{ conversation, selfId, words, common: this.common, can: this.#can },
      name: this.#nameOf(conversation),
      presence: other && this.#presences.value?.get(other.userId),
      call: { pending: this.#dialing.pending, act: () => void this.#call(conversation) },
      video: { pending: this.pending === 'video', act: () => void this.#startVideo() },
      back: this.#close,
      menu: html`<hub-more-menu
        .strings=${this.strings}
        .label=${words.moreOptions}
        .items=${conversationMenu(conversation, words, this.#can)}
        @menu-chosen=${({ item }: ItemEvent<ConversationAct>) => void this.#do(item)}
      ></hub-more-menu>`,
    });
  }

  #renderProblem(): TemplateResult | typeof nothing {
    // A question says itself why it could not be carried out.
    if (this.panel === 'leave' || this.panel === 'delete') return nothing;
    const { error } = this.#dialing;
    const text = error === undefined ? this.problem : errorText(error, this.strings);
    if (!text) return nothing;
    return html`<p class="notice negative" role="alert">${icon(alertIcon)}<span>${text}</span></p>`;
  }

  #renderPanel(conversation: Conversation): TemplateResult | typeof nothing {
    const { panel, hub, strings, problem } = this;
    if (panel === undefined) return nothing;
    return conversationPanel(panel, {
      ...{ conversation, hub, strings, problem, words: this.#words, members: this.#members },
      name: this.#nameOf(conversation),
      selfId: this.#selfId,
      pending: this.pending === panel,
      rename: async (name) => this.#fetched.value?.rename(conversation.id, name),
      carryOut: (act) => void this.#carryOut(act),
      close: this.#closePanel,
    });
  }

  async #do(act: ConversationAct): Promise<void> {
    this.problem = '';
    this.told = '';
    if (act === 'mute') await this.#toggleMute();
    else if (act === 'markUnread') await this.#markUnread();
    else this.panel = act;
  }

  async #toggleMute(): Promise<void> {
    const { conversation } = this;
    if (!conversation) return;
    const words = this.#words;
    const on = !conversation.isMuted;
    const done = await this.#try(async () => this.#fetched.value?.mute(conversation.id, on));
    if (done) this.told = on ? words.muted : words.unmuted;
  }

  /** It is closed with that: what is looked at is read. */
  async #markUnread(): Promise<void> {
    const id = this.#id;
    const done = await this.#try(async () => this.#fetched.value?.markUnread(id));
    if (done && id === this.#id) this.#close();
  }

  async #carryOut(act: 'leave' | 'delete'): Promise<void> {
    if (this.pending) return;
    const id = this.#id;
    this.pending = act;
    const done = await this.#try(async () => {
      const messages = this.#fetched.value;
      await (act === 'leave' ? messages?.leave(id) : messages?.removeConversation(id));
    });
    this.pending = undefined;
    if (!done || id !== this.#id) return;
    if (act === 'delete') this.#close();
    else this.#closePanel();
  }

  async #addPeople(userIds: readonly string[]): Promise<void> {
    const messages = this.#fetched.value;
    const { conversation } = this;
    if (!messages || !conversation) return;
    if (conversation.kind === 'group') {
      await messages.addMembers(conversation.id, userIds);
      return;
    }
    const others = othersIn(conversation, this.#selfId).map(({ userId }) => userId);
    const group = await messages.begin(
      [...others, ...userIds].map((userId) => ({ kind: 'user', userId })),
    );
    this.dispatchEvent(new ItemEvent('conversation-begun', group));
  }

  /** True when it was done; what went wrong is said. */
  async #try(act: () => Promise<unknown>): Promise<boolean> {
    const id = this.#id;
    this.problem = '';
    try {
      await act();
      return true;
    } catch (error) {
      if (id === this.#id) this.problem = this.#words.notDone(errorText(error, this.strings));
      return false;
    }
  }

  async #call(conversation: Conversation): Promise<void> {
    const number = numberToCall(conversation, this.#selfId);
    if (!number) return;
    this.problem = '';
    await this.#dialing.dial(number, this.hub?.contacts.byNumber(number));
  }

  async #startVideo(): Promise<void> {
    if (this.pending) return;
    this.pending = 'video';
    await this.#try(async () => this.#fetched.value?.startVideo(this.#id));
    this.pending = undefined;
  }

  readonly #onReply = (event: HubReplyEvent): void => {
    if (!this.composer) return;
    this.composer.replyTo = event.detail;
    this.composer.focus();
  };

  readonly #closePanel = (): void => {
    this.panel = undefined;
    this.problem = '';
    this.menu?.focus();
  };

  readonly #close = (): void => {
    this.dispatchEvent(new Event('close-conversation'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-conversation-pane': ConversationPane;
  }
}
