import type { CapabilityId, Conversation, Message } from '@hubline/core';
import {
  HubElement,
  Watch,
  alertIcon,
  buttonStyles,
  chatIcon,
  conversationsEnglish,
  errorText,
  fieldStyles,
  icon,
  newChatIcon,
  noticeStyles,
  skeletonStyles,
  type Strings,
} from '@hubline/element';
import {
  FetchedMessages,
  filterTabs,
  listFrameStyles,
  listMessage,
  listRowStyles,
  listSkeleton,
  noMatch,
  searchField,
  type ItemEvent,
} from '@hubline/element/list.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import {
  CONVERSATION_FILTERS,
  soughtWords,
  type ConversationFilter,
} from './conversation-filter.ts';
import { ghostRow } from './conversation-row.ts';
import { conversationRowStyles } from './conversation-row.styles.ts';
import type { ConversationRows } from './conversation-rows.ts';
import {
  HubConversationChosenEvent,
  HubNewConversationEvent,
} from './hub-conversation-list.events.ts';
import { conversationListStyles } from './hub-conversation-list.styles.ts';
import type { ListEnd } from './list-end.ts';
import type { ListedItem } from './listed-rows.ts';
import { MessageSearch } from './message-search.ts';
import { ShownConversations } from './shown-conversations.ts';

/** How long someone has stopped typing before the server is asked. */
const PAUSE = 200;
/** What the server finds at most. */
const MOST_FOUND = 100;
const SKELETON_ROWS = 8;
const NEEDS: readonly CapabilityId[] = ['chat.direct', 'sms.send'];

const none: readonly Conversation[] = [];
const nothingFound: readonly Message[] = [];

/**
 * All conversations, the newest first: chats with colleagues and text messages with outside numbers. One
 * search looks through their people and through the text of all messages.
 *
 * @tag hub-conversation-list
 * @summary Lists chats and text messages, with filters and search.
 * @fires {HubConversationChosenEvent} hub-conversation-chosen - A conversation was chosen, or a message that was found in it.
 * @fires {HubNewConversationEvent} hub-new-conversation - `NEW` was pressed.
 * @slot actions - What stands at the end of the heading.
 * @csspart heading - The line with the heading.
 * @csspart title - The heading.
 * @csspart new - The button `NEW`.
 * @csspart search - The search field.
 * @csspart filters - The tabs.
 * @csspart list - The list.
 * @csspart group - The heading of what was found.
 * @csspart row - One conversation, or a found message.
 * @cssprop --hub-row - Height of a row.
 */
