import {
  browserCamera,
  webStorage,
  type Camera,
  type CapabilityId,
  type Conversation,
  type Message,
  type MessageLimits,
  type WebStorage,
} from '@hubline/core';
import {
  EmojiPopover,
  HubElement,
  Watch,
  alertIcon,
  buttonStyles,
  composerEnglish,
  emojiPopoverStyles,
  errorCode,
  errorText,
  icon,
  localNumber,
  noticeStyles,
  type Strings,
} from '@hubline/element';
import { FetchedMessages } from '@hubline/element/list.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { closedNotice } from './closed-notice.ts';
import { composerFoot } from './composer-foot.ts';
import { composerTools } from './composer-tools.ts';
import { DraftMemory } from './draft-memory.ts';
import { EMPTY_DRAFT, isEmpty, joined, type Draft } from './draft.ts';
import { DropArea } from './drop-area.ts';
import { dropZone, raiseDropZone } from './drop-zone.ts';
import { fileCards, shownName } from './file-cards.ts';
import { FileInput } from './file-input.ts';
import { HubMessageDraftEvent, HubMessageSentEvent } from './hub-message-composer.events.ts';
import { messageComposerStyles } from './hub-message-composer.styles.ts';
import { lengthNote, type LengthNote } from './length-note.ts';
import { limitsText } from './limits-text.ts';
import { fitHeight, insertText, isSendKey } from './message-field.ts';
import { pastedFiles } from './pasted-files.ts';
import { PhotoTaking } from './photo-taking.ts';
import { quoteBar } from './quote-bar.ts';
import { refusedFiles } from './refused-files.ts';
import { takeFiles } from './take-files.ts';
import { Thumbnails } from './thumbnails.ts';
import { hasTouchKeyboard } from './touch-keyboard.ts';

/** Of what is not in a conversation yet. */
const NEW = 'new';

/**
 * Writes a message: text, emoji, pictures, documents and photos. What is not sent yet is kept for each
 * conversation. Where nobody can write it says why.
 *
 * @tag hub-message-composer
 * @summary Writes a message.
 * @fires {HubMessageSentEvent} hub-message-sent - A message was put into the outbox.
 * @fires {HubMessageDraftEvent} hub-message-draft - With `compose-only`: this is to be sent; `detail` is the draft.
 * @csspart box - The field with what goes with it and the buttons.
 * @csspart field - The field.
 * @csspart files - What goes with the message.
 * @csspart refused - Which files were not added, and why.
 * @csspart quote - What is answered.
 * @csspart tools - The buttons.
 * @csspart send - The button that sends.
 * @csspart drop - What shows that files can be dropped.
 * @csspart closed - Why nobody can write here.
 */
