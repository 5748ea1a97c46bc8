import {
  browserCamera,
  webStorage,
  type Camera,
  type Message,
  type WebStorage,
} from '@hubline/core';
import {
  EmojiPopover,
  HubElement,
  Watch,
  buttonStyles,
  composerEnglish,
  emojiPopoverStyles,
  errorCode,
  noticeStyles,
  type Strings,
} from '@hubline/element';
import { FetchedMessages } from '@hubline/element/list.js';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { closedNotice } from './closed-notice.ts';
import { composerField } from './composer-field.ts';
import { ComposerFiles } from './composer-files.ts';
import { composerFoot } from './composer-foot.ts';
import { composerProblem, notLoaded } from './composer-problem.ts';
import { composerTools } from './composer-tools.ts';
import { EMPTY_DRAFT, isEmpty } from './draft.ts';
import { dropZone, raiseDropZone } from './drop-zone.ts';
import { HubMessageDraftEvent, HubMessageSentEvent } from './hub-message-composer.events.ts';
import { messageComposerStyles } from './hub-message-composer.styles.ts';
import { KeptDraft } from './kept-draft.ts';
import { fitHeight, insertText, isSendKey } from './message-field.ts';
import { quoteBar } from './quote-bar.ts';
import { WritingRules } from './writing-rules.ts';

