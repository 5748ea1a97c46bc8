import type { Contact, Conversation, Party } from '@hubline/core';
import {
  HubElement,
  Watch,
  alertIcon,
  buttonStyles,
  chatIcon,
  errorText,
  messagesEnglish,
  skeletonStyles,
  type Strings,
} from '@hubline/element';
import {
  FetchedMessages,
  listFrameStyles,
  listMessage,
  sideBar,
  type ItemEvent,
} from '@hubline/element/list.js';
import type {
  ConversationFilter,
  HubConversationChosenEvent,
  HubConversationList,
} from '@hubline/hub-conversation-list';
import type { AddedToDraft } from '@hubline/hub-message-composer';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { ChosenRecipient } from './chosen-recipient.ts';
import type { ConversationPane } from './conversation-pane.ts';
import { HubConversationOpenedEvent } from './hub-messages.events.ts';
import { messagesStyles } from './hub-messages.styles.ts';
import type { NewConversation } from './new-conversation.ts';
import { EMPTY_NEW_DRAFT, type NewDraft } from './new-draft.ts';
import { OpenConversation } from './open-conversation.ts';

/**
 * Chat and SMS as a whole: the list of conversations, and beside it, or over it where there is little room,
 * the one that is open, with its messages and the field to write more.
 *
 * @tag hub-messages
 * @summary Lists conversations, shows their messages, and begins new ones.
 * @fires {HubConversationOpenedEvent} hub-conversation-opened - Another conversation is open than before, or none.
 * @fires {HubTabChosenEvent} hub-tab-chosen - Another tab was chosen by the person.
 * @fires {HubDialEvent} hub-dial - A call was asked for; cancel it to carry it out otherwise.
 * @slot actions - What stands at the end of the heading.
 * @csspart heading - The line with the heading.
 * @csspart title - The heading.
 * @csspart new - The button `NEW`.
 * @csspart search - The search field.
 * @csspart filters - The tabs.
 * @csspart list - The list.
 * @csspart group - The heading of what was found.
 * @csspart row - One conversation, or a found message.
 * @csspart details - The place of the conversation that is open.
 * @cssprop --hub-row - Height of a row.
 */