export class HubMessageComposer extends HubElement {
  static readonly tagName = 'hub-message-composer';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    noticeStyles,
    emojiPopoverStyles,
    messageComposerStyles,
  ];

  /** Where it is written. */
  @property({ attribute: 'conversation-id' }) conversationId = '';

  /** There is no conversation yet: it tells what is to be sent, and waits for `sent()` or `failed()`. */
  @property({ attribute: 'compose-only', type: Boolean }) composeOnly = false;

  /** With `compose-only`: the number, E.164, from which a text message to an outside number is sent. */
  @property({ attribute: 'sms-from' }) smsFrom = '';

  /** The message that is answered. */
  @property({ attribute: false })
  get replyTo(): Message | null {
    return this.draft.replyTo;
  }

  set replyTo(message: Message | null) {
    this.#answered = message;
    this.requestUpdate('replyTo');
  }

  /** Another element on which files can be dropped, such as the whole conversation. */
  @property({ attribute: false }) dropTarget: HTMLElement | undefined;

  /** Where what is not sent yet is kept. */
  @property({ attribute: false }) storage: WebStorage = webStorage();

  /** Takes photos. */
  @property({ attribute: false }) camera: Camera = browserCamera();

  @state() private draft = EMPTY_DRAFT;
  /** With `compose-only`, until it is said how that went. */
  @state() private pending = false;
  /** Said to screen readers. */
  @state() private told = '';

  @query('textarea') private readonly field!: HTMLTextAreaElement | null;

  readonly #session = new Watch(this, () => this.hub?.session.state$);
  readonly #connection = new Watch(this, () => this.hub?.session.connection$);
  readonly #capabilities = new Watch(this, () => this.hub?.capabilities$);
  readonly #messages = new FetchedMessages(this, () => this.hub);
  readonly #conversations = new Watch(this, () => this.#messages.value?.conversations$);
  readonly #settings = new Watch(this, () => this.#messages.value?.settings$);
  readonly #thumbnails = new Thumbnails(this, () => this.draft.files);
  readonly #files = new FileInput((files) => void this.#take(files));
  readonly #emoji = new EmojiPopover(this, (emoji) => this.field && insertText(this.field, emoji));
  readonly #photo = new PhotoTaking(this, {
    camera: () => this.camera,
    taken: (photo) => void this.#take([photo]),
  });
  readonly #drop = new DropArea(this, {
    other: () => this.dropTarget,
    wanted: () => this.#kinds !== 'none' && !this.#closed && !this.pending,
    taken: (files) => void this.#take(files),
  });

  #memory: DraftMemory | undefined;
  /** Whose draft is shown: person and place. */
  #shown = '';
  /** To be taken over with the next update. */
  #answered: Message | null | undefined;

  /** Focuses the field. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.field?.focus(options));
  }

  /** With `compose-only`: it is on its way; the composer is empty again. */
  sent(): void {
    this.pending = false;
    this.#set(this.#place, EMPTY_DRAFT);
  }

  /** With `compose-only`: it could not be sent; all that was written is kept, and the reason is shown. Without one, it is shown elsewhere. */
  failed(error?: unknown): void {
    this.pending = false;
    if (error === undefined) return;
    this.#change({ problem: { code: errorCode(error) } });
    this.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const userId = this.#userId;
    const shown = `${userId ?? ''} ${this.#place}`;
    if (changed.has('hub') || changed.has('storage') || shown !== this.#shown) {
      this.#memory = this.hub && new DraftMemory(this.hub, this.storage.tab, userId ?? '');
    }
    const moved = shown !== this.#shown;
    if (moved) this.#show(shown);
    const answered = this.#answered;
    this.#answered = undefined;
    // Whoever changes both says of the place before that nothing is answered there any more.
    if (answered === undefined || (moved && answered === null)) return;
    if (answered !== this.draft.replyTo) this.#change({ replyTo: answered });
  }

  protected override render(): TemplateResult {
    const closed = this.#closed;
    if (closed && !this.composeOnly) {
      const help = this.#settings.value?.registrationHelp ?? null;
      return html`<div class="composer">${closedNotice(closed, this.#words, help)}</div>`;
    }
    const words = this.#words;
    const { draft } = this;
    return html`<div class="composer" role="group" aria-label=${words.heading}>
      ${draft.replyTo ? quoteBar(draft.replyTo, { composer: words, common: this.common }, this.#cancelReply) : nothing}
      ${this.#renderProblem()} ${this.#renderRefused()}
      <form class="box" part="box" novalidate @submit=${this.#onSubmit}>
        ${this.#renderFiles()} ${this.#renderField()}
        ${composerTools({
          words,
          limits: this.#limitsText,
          files: this.#kinds,
          emojiOpen: this.#emoji.isOpen,
          disabled: this.pending,
          sending: this.pending,
          empty: isEmpty(draft),
          emoji: (anchor) => this.#emoji.toggle(anchor),
          document: () => this.#files.open(),
          picture: () => this.#files.open({ accept: this.#pictures }),
          camera: () => this.#takePhoto(),
        })}
      </form>
      ${composerFoot({ hint: this.#hint, note: this.#note, isAsked: draft.problem === 'too-long' })}
      <p class="visually-hidden" role="status">${this.told}</p>
      ${dropZone(this.#drop.over, words, this.#limitsText)} ${this.#emoji.render()}
      ${this.#photo.render()}
    </div>`;
  }

  protected override updated(): void {
    fitHeight(this.field);
    raiseDropZone(this.renderRoot);
  }

  get #words(): Strings['composer'] {
    return this.words('composer', composerEnglish);
  }

  get #userId(): string | undefined {
    const session = this.#session.value;
    return session?.status === 'signed-in' ? session.user.id : undefined;
  }

  get #place(): string {
    return this.composeOnly ? NEW : this.conversationId;
  }

  get #conversation(): Conversation | undefined {
    if (this.composeOnly) return undefined;
    return this.#conversations.value?.find(({ id }) => id === this.conversationId);
  }

  get #closed(): Conversation['closed'] {
    return this.#conversation?.closed ?? null;
  }

  get #limits(): MessageLimits | undefined {
    return this.#settings.value?.limits;
  }

  /** The number that a text message to an outside number comes from; undefined for a chat. */
  get #from(): string | undefined {
    if (this.composeOnly) return this.smsFrom || undefined;
    const conversation = this.#conversation;
    return conversation?.kind === 'sms' ? (conversation.ownNumber ?? '') : undefined;
  }

  get #outside(): boolean {
    return this.#from !== undefined;
  }

  get #kinds(): 'all' | 'pictures' | 'none' {
    if (!this.#can(this.#outside ? 'mms.send' : 'chat.media')) return 'none';
    const isPicture = (type: string): boolean => type.startsWith('image/');
    const onlyPictures = this.#outside && (this.#limits?.mmsTypes.every(isPicture) ?? true);
    return onlyPictures ? 'pictures' : 'all';
  }

  get #pictures(): string {
    const types = this.#outside ? this.#limits?.mmsTypes : undefined;
    return types?.join(',') ?? 'image/*';
  }

  get #limitsText(): string {
    const limits = this.#limits;
    if (!limits || this.#kinds === 'none') return '';
    const options = { outside: this.#outside, words: this.#words, locale: this.common.locale };
    return limitsText(limits, options);
  }

  get #hint(): string {
    const words = this.#words;
    if (this.#connection.value?.status === 'offline') return words.whenConnected;
    const from = this.#from;
    if (from === undefined || this.draft.files.length > 0) return this.#limitsText;
    return from ? words.from(localNumber(from)) : words.textMessage;
  }

  get #note(): LengthNote | undefined {
    const messages = this.#messages.value;
    return lengthNote(this.draft.text, {
      limit: this.#limits?.characters,
      segments: this.#outside ? messages && ((text) => messages.segments(text)) : undefined,
      words: this.#words,
    });
  }

  #can(capability: CapabilityId): boolean {
    return this.#capabilities.value?.[capability].level !== 'none';
  }

  #renderProblem(): TemplateResult | typeof nothing {
    const words = this.#words;
    const { problem } = this.draft;
    const { state } = this.#messages;
    if (state.status === 'failed') {
      return html`<div class="notice negative" role="alert">
        ${icon(alertIcon)}
        <p>${words.notLoaded(errorText(state.error, this.strings))}</p>
        <button class="button" type="button" @click=${() => this.#messages.retry()}>
          ${this.common.retry}
        </button>
      </div>`;
    }
    if (problem === null || problem === 'too-long') return nothing;
    const text =
      problem === 'empty' ? words.emptyMessage : words.notSent(errorText(problem, this.strings));
    return html`<p class="notice negative" role="alert">${icon(alertIcon)}<span>${text}</span></p>`;
  }

  #renderRefused(): TemplateResult | typeof nothing {
    const limits = this.#limits;
    const { refused } = this.draft;
    if (refused.length === 0 || !limits) return nothing;
    return refusedFiles({
      refused,
      limits,
      outside: this.#outside,
      words: this.#words,
      locale: this.common.locale,
      close: () => {
        this.#change({ refused: [] });
        this.focus();
      },
    });
  }

  #renderFiles(): TemplateResult | typeof nothing {
    const { files } = this.draft;
    if (files.length === 0) return nothing;
    const words = this.#words;
    return fileCards({
      files,
      thumbnails: this.#thumbnails,
      words,
      locale: this.common.locale,
      disabled: this.pending,
      remove: (file) => {
        this.#change({ files: this.draft.files.filter((one) => one !== file), refused: [] });
        this.told = words.removed(shownName(file, words));
        this.focus();
      },
    });
  }

  #renderField(): TemplateResult {
    const words = this.#words;
    const { text } = this.draft;
    return html`<textarea
      part="field"
      rows="1"
      dir="auto"
      aria-label=${words.message}
      aria-describedby="note"
      aria-invalid=${this.#note?.isFault ? 'true' : nothing}
      placeholder=${this.#outside ? words.textMessage : words.message}
      enterkeyhint=${hasTouchKeyboard() ? 'enter' : 'send'}
      ?readonly=${this.pending}
      .value=${text}
      @input=${this.#onInput}
      @keydown=${this.#onKeydown}
      @paste=${this.#onPaste}
    ></textarea>`;
  }

  #show(shown: string): void {
    const typed = this.draft;
    const isFirst = this.#shown === '';
    this.#shown = shown;
    this.pending = false;
    this.draft = this.#memory?.get(this.#place) ?? EMPTY_DRAFT;
    // What was written before anyone was known is kept.
    if (isFirst && !isEmpty(typed)) this.#change({ text: typed.text, files: typed.files });
  }

  #change(change: Partial<Draft>): void {
    this.#set(this.#place, { ...this.draft, problem: null, ...change });
  }

  #set(place: string, draft: Draft): void {
    if (place === this.#place) this.draft = draft;
    this.#memory?.set(place, draft);
  }

  async #take(files: readonly File[]): Promise<void> {
    const place = this.#place;
    const limits = this.#limits;
    const taken = await takeFiles(files, {
      // Others may have been added meanwhile.
      chosen: () => this.#at(place).files,
      limits,
      outside: this.#outside,
    });
    const draft = this.#at(place);
    this.#set(place, {
      ...draft,
      files: [...draft.files, ...taken.files],
      refused: taken.refused,
      problem: null,
    });
    if (place !== this.#place) return;
    if (taken.files.length > 0) this.told = this.#words.added(taken.files.length);
    this.focus({ preventScroll: true });
  }

  #at(place: string): Draft {
    return place === this.#place ? this.draft : (this.#memory?.get(place) ?? EMPTY_DRAFT);
  }

  #takePhoto(): void {
    // There the system has a better camera than a page.
    if (hasTouchKeyboard()) this.#files.open({ accept: 'image/*', capture: 'environment' });
    else this.#photo.open();
  }

  async #send(): Promise<void> {
    const { draft } = this;
    if (this.pending) return;
    if (isEmpty(draft)) {
      this.#change({ problem: 'empty' });
      return;
    }
    if (this.#note?.isFault) {
      this.#change({ problem: 'too-long' });
      return;
    }
    const outgoing = {
      text: draft.text.trim(),
      files: draft.files.map(({ file }) => file),
      replyTo: draft.replyTo?.id ?? null,
    };
    if (this.composeOnly || !this.hub) {
      this.pending = this.composeOnly;
      this.#change({ refused: [] });
      this.dispatchEvent(new HubMessageDraftEvent(outgoing));
      return;
    }
    const messages = this.#messages.value;
    if (!messages) return;
    await this.#hand(draft, () => messages.send(this.conversationId, outgoing));
  }

  /** The field is free at once for the next one; what cannot be sent comes back into it. */
  async #hand(draft: Draft, send: () => Promise<void>): Promise<void> {
    const place = this.#place;
    const { conversationId } = this;
    this.draft = EMPTY_DRAFT;
    try {
      await send();
      this.#set(place, this.#at(place) === draft ? EMPTY_DRAFT : this.#at(place));
      this.dispatchEvent(new HubMessageSentEvent(conversationId));
    } catch (error) {
      const now = this.#at(place);
      const both = now === draft ? draft : joined(draft, now);
      this.#set(place, { ...both, problem: { code: errorCode(error) } });
    }
  }

  readonly #cancelReply = (): void => {
    this.#change({ replyTo: null });
    this.focus();
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#send();
    this.field?.focus();
  };

  readonly #onInput = (event: Event): void => {
    this.#change({ text: (event.target as HTMLTextAreaElement).value });
    if (this.draft.text !== '' && !this.composeOnly) {
      this.#messages.value?.typing(this.conversationId);
    }
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (isSendKey(event)) {
      event.preventDefault();
      if (!isEmpty(this.draft)) void this.#send();
    } else if (event.key === 'Escape' && this.draft.replyTo && !event.isComposing) {
      event.preventDefault();
      event.stopPropagation();
      this.#cancelReply();
    }
  };

  readonly #onPaste = (event: ClipboardEvent): void => {
    const files = pastedFiles(event, (date) => this.#words.pictureName(date));
    if (files.length === 0 || this.#kinds === 'none') return;
    event.preventDefault();
    void this.#take(files);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-message-composer': HubMessageComposer;
  }
}
