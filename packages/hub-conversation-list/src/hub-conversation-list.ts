import type { CapabilityId, Conversation, Message } from '@hubline/core';
import {
  HubElement,
  Watch,
  buttonStyles,
  conversationsEnglish,
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
  listRowStyles,
  searchField,
  type ItemEvent,
} from '@hubline/element/list.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import {
  CONVERSATION_FILTERS,
  soughtWords,
  type ConversationFilter,
} from './conversation-filter.ts';
import { conversationRowStyles } from './conversation-row.styles.ts';
import type { ConversationRows } from './conversation-rows.ts';
import {
  HubConversationChosenEvent,
  HubNewConversationEvent,
} from './hub-conversation-list.events.ts';
import { conversationListStyles } from './hub-conversation-list.styles.ts';
import type { ListedItem } from './listed-rows.ts';
import { MessageSearch } from './message-search.ts';
import { noConversations, unavailable } from './no-conversations.ts';
import { OlderConversations } from './older-conversations.ts';
import { searchNote } from './search-note.ts';
import { ShownConversations } from './shown-conversations.ts';

/** How long someone has stopped typing before the server is asked. */
const PAUSE = 200;
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
 * @fires {HubTabChosenEvent} hub-tab-chosen - Another tab was chosen by the person.
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

  @query('input') private readonly field!: HTMLInputElement | null;
  @query('.new') private readonly newButton!: HTMLElement | null;
  @query('hub-conversation-rows') private readonly rows!: ConversationRows | null;

  readonly #session = new Watch(this, () => this.hub?.session.state$);
  readonly #connection = new Watch(this, () => this.hub?.session.connection$);
  readonly #capabilities = new Watch(this, () => this.hub?.capabilities$);
  readonly #fetched = new FetchedMessages(this, () => (this.#unavailable ? undefined : this.hub));
  readonly #conversations = new Watch(this, () => this.#fetched.value?.conversations$);
  readonly #found = new MessageSearch(this, () => ({
    messages: this.#fetched.value,
    text: this.#isSearch ? this.search.trim() : '',
  }));
  readonly #older = new OlderConversations(this, {
    messages: () => this.#fetched.value,
    isSearch: () => this.#isSearch,
  });
  #typing: ReturnType<typeof setTimeout> | undefined;
  readonly #shown = new ShownConversations();

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
    const why = this.#unavailable;
    return html`<section class="main" aria-labelledby="heading">
      <div class="head" part="heading">
        <h2 id="heading" part="title">${words.heading}</h2>
        <slot name="actions"></slot>
        ${
          why
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
      ${why ? unavailable(why, words) : this.#renderConversations()}
    </section>`;
  }

  get #words(): Strings['conversations'] {
    return this.words('conversations', conversationsEnglish);
  }

  get #isSearch(): boolean {
    return soughtWords(this.search).length > 0;
  }

  get #unavailable(): 'signed-out' | 'none' | undefined {
    if (this.#session.value?.status === 'signed-out') return 'signed-out';
    const all = this.#capabilities.value;
    if (!all) return undefined;
    const isBarred = NEEDS.every((id) => all[id].level === 'none' && all[id].why !== 'signed-out');
    return isBarred ? 'none' : undefined;
  }

  #renderConversations(): TemplateResult {
    const words = this.#words;
    const { filter } = this;
    return html`${filterTabs({ filters: CONVERSATION_FILTERS, chosen: filter, words, choose: this.#choose })}
      ${searchField({
        words,
        hint: words.searchHint,
        text: this.search,
        empty: (this.field?.value ?? this.search) === '',
        type: this.#searchSoon,
        clear: this.#clearSearch,
        enter: () => this.#searchNow(),
        intoList: () => this.rows?.focus(),
      })}
      ${
        this.#connection.value?.status === 'offline'
          ? html`<p class="note quiet" role="status">${words.offline}</p>`
          : nothing
      }
      ${searchNote({
        ...{ search: this.#found.state, count: this.#shown.count, words },
        ...{ common: this.common, strings: this.strings },
        retry: () => this.#found.retry(),
      })}
      <div class="panel" id="panel" role="tabpanel" aria-labelledby=${`tab-${filter}`}>
        ${this.#renderList()}
      </div>`;
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
      .end=${this.#older.end}
      .identity=${`${filter} ${search}`}
      .selected=${this.selected}
      @choose-row=${this.#onChoose}
      @want-more=${this.#more}
    ></hub-conversation-rows>`;
  }

  #renderNone(): TemplateResult | typeof nothing {
    const { common, strings, filter } = this;
    const fetched = this.#fetched.state;
    const { end } = this.#older;
    // Older ones may be under this tab: they are fetched until one is.
    if (fetched.status !== 'failed' && end.status === 'more') this.#more();
    return noConversations({
      ...{ words: this.#words, common, strings, fetched, end, filter },
      isComing: this.hub !== undefined && !this.#conversations.value,
      searched: this.#found.state.status,
      sought: this.search.trim(),
      retry: () => this.#fetched.retry(),
      ...{ more: this.#more, begin: this.#new, clear: this.#clearSearch },
      searchAll: () => this.#choose('all'),
    });
  }

  #forget(): void {
    clearTimeout(this.#typing);
    this.#typing = undefined;
    this.#older.forget();
    this.search = '';
    if (this.field) this.field.value = '';
  }

  #searchNow(): void {
    clearTimeout(this.#typing);
    this.#typing = undefined;
    this.search = this.field?.value ?? '';
  }

  readonly #more = (): void => {
    void this.#older.fetch();
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