export class HubMessages extends HubElement {
  static readonly tagName = 'hub-messages';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    skeletonStyles,
    listFrameStyles,
    messagesStyles,
  ];

  /** Id of the conversation that is open. */
  @property({ attribute: 'conversation-id' }) conversationId: string | undefined;

  /** Which conversations are listed: `all`, `chats`, `sms` or `unread`. */
  @property() filter: ConversationFilter = 'all';

  /** A new conversation is being prepared. */
  @state() private isNew = false;
  @state() private draft = EMPTY_NEW_DRAFT;

  @query('hub-conversation-list') private readonly list!: HubConversationList | null;
  @query('hub-conversation-pane') private readonly pane!: ConversationPane | null;
  @query('hub-new-conversation-form') private readonly form!: NewConversation | null;

  readonly #session = new Watch(this, () => this.hub?.session.state$);
  readonly #fetched = new FetchedMessages(this, () =>
    this.#session.value?.status === 'signed-out' ? undefined : this.hub,
  );
  readonly #open = new OpenConversation(this, () => ({
    messages: this.#fetched.value,
    id: this.conversationId,
  }));
  #told: string | undefined;

  /** Id of the conversation that is open; none while a new one is prepared. */
  get opened(): string | undefined {
    return this.isNew ? undefined : this.conversationId;
  }

  /** Opens a conversation, also in place of a new one that is prepared. */
  open(conversationId: string): void {
    this.isNew = false;
    this.conversationId = conversationId;
  }

  /** Closes the conversation that is open, and a new one. */
  async close(): Promise<void> {
    if (this.isNew) await this.#close();
    if (this.conversationId !== undefined) await this.#close();
  }

  /** Focuses the conversation that is open, or the list. */
  override focus(options?: FocusOptions): void {
    if (this.isNew) this.form?.focus();
    else if (this.pane) this.pane.focus(options);
    else this.list?.focus(options);
  }

  /** Opens the conversation with someone, or where there is none, prepares one. */
  async write(to: Party): Promise<void> {
    await this.updateComplete;
    // Where they cannot be fetched, one is prepared, and the server knows whether it is there.
    const messages = await this.hub?.messages().catch(() => undefined);
    const userId = this.#colleagueOf(to);
    const known = conversationWith(messages?.conversations$.value ?? [], userId, to.number);
    if (known) {
      await this.#show(known.id);
      return;
    }
    const chosen: ChosenRecipient =
      userId === undefined
        ? { kind: 'number', number: to.number, name: this.#contactOf(to)?.name ?? to.name }
        : { kind: 'user', userId, name: this.#nameOf(userId) ?? to.name };
    this.draft = { ...EMPTY_NEW_DRAFT, to: [chosen] };
    await this.#prepare();
  }

  /**
   * Adds to what is written and not sent, in the conversation that is open or the new one: what another app shared,
   * for example. False where there is none, or nobody can write there; nothing is added then.
   */
  async addToDraft(added: AddedToDraft): Promise<boolean> {
    await this.hub?.messages().catch(() => undefined);
    await this.updateComplete;
    return (await (this.isNew ? this.form : this.pane)?.addToDraft(added)) ?? false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Someone else's messages are nobody's business.
    if (changed.has('hub') || this.#session.value?.status === 'signed-out') {
      this.isNew = false;
      this.draft = EMPTY_NEW_DRAFT;
      if (this.#session.value?.status === 'signed-out') this.conversationId = undefined;
    }
    if (changed.has('conversationId') && this.conversationId !== undefined) this.isNew = false;
    // An empty attribute is none.
    if (this.conversationId === '') this.conversationId = undefined;
  }

  protected override render(): TemplateResult {
    const isOpen = this.isNew || this.#open.state.status !== 'none';
    return html`<div class=${isOpen ? 'frame open' : 'frame'} @keydown=${this.#onKeydown}>
      <hub-conversation-list
        class="main"
        exportparts="heading, title, new, search, filters, list, group, row"
        .hub=${this.hub}
        .strings=${this.strings}
        .filter=${this.filter}
        .selected=${this.isNew ? undefined : this.conversationId}
        @hub-conversation-chosen=${this.#onChosen}
        @hub-tab-chosen=${this.#onFilter}
        @hub-new-conversation=${this.#onNew}
      >
        <slot name="actions" slot="actions"></slot>
      </hub-conversation-list>
      <div class="side" role="region" aria-label=${this.#words.details} part="details">
        ${this.#renderSide()}
      </div>
    </div>`;
  }

  protected override updated(): void {
    const open = this.opened;
    if (open === this.#told) return;
    this.#told = open;
    this.dispatchEvent(new HubConversationOpenedEvent(open ?? null));
  }

  get #words(): Strings['messages'] {
    return this.words('messages', messagesEnglish);
  }

  #renderSide(): TemplateResult {
    if (this.isNew) {
      return html`<hub-new-conversation-form
        .hub=${this.hub}
        .strings=${this.strings}
        .draft=${this.draft}
        @new-draft-changed=${this.#onDraft}
        @conversation-begun=${this.#onBegun}
        @close-new=${this.#close}
      ></hub-new-conversation-form>`;
    }
    const words = this.#words;
    const open = this.#open.state;
    switch (open.status) {
      case 'none':
        return listMessage({ icon: chatIcon, what: words.none, hint: words.noneHint });
      case 'loading':
        return this.#renderLoading();
      case 'gone':
        return this.#renderAbsent(
          listMessage({ icon: chatIcon, what: words.gone, hint: words.goneHint }),
        );
      case 'failed':
        return this.#renderAbsent(
          listMessage({
            icon: alertIcon,
            what: words.failed,
            hint: errorText(open.error, this.strings),
            live: 'alert',
            actions: [{ word: this.common.retry, act: () => this.#open.retry() }],
          }),
        );
      case 'open':
        return html`<hub-conversation-pane
          .hub=${this.hub}
          .strings=${this.strings}
          .conversation=${open.conversation}
          @conversation-begun=${this.#onBegun}
          @close-conversation=${this.#close}
        ></hub-conversation-pane>`;
    }
  }

  #renderAbsent(message: TemplateResult): TemplateResult {
    return html`<div class="absent">
      ${sideBar(this.#words, () => void this.#close())}${message}
    </div>`;
  }

  #renderLoading(): TemplateResult {
    // Where nobody is signed in, nothing is on its way.
    if (this.#fetched.state.status !== 'loading' && this.#fetched.state.status !== 'ready') {
      const { none, noneHint } = this.#words;
      return listMessage({ icon: chatIcon, what: none, hint: noneHint });
    }
    return html`<div class="coming" role="status">
      <span class="visually-hidden">${this.common.loading}</span>
      <span class="skeleton" aria-hidden="true"></span>
    </div>`;
  }

  /** The user id of the colleague that someone is. */
  #colleagueOf({ userId, number }: Party): string | undefined {
    if (userId !== undefined) return userId;
    const contact = number ? this.hub?.contacts.byNumber(number) : undefined;
    if (contact?.source !== 'directory') return undefined;
    const phone = contact.phones.find((each) => each.number === number);
    return phone?.label === 'extension' ? contact.id : undefined;
  }

  #contactOf({ number }: Party): Contact | undefined {
    return number ? this.hub?.contacts.byNumber(number) : undefined;
  }

  #nameOf(userId: string): string | undefined {
    return this.hub?.contacts.all$.value.find(({ id }) => id === userId)?.name;
  }

  async #show(id: string, seq?: number): Promise<void> {
    this.isNew = false;
    this.conversationId = id;
    await this.updateComplete;
    await this.pane?.updateComplete;
    this.pane?.focus();
    if (seq !== undefined) await this.pane?.showAround(seq);
  }

  async #prepare(): Promise<void> {
    this.isNew = true;
    await this.updateComplete;
    await this.form?.updateComplete;
    this.form?.focus();
  }

  readonly #onChosen = (event: HubConversationChosenEvent): void => {
    event.stopPropagation();
    const { conversationId, seq } = event.detail;
    void this.#show(conversationId, seq);
  };

  readonly #onFilter = (): void => {
    if (this.list) this.filter = this.list.filter;
  };

  readonly #onNew = (event: Event): void => {
    event.stopPropagation();
    void this.#prepare();
  };

  readonly #onDraft = ({ item }: ItemEvent<Partial<NewDraft>>): void => {
    this.draft = { ...this.draft, ...item };
  };

  readonly #onBegun = ({ item }: ItemEvent<Conversation>): void => {
    this.draft = EMPTY_NEW_DRAFT;
    this.#open.begun(item);
    void this.#show(item.id);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    const fromField = event.composedPath().some((each) => each instanceof HTMLTextAreaElement);
    // What is being written is not left by a slip.
    if (fromField || (!this.isNew && this.conversationId === undefined)) return;
    event.stopPropagation();
    void this.#close();
  };

  readonly #close = async (): Promise<void> => {
    const before = this.conversationId;
    if (this.isNew) this.isNew = false;
    else this.conversationId = undefined;
    await this.updateComplete;
    await this.list?.updateComplete;
    this.list?.focusConversation(before);
  };
}

function conversationWith(
  all: readonly Conversation[],
  userId: string | undefined,
  number: string,
): Conversation | undefined {
  return userId === undefined
    ? all.find(({ kind, party }) => kind === 'sms' && party?.number === number)
    : all.find(
        ({ kind, members }) =>
          kind === 'direct' && members.some((member) => member.userId === userId),
      );
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-messages': HubMessages;
  }
}
