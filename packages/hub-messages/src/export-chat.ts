import type { Conversation, Messages } from '@hubline/core';
import {
  HubElement,
  HubNoticeEvent,
  Watch,
  alertIcon,
  buttonStyles,
  download,
  errorText,
  fieldStyles,
  fileName,
  icon,
  messagesEnglish,
  noticeStyles,
  type Strings,
} from '@hubline/element';
import { FetchedMessages, conversationName } from '@hubline/element/list.js';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { exportChatStyles } from './export-chat.styles.ts';
import { fieldDate, proposedDays, spanOf, type DaysFault, type ExportDays } from './export-days.ts';
import { panelStyles } from './panel.styles.ts';

/** Room for the days in the name of a file. */
const LONGEST_NAME = 60;

interface Running {
  readonly cancel: AbortController;
  readonly done: number;
  /** Null until it is known. */
  readonly total: number | null;
}

/**
 * Exports the messages of some days as a zip. What was chosen stays until that is done. Fires `close-panel`
 * then, or when it is given up; what runs ends with it.
 */
export class ExportChat extends HubElement {
  static readonly tagName = 'hub-export-chat';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    panelStyles,
    exportChatStyles,
  ];

  @property({ attribute: false }) conversation: Conversation | undefined;

  @state() private days: ExportDays = proposedDays(new Date());
  @state() private attachments = true;
  @state() private fault: DaysFault | undefined;
  /** What went wrong, in words. */
  @state() private problem = '';
  @state() private running: Running | undefined;

  @query('input') private readonly first!: HTMLInputElement | null;
  @query('.primary') private readonly start!: HTMLElement | null;
  @query('.cancel') private readonly cancel!: HTMLElement | null;

  readonly #fetched = new FetchedMessages(this, () => this.hub);
  readonly #session = new Watch(this, () => this.hub?.session.state$);

  /** Focuses the first date. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.first?.focus(options));
  }

  override disconnectedCallback(): void {
    this.running?.cancel.abort();
    super.disconnectedCallback();
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    return html`<dialog open aria-labelledby="heading" @keydown=${this.#onKeydown}>
      <form class="panel" novalidate @submit=${this.#onSubmit}>
        <div>
          <h4 id="heading" aria-level="3">${words.heading}</h4>
          <p class="quiet">${words.hint}</p>
        </div>
        <fieldset ?disabled=${this.running !== undefined} aria-labelledby="heading">
          <div class="dates">${this.#renderDate('from')} ${this.#renderDate('to')}</div>
          ${
            this.fault
              ? html`<p class="fault" id="fault" role="alert">${words[this.fault]}</p>`
              : nothing
          }
          <label class="check">
            <input
              type="checkbox"
              .checked=${this.attachments}
              @change=${this.#onAttachments}
            />${words.attachments}
          </label>
        </fieldset>
        ${
          this.problem
            ? html`<p class="notice negative" role="alert">
                ${icon(alertIcon)}<span>${this.problem}</span>
              </p>`
            : nothing
        }
        ${this.running ? this.#renderProgress(this.running) : nothing}
        <div class="answers">
          <button class="button cancel" type="button" @click=${this.#onCancel}>
            ${words.cancel}
          </button>
          ${this.running ? nothing : html`<button class="button primary">${words.export}</button>`}
        </div>
      </form>
      <span class="visually-hidden" role="status">${this.running ? words.exporting : nothing}</span>
    </dialog>`;
  }

  get #words(): Strings['messages']['chatExport'] {
    return this.words('messages', messagesEnglish).chatExport;
  }

  get #name(): string {
    const session = this.#session.value;
    const selfId = session?.status === 'signed-in' ? session.user.id : undefined;
    return this.conversation ? conversationName(this.conversation, selfId, this.common) : '';
  }

  #renderDate(name: keyof ExportDays): TemplateResult {
    return html`<div class="field">
      <label for=${name}>${this.#words[name]}</label>
      <input
        class="input"
        id=${name}
        type="date"
        max=${fieldDate(new Date())}
        aria-invalid=${this.fault ? 'true' : nothing}
        aria-describedby=${this.fault ? 'fault' : nothing}
        .value=${this.days[name]}
        @change=${({ target }: Event) => this.#onDate(name, target as HTMLInputElement)}
      />
    </div>`;
  }

  #renderProgress({ done, total }: Running): TemplateResult {
    const words = this.#words;
    const number = new Intl.NumberFormat(this.common.locale);
    return html`<div class="running">
      <progress
        aria-label=${words.progress}
        max=${total ?? nothing}
        value=${total === null ? nothing : done}
      ></progress>
      <div class="counts quiet number">
        <span>${words.exporting}</span>
        <span>
          ${total === null ? nothing : words.done(number.format(done), number.format(total))}
        </span>
      </div>
    </div>`;
  }

  async #export(messages: Messages, conversationId: string): Promise<void> {
    const words = this.#words;
    const { days, attachments } = this;
    const span = spanOf(days, new Date());
    this.problem = '';
    this.fault = typeof span === 'string' ? span : undefined;
    if (typeof span === 'string') return this.focus();
    const name = [...fileName(this.#name)].slice(0, LONGEST_NAME).join('').trim();
    const file = `${fileName(words.file(name, days.from, days.to))}.zip`;
    const cancel = new AbortController();
    const { signal } = cancel;
    this.running = { cancel, done: 0, total: null };
    this.#focusAfter(() => this.cancel);
    try {
      const progress = (done: number, total: number): void => {
        if (!signal.aborted) this.running = { cancel, done, total };
      };
      const blob = await messages.export(conversationId, {
        ...span,
        ...{ attachments, signal, progress },
      });
      if (signal.aborted) return;
      this.running = undefined;
      download(this.renderRoot, { name: file, blob });
      this.dispatchEvent(new HubNoticeEvent({ kind: 'info', text: words.exported(file) }));
      this.#close();
    } catch (error) {
      if (signal.aborted) return;
      this.running = undefined;
      this.problem = words.notExported(errorText(error, this.strings));
      this.#focusAfter(() => this.start);
    }
  }

  /** What had the focus goes with what is shown now. */
  #focusAfter(which: () => HTMLElement | null): void {
    void this.updateComplete.then(() => which()?.focus());
  }

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const messages = this.#fetched.value;
    if (this.running || !this.conversation) return;
    if (messages) return this.#export(messages, this.conversation.id);
    const { state } = this.#fetched;
    if (state.status !== 'failed') return;
    this.problem = this.#words.notExported(errorText(state.error, this.strings));
    this.#fetched.retry();
  };

  readonly #onDate = (name: keyof ExportDays, { value }: HTMLInputElement): void => {
    this.days = { ...this.days, [name]: value };
    this.fault = undefined;
  };

  readonly #onAttachments = ({ target }: Event): void => {
    this.attachments = (target as HTMLInputElement).checked;
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    this.#onCancel();
  };

  /** What runs ends first; what was chosen stays then. */
  readonly #onCancel = (): void => {
    if (!this.running) return this.#close();
    this.running.cancel.abort();
    this.running = undefined;
    this.#focusAfter(() => this.start);
  };

  #close(): void {
    this.dispatchEvent(new Event('close-panel'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-export-chat': ExportChat;
  }
}