export class HubConversationList extends HubElement {
  static readonly tagName = 'hub-conversation-list';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    skeletonStyles,
    listFrameStyles,
    listRowStyles,
    conversationRowStyles,
    conversationListStyles,
  ];

  /** Which conversations are listed: `all`, `chats`, `sms` or `unread`. */
  @property() filter: ConversationFilter = 'all';

  /** Words that the listed people or messages have. */
  @property() search = '';

  /** Id of the conversation that is open. */
  @property() selected: string | undefined;

  @state() private moreFailed: unknown;

  @query('input') private readonly field!: HTMLInputElement | null;
  @query('.new') private readonly newButton!: HTMLElement | null;
  @query('hub-conversation-rows') private readonly rows!: ConversationRows | null;

  readonly #session = new Watch(this, () => this.hub?.session.state$);
  readonly #connection = new Watch(this, () => this.hub?.session.connection$);
  readonly #capabilities = new Watch(this, () => this.hub?.capabilities$);
  readonly #fetched = new FetchedMessages(this, () => (this.#unavailable ? undefined : this.hub));
  readonly #conversations = new Watch(this, () => this.#fetched.value?.conversations$);
  readonly #hasMore = new Watch(this, () => this.#fetched.value?.hasMore$);
  readonly #found = new MessageSearch(this, () => ({
    messages: this.#fetched.value,
    text: soughtWords(this.search).length > 0 ? this.search.trim() : '',
  }));
  #typing: ReturnType<typeof setTimeout> | undefined;
  readonly #shown = new ShownConversations();
  #isFetching = false;

  /** Focuses the list, or the button `NEW` where there is none. */
  override focus(options?: FocusOptions): void {
    if (this.rows) this.rows.focus();
    else this.newButton?.focus(options);
  }

  /** Focuses a conversation in the list, or where Tab leads to when it is not listed. */
  focusConversation(id: string | undefined): void {
    if (this.rows) this.rows.focusConversation(id);
    else this.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // What was typed last is searched at once, so that nothing typed is lost.
    if (this.#typing !== undefined) this.#searchNow();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Someone else's words are nobody's business.
    if (changed.has('hub') || this.#session.value?.status === 'signed-out') this.#forget();
    const found = this.#found.state;
    this.#shown.show({
      all: this.#conversations.value ?? none,
      filter: this.filter,
      search: this.search,
      found: 'found' in found ? found.found : nothingFound,
    });
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    return html`<section class="main" aria-labelledby="heading">
      <div class="head" part="heading">
        <h2 id="heading" part="title">${words.heading}</h2>
        <slot name="actions"></slot>
        ${
          this.#unavailable
            ? nothing
            : html`<button
                class="button primary new"
                part="new"
                type="button"
                title=${words.newConversation}
                @click=${this.#new}
              >
                ${icon(newChatIcon)}${words.new}
              </button>`
        }
      </div>
      ${this.#unavailable ? this.#renderUnavailable() : this.#renderConversations()}
    </section>`;
  }

  get #words(): Strings['conversations'] {
    return this.words('conversations', conversationsEnglish);
  }

  get #unavailable(): 'signed-out' | 'none' | undefined {
    if (this.#session.value?.status === 'signed-out') return 'signed-out';
    const all = this.#capabilities.value;
    if (!all) return undefined;
    const isBarred = NEEDS.every((id) => all[id].level === 'none' && all[id].why !== 'signed-out');
    return isBarred ? 'none' : undefined;
  }

  #renderUnavailable(): TemplateResult {
    const words = this.#words;
    return this.#unavailable === 'signed-out'
      ? listMessage({ icon: chatIcon, what: words.signedOut, hint: words.signedOutHint })
      : listMessage({ icon: chatIcon, what: words.unavailable, hint: words.unavailableHint });
  }

  #renderConversations(): TemplateResult {
    const words = this.#words;
    const { filter } = this;
    return html`${searchField({
        words,
        hint: words.searchHint,
        text: this.search,
        empty: (this.field?.value ?? this.search) === '',
        type: this.#searchSoon,
        clear: this.#clearSearch,
        enter: () => this.#searchNow(),
        intoList: () => this.rows?.focus(),
      })}
      ${filterTabs({ filters: CONVERSATION_FILTERS, chosen: filter, words, choose: this.#choose })}
      ${
        this.#connection.value?.status === 'offline'
          ? html`<p class="note quiet" role="status">${words.offline}</p>`
          : nothing
      }
      ${this.#renderSearchState()}
      <div class="panel" id="panel" role="tabpanel" aria-labelledby=${`tab-${filter}`}>
        ${this.#renderList()}
      </div>`;
  }

  /** What is to be known of a search beside what it found. */
  #renderSearchState(): TemplateResult | typeof nothing {
    const words = this.#words;
    const found = this.#found.state;
    switch (found.status) {
      case 'none':
        return nothing;
      case 'searching':
        return html`<p class="note quiet" role="status">${words.searching}</p>`;
      case 'failed':
        return html`<div class="notice negative" role="alert">
          ${icon(alertIcon)}
          <span>${words.searchFailed} ${errorText(found.error, this.strings)}</span>
          <button class="button" type="button" @click=${() => this.#found.retry()}>
            ${this.common.retry}
          </button>
        </div>`;
      case 'found': {
        const { count } = this.#shown;
        return found.found.length >= MOST_FOUND
          ? html`<p class="note quiet" role="status">${words.mostFound(MOST_FOUND)}</p>`
          : html`<p class="visually-hidden" role="status">${words.found(count)}</p>`;
      }
    }
  }

  #renderList(): TemplateResult | typeof nothing {
    const { count, conversations, found, sought, known } = this.#shown;
    if (count === 0) return this.#renderNone();
    const { search, filter } = this;
    return html`<hub-conversation-rows
      exportparts="list, group, row"
      .hub=${this.hub}
      .strings=${this.strings}
      .conversations=${conversations}
      .found=${found}
      .sought=${sought}
      .known=${known}
      .end=${this.#end}
      .identity=${`${filter} ${search}`}
      .selected=${this.selected}
      @choose-row=${this.#onChoose}
      @want-more=${this.#more}
    ></hub-conversation-rows>`;
  }

  #renderNone(): TemplateResult | typeof nothing {
    const words = this.#words;
    const { common, filter } = this;
    const { state: fetched } = this.#fetched;
    const searched = this.#found.state.status;
    if (fetched.status === 'failed') {
      return listMessage({
        icon: alertIcon,
        what: words.loadFailed,
        hint: errorText(fetched.error, this.strings),
        live: 'alert',
        actions: [{ word: common.retry, act: () => this.#fetched.retry() }],
      });
    }
    const isComing = this.hub && !this.#conversations.value;
    if (isComing || searched === 'searching' || this.#end.status === 'more') {
      // Older ones may be under this tab: they are fetched until one is.
      if (this.#end.status === 'more') void this.#more();
      return listSkeleton(common, SKELETON_ROWS, ghostRow);
    }
    if (searched === 'failed') return nothing;
    if (searched === 'found') {
      return noMatch({
        ...{ words, sought: this.search.trim(), filter, clear: this.#clearSearch },
        searchAll: () => this.#choose('all'),
      });
    }
    if (this.#end.status === 'failed') {
      return listMessage({
        icon: alertIcon,
        what: words.loadFailed,
        hint: errorText(this.#end.error, this.strings),
        live: 'alert',
        actions: [{ word: common.retry, act: () => void this.#more() }],
      });
    }
    return listMessage({
      ...{ icon: chatIcon, what: words.empty[filter], hint: words.emptyHint[filter] },
      actions: filter === 'unread' ? [] : [{ word: words.new, act: this.#new }],
    });
  }

  /** Of a search, older conversations are no part: their messages are found by the server. */
  get #end(): ListEnd {
    if (this.moreFailed !== undefined) return { status: 'failed', error: this.moreFailed };
    const isMore = this.#hasMore.value === true && soughtWords(this.search).length === 0;
    return { status: isMore ? 'more' : 'complete' };
  }

  #forget(): void {
    clearTimeout(this.#typing);
    this.#typing = undefined;
    this.moreFailed = undefined;
    this.search = '';
    if (this.field) this.field.value = '';
  }

  #searchNow(): void {
    clearTimeout(this.#typing);
    this.#typing = undefined;
    this.search = this.field?.value ?? '';
  }

  readonly #more = async (): Promise<void> => {
    const messages = this.#fetched.value;
    if (!messages || this.#isFetching) return;
    this.#isFetching = true;
    try {
      await messages.more();
      this.moreFailed = undefined;
    } catch (error) {
      if (this.#fetched.value === messages) this.moreFailed = error;
    } finally {
      this.#isFetching = false;
      this.requestUpdate();
    }
  };

  readonly #new = (): void => {
    this.dispatchEvent(new HubNewConversationEvent());
  };

  readonly #choose = (filter: ConversationFilter): void => {
    this.filter = filter;
  };

  readonly #searchSoon = (): void => {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#searchNow(), PAUSE);
    this.requestUpdate();
  };

  readonly #clearSearch = (): void => {
    if (this.field) this.field.value = '';
    this.#searchNow();
    this.field?.focus();
  };

  readonly #onChoose = ({ item }: ItemEvent<ListedItem>): void => {
    if (item.kind === 'conversation') {
      this.dispatchEvent(new HubConversationChosenEvent({ conversationId: item.conversation.id }));
      return;
    }
    const { conversationId, seq } = item.message;
    this.dispatchEvent(
      new HubConversationChosenEvent({ conversationId, ...(seq === null ? {} : { seq }) }),
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-conversation-list': HubConversationList;
  }
}