/** What comes into a draft from elsewhere. */
export interface AddedToDraft {
  readonly text?: string;
  readonly files?: readonly File[];
}

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
    return this.#draft.value.replyTo;
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

  /** With `compose-only`, until it is said how that went. */
  @state() private pending = false;
  /** Said to screen readers. */
  @state() private told = '';

  @query('textarea') private readonly field!: HTMLTextAreaElement | null;

  readonly #session = new Watch(this, () => this.hub?.session.state$);
  readonly #messages = new FetchedMessages(this, () => this.hub);
  readonly #rules = new WritingRules(this, () => this.#messages.value);
  readonly #draft = new KeptDraft(this, () => ({
    storage: this.storage,
    userId: this.#userId,
    place: this.#place,
  }));
  readonly #files = new ComposerFiles(this, {
    ...{ draft: this.#draft, rules: this.#rules },
    words: () => this.#words,
    locale: () => this.common.locale,
    place: () => this.#place,
    isPending: () => this.pending,
    tell: (text) => (this.told = text),
  });
  readonly #emoji = new EmojiPopover(this, (emoji) => this.field && insertText(this.field, emoji));

  /** To be taken over with the next update. */
  #answered: Message | null | undefined;

  /** Focuses the field. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.field?.focus(options));
  }

  /**
   * Adds to what is written here, as if it had been typed and chosen: what another app shared, for example. False
   * where nobody can write, or there is nothing to write to yet; nothing is added then.
   */
  async add({ text = '', files = [] }: AddedToDraft): Promise<boolean> {
    const place = this.#place;
    // The rules come with the messages.
    await this.hub?.messages().catch(() => undefined);
    await this.updateComplete;
    if (place !== this.#place || this.#messages.value === undefined) return false;
    if (this.#rules.closed && !this.composeOnly) return false;
    const written = this.#draft.value.text;
    if (text !== '') {
      this.#draft.change({ text: [written, text].filter((part) => part !== '').join('\n') });
    }
    if (files.length > 0) await this.#files.add(files);
    return true;
  }

  /** With `compose-only`: it is on its way; the composer is empty again. */
  sent(): void {
    this.pending = false;
    this.#draft.set(this.#place, EMPTY_DRAFT);
  }

  /**
   * With `compose-only`: it could not be sent; all that was written is kept, and the reason is shown. Without
   * one it is told elsewhere.
   */
  failed(error?: unknown): void {
    this.pending = false;
    if (error === undefined) return;
    this.#draft.change({ problem: { code: errorCode(error) } });
    this.focus();
  }

  protected override willUpdate(): void {
    const moved = this.#draft.follow();
    if (moved) this.pending = false;
    const answered = this.#answered;
    this.#answered = undefined;
    // Whoever changes both says of the place before that nothing is answered there any more.
    if (answered === undefined || (moved && answered === null)) return;
    if (answered !== this.replyTo) this.#draft.change({ replyTo: answered });
  }

  protected override render(): TemplateResult {
    const rules = this.#rules;
    const { closed } = rules;
    if (closed && !this.composeOnly) {
      return html`<div class="composer">${closedNotice(closed, this.#words, rules.help)}</div>`;
    }
    const words = this.#words;
    const { locale } = this.common;
    const draft = this.#draft.value;
    const limits = rules.limitsText(words, locale);
    const note = rules.note(draft.text, words);
    return html`<div class="composer" role="group" aria-label=${words.heading}>
      ${draft.replyTo ? quoteBar(draft.replyTo, { composer: words, common: this.common }, this.#cancelReply) : nothing}
      ${this.#renderProblem()} ${this.#files.renderRefused()}
      <form class="box" part="box" novalidate @submit=${this.#onSubmit}>
        ${this.#files.renderCards()}
        ${composerField({
          ...{ words, text: draft.text, outside: rules.outside, readOnly: this.pending },
          isFault: note?.isFault === true,
          input: this.#onInput,
          keydown: this.#onKeydown,
          paste: this.#files.paste,
        })}
        ${composerTools({
          words,
          limits,
          files: rules.kinds,
          emojiOpen: this.#emoji.isOpen,
          disabled: this.pending,
          sending: this.pending,
          empty: isEmpty(draft),
          emoji: (anchor) => this.#emoji.toggle(anchor),
          document: () => this.#files.chooseDocuments(),
          picture: () => this.#files.choosePictures(),
          camera: () => this.#files.takePhoto(),
        })}
      </form>
      ${composerFoot({
        hint: rules.hint(words, locale, draft.files.length > 0),
        note,
        isAsked: draft.problem === 'too-long',
      })}
      <p class="visually-hidden" role="status">${this.told}</p>
      ${dropZone(this.#files.over, words, limits)} ${this.#emoji.render()}
      ${this.#files.renderPhoto()}
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

  #renderProblem(): TemplateResult | typeof nothing {
    const words = this.#words;
    const { state } = this.#messages;
    if (state.status !== 'failed') {
      return composerProblem(this.#draft.value.problem, words, this.strings);
    }
    const both = { composer: words, common: this.common };
    return notLoaded(state.error, both, this.strings, () => this.#messages.retry());
  }

  async #send(): Promise<void> {
    const draft = this.#draft.value;
    if (this.pending) return;
    const isTooLong = this.#rules.note(draft.text, this.#words)?.isFault;
    if (isEmpty(draft) || isTooLong) {
      this.#draft.change({ problem: isTooLong ? 'too-long' : 'empty' });
      return;
    }
    const outgoing = {
      text: draft.text.trim(),
      files: draft.files.map(({ file }) => file),
      replyTo: draft.replyTo?.id ?? null,
    };
    if (this.composeOnly || !this.hub) {
      this.pending = this.composeOnly;
      this.#draft.change({ refused: [] });
      this.dispatchEvent(new HubMessageDraftEvent(outgoing));
      return;
    }
    const { conversationId } = this;
    const messages = this.#messages.value;
    if (!messages) return;
    const isSent = await this.#draft.handOver(
      () => messages.send(conversationId, outgoing),
      (error) => ({ code: errorCode(error) }),
    );
    if (isSent) this.dispatchEvent(new HubMessageSentEvent(conversationId));
  }

  readonly #cancelReply = (): void => {
    this.#draft.change({ replyTo: null });
    this.focus();
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#send();
    this.field?.focus();
  };

  readonly #onInput = (event: Event): void => {
    const { value } = event.target as HTMLTextAreaElement;
    this.#draft.change({ text: value });
    if (value !== '' && !this.composeOnly) {
      this.#messages.value?.typing(this.conversationId);
    }
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (isSendKey(event)) {
      event.preventDefault();
      if (!isEmpty(this.#draft.value)) void this.#send();
    } else if (event.key === 'Escape' && this.replyTo && !event.isComposing) {
      event.preventDefault();
      event.stopPropagation();
      this.#cancelReply();
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-message-composer': HubMessageComposer;
  }
}
