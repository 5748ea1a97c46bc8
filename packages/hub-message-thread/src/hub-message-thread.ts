import type { Message } from '@hubline/core';
import {
  EmojiPopover,
  HubElement,
  Watch,
  conversationsEnglish,
  errorText,
  messageThreadEnglish,
  type Strings,
} from '@hubline/element';
import { FetchedMessages, Midnight } from '@hubline/element/list.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { rowDrawer } from './drawn-rows.ts';
import { HubReplyEvent } from './hub-message-thread.events.ts';
import { LoadedPictures } from './loaded-pictures.ts';
import { MessageLinks } from './message-links.ts';
import { OpenThread } from './open-thread.ts';
import { ReadMarks } from './read-marks.ts';
import { RowMarks } from './row-marks.ts';
import { ThreadDoings } from './thread-doings.ts';
import { ThreadEnds } from './thread-ends.ts';
import { ThreadFocus } from './thread-focus.ts';
import { jumpButton, moreOf, threadFoot } from './thread-frame.ts';
import { ThreadInput } from './thread-input.ts';
import { threadList } from './thread-list.ts';
import { ThreadNews } from './thread-news.ts';
import { ThreadPlace } from './thread-place.ts';
import { ThreadRows, type ThreadRow } from './thread-rows.ts';
import { ThreadScroller } from './thread-scroller.ts';
import { threadState } from './thread-state.ts';
import { threadStyles } from './thread.styles.ts';
import { ThreadTyping } from './thread-typing.ts';
import { UploadProgresses } from './upload-progress.ts';
import { ViewedPicture } from './viewed-picture.ts';

const none: readonly Message[] = [];

/**
 * The messages of one conversation, oldest first: bubbles in groups, with days, pictures, files, reactions and how
 * far each of mine got. It takes the height that the page gives it. It opens where something is new, else at the end, and loads what is before as one scrolls.
 *
 * @tag hub-message-thread
 * @summary Shows the messages of one conversation.
 * @fires {HubReplyEvent} hub-reply - `Reply` was pressed; `detail` is the message to be answered.
 * @fires {HubDialEvent} hub-dial - A number in a message was pressed; cancel it to carry it out otherwise.
 * @csspart list - The messages.
 * @csspart message - One message, with what belongs to it.
 * @csspart jump - The button that leads to the newest message.
 */
export class HubMessageThread extends HubElement {
  static readonly tagName = 'hub-message-thread';
  static override styles = [HubElement.styles, ...threadStyles];

  /** Id of the conversation whose messages are shown. */
  @property({ attribute: 'conversation-id' }) conversationId = '';

  @query('.scroller') private readonly scroller!: HTMLElement | null;
  @query('.before') private readonly spaceBefore!: HTMLElement | null;
  @query('.after') private readonly spaceAfter!: HTMLElement | null;
  @query('.rows') private readonly list!: HTMLElement | null;

  readonly #fetched = new FetchedMessages(this, () => this.hub);
  readonly #open = new OpenThread(
    this,
    () => ({ messages: this.#fetched.value, id: this.conversationId }),
    () => this.#onOpened(),
  );
  readonly #scroll = new ThreadScroller(
    this,
    () => ({
      scroller: this.scroller,
      before: this.spaceBefore,
      after: this.spaceAfter,
      rows: this.list,
    }),
    () => this.#onMoved(),
  );
  readonly #ends = new ThreadEnds(this.#open, this.#scroll);
  readonly #typing = new ThreadTyping(this);
  readonly #pictures = new LoadedPictures(this, () => this.#fetched.value);
  readonly #viewed = new ViewedPicture(this, {
    pictures: this.#pictures,
    save: (picture) => void this.#links.save(picture),
  });
  readonly #uploads = new UploadProgresses(this, () => this.#fetched.value);
  readonly #reading = new ReadMarks(
    this,
    () => this.#seen,
    (id, seq) => this.#fetched.value?.markRead(id, seq),
  );
  readonly #news = new ThreadNews(this, {
    messages: () => this.#fetched.value,
    conversationId: () => this.conversationId,
    isAtEnd: () => this.#ends.isReached,
  });
  readonly #doings = new ThreadDoings(this, {
    messages: () => this.#fetched.value,
    words: () => this.#words,
    tell: (text, how) => this.#news.tell(text, how),
    done: (key) => void this.#focus.focus(key),
  });
  readonly #focus = new ThreadFocus(this, {
    root: () => this.renderRoot,
    rows: () => this.#rows,
    reveal: (key) => this.#reveal(key),
    inView: () => this.#scroll.inView,
    left: (key) => this.#doings.leave(key),
  });
  readonly #emoji = new EmojiPopover(this, (emoji) => this.#input.react(emoji));
  readonly #links = new MessageLinks(this, {
    messages: () => this.#fetched.value,
    words: () => this.#words,
    fault: (text) => this.#news.tell(text, 'fault'),
  });
  readonly #input: ThreadInput = new ThreadInput({
    ...{ focus: this.#focus, doings: this.#doings, emoji: this.#emoji },
    rows: () => this.#rows,
    selfId: () => this.#open.selfId,
    reply: (message) => this.dispatchEvent(new HubReplyEvent(message)),
    call: (number) => void this.#links.call(number),
    quote: (seq) => void this.showAround(seq),
    expand: (key) => this.#expand(key),
    view: (attachment) => this.#viewed.show(attachment),
    save: (attachment) => void this.#links.save(attachment),
    reload: (id) => this.#pictures.retry(id),
    broken: (id) => this.#pictures.fail(id),
  });
  readonly #marks = new RowMarks(this);
  readonly #made = new ThreadRows();
  readonly #place = new ThreadPlace({
    ...{ open: this.#open, scroll: this.#scroll },
    found: (key) => this.#onFound(key),
  });
  #rows: readonly ThreadRow[] = [];

  constructor() {
    super();
    new Midnight(this);
    new Watch(this, () => this.#fetched.value?.conversations$);
    new Watch(this, () => this.hub?.session.state$);
  }

  /** Shows the message of this `seq`, with what is around it, and focuses it. */
  async showAround(seq: number): Promise<void> {
    this.#place.want(seq);
    this.requestUpdate();
    await this.updateComplete;
  }

  /** Focuses the message that Tab leads to. */
  override focus(): void {
    const key = this.#focus.tabStop;
    if (key !== undefined) void this.#focus.focus(key);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('hub')) this.#doings.forget();
  }

  protected override render(): TemplateResult {
    this.#prepare();
    const { words, common } = this.#said;
    return html`<section class="frame" aria-label=${words.heading}>
      <div class="view">
        ${this.#renderState() ?? this.#renderMessages()}
        ${
          this.#rows.length === 0 || this.#ends.isReached
            ? nothing
            : jumpButton(this.#news.count, words, () => void this.#jump())
        }
      </div>
      ${threadFoot(this.#news.told, this.#typing.parties, { words, common })}
      <div class="visually-hidden" aria-live="polite">
        ${keyed(this.#news.said.turn, html`<p dir="auto">${this.#news.said.text}</p>`)}
      </div>
      ${this.#emoji.render()} ${this.#viewed.render()}
    </section>`;
  }

  protected override updated(): void {
    this.#news.wasSaid();
    this.#onMoved();
  }

  get #words(): Strings['messageThread'] {
    return this.words('messageThread', messageThreadEnglish);
  }

  get #said(): Pick<Strings, 'common' | 'conversations'> & { words: Strings['messageThread'] } {
    const conversations = this.words('conversations', conversationsEnglish);
    return { words: this.#words, common: this.common, conversations };
  }

  get #seen(): { messages: readonly Message[]; conversationId: string } | undefined {
    const { inView } = this.#scroll;
    if (!inView || !this.#place.isFound) return undefined;
    const rows = this.#rows.slice(inView.first, inView.last + 1);
    const messages = rows.flatMap((row) => (row.kind === 'message' ? [row.message] : []));
    return { messages, conversationId: this.conversationId };
  }

  /** As late as here: what the controllers found out before this update counts already. */
  #prepare(): void {
    const { state } = this.#open;
    const messages = this.#open.isReady ? (state?.messages ?? none) : none;
    this.#rows = this.#made.of(messages, this.#open.unreadFrom);
    this.#scroll.use(this.#rows, state?.hasLater !== true);
    this.#place.find(this.#rows);
    // What I send is shown, wherever I read.
    if (this.#place.isMineNew(messages)) void this.#ends.go();
  }

  #renderState(): TemplateResult | undefined {
    const { conversationId, common, strings } = this;
    return threadState({
      ...{ conversationId, common, strings, words: this.#words },
      ...{ fetched: this.#fetched, open: this.#open, isEmpty: this.#rows.length === 0 },
    });
  }

  #renderMessages(): TemplateResult {
    const { words } = this.#said;
    const { state } = this.#open;
    const range = this.#scroll.draw();
    return threadList({
      label: words.heading,
      isLoading: Boolean(state?.loading),
      rows: range ? this.#rows.slice(range.first, range.last + 1) : [],
      drawer: this.#drawer,
      earlier: state?.hasEarlier ? this.#renderMore() : nothing,
      later: state?.hasLater ? this.#renderMore() : nothing,
      input: this.#input,
      animationEnd: this.#marks.onAnimationEnd,
    });
  }

  get #drawer(): (row: ThreadRow) => unknown {
    return rowDrawer({
      ...this.#said,
      messages: this.#open.state?.messages ?? none,
      conversation: this.#open.conversation,
      selfId: this.#open.selfId,
      ...{ focus: this.#focus, doings: this.#doings },
      ...{ pictures: this.#pictures, uploads: this.#uploads },
      ...{ found: this.#marks.found, expanded: this.#marks.expanded, strings: this.strings },
      answers: this.#input.answers,
    });
  }

  #renderMore(): TemplateResult {
    const { words, common } = this.#said;
    const { state, thread } = this.#open;
    const error = state?.error ? errorText(state.error, this.strings) : undefined;
    return moreOf(error, { words, common }, () => void thread?.retry());
  }

  #onOpened(): void {
    const { value } = this.#fetched;
    const id = this.conversationId;
    this.#typing.follow(id === '' ? undefined : value?.typing$(id));
    this.#viewed.show(undefined);
    this.#marks.forget();
    this.#place.forget();
    this.#doings.forget();
    this.#focus.forget();
    this.#news.forget();
    this.#scroll.toEnd();
  }

  #onFound(key: string): void {
    this.#marks.find(key);
    void this.updateComplete.then(() => this.#focus.focus(key));
  }

  readonly #onMoved = (): void => {
    this.#reading.look();
    if (this.#ends.isReached) this.#news.seen();
    this.#ends.loadAhead();
  };

  readonly #jump = async (): Promise<void> => {
    await this.#ends.go();
    await this.updateComplete;
    const last = this.#rows.findLast(({ kind }) => kind === 'message');
    if (last) await this.#focus.focus(last.key);
  };

  async #reveal(key: string): Promise<void> {
    this.#scroll.reveal(key, 'nearest');
    this.requestUpdate();
    while (!(await this.updateComplete));
  }

  #expand(key: string): void {
    this.#scroll.pin(key);
    this.#marks.toggle(key);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-message-thread': HubMessageThread;
  }
}
