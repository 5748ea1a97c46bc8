import { HubError, type Contact, type Voicemail } from '@hubline/core';
import {
  HubElement,
  alertIcon,
  buttonStyles,
  closeIcon,
  errorText,
  fieldStyles,
  icon,
  noticeStyles,
  partyName,
  voicemailEnglish,
  type Strings,
} from '@hubline/element';
import { ItemEvent } from '@hubline/element/list.js';
import type { HubSoundChangedEvent, HubSoundRecorder } from '@hubline/hub-sound-recorder';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import {
  EMPTY_DRAFT,
  LONGEST_COMMENT,
  LONGEST_SPOKEN,
  charactersOf,
  type DraftChange,
  type ForwardDraft,
} from './forward-draft.ts';
import { forwardDialogStyles } from './forward-dialog.styles.ts';
import type { RecipientField } from './recipient-field.ts';

/** Of the heading: those of what it lies over are not there. */
const LEVEL = 2;

/**
 * Who gets a message, and what is said to it. It lies over the mailbox alone and holds nothing else up, as a
 * call may come in meanwhile. Fires `draft-changed`, `send-draft` and `close-dialog`; the draft outlives it.
 */
export class ForwardDialog extends HubElement {
  static readonly tagName = 'hub-forward-dialog';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    forwardDialogStyles,
  ];

  @property({ attribute: false }) message: Voicemail | undefined;
  @property({ attribute: false }) draft = EMPTY_DRAFT;

  @query('dialog') private readonly dialog!: HTMLDialogElement | null;
  @query('hub-recipient-field') private readonly recipients!: RecipientField | null;
  @query('textarea') private readonly field!: HTMLTextAreaElement | null;
  @query('hub-sound-recorder') private readonly recorder!: HubSoundRecorder | null;

  /** Focuses the field of recipients. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.recipients?.focus(options));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { message, draft } = this;
    if (!message) return nothing;
    const words = this.#words;
    const sending = draft.stage !== 'writing';
    const who = partyName(message.from, this.common);
    return html`<dialog
      aria-labelledby="heading"
      aria-describedby="hint"
      @keydown=${this.#onKeydown}
    >
      <div class="bar">
        <div>
          <h3 id="heading" aria-level=${LEVEL}><bdi>${words.forwardHeading(who)}</bdi></h3>
          <p id="hint" class="quiet">${words.forwardHint}</p>
        </div>
        <button
          class="button ghost icon-only"
          type="button"
          title=${words.close}
          aria-label=${words.close}
          @click=${this.#close}
        >
          ${icon(closeIcon)}
        </button>
      </div>
      <form novalidate @submit=${this.#onSubmit}>
        <div class="body">
          <hub-recipient-field
            .hub=${this.hub}
            .strings=${this.strings}
            .chosen=${draft.to}
            .text=${draft.typed}
            .fault=${this.#recipientFault(draft)}
            .disabled=${sending}
            @recipients-changed=${({ item }: ItemEvent<readonly Contact[]>) => this.#change({ to: item })}
            @text-changed=${({ item }: ItemEvent<string>) => this.#change({ typed: item })}
          ></hub-recipient-field>
          ${this.#renderComment(draft, sending)}
          <div class="field" role="group" aria-labelledby="spoken">
            <span class="label" id="spoken"
              >${words.spoken} <span class="quiet">${words.optional}</span></span
            >
            <hub-sound-recorder
              .hub=${this.hub}
              .strings=${this.strings}
              .label=${words.spoken}
              .maxSeconds=${LONGEST_SPOKEN}
              .sound=${draft.spoken}
              .disabled=${sending}
              @hub-sound-changed=${({ sound }: HubSoundChangedEvent) => this.#change({ spoken: sound })}
            ></hub-sound-recorder>
          </div>
          ${this.#renderProblem(draft)}
        </div>
        ${this.#renderFoot(draft.stage)}
      </form>
    </dialog>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.dialog && !this.dialog.open) this.dialog.show();
    if (changed.has('message') && this.message) this.focus();
    // Any change takes a fault away: this one is of the try to send it just now.
    if (!changed.has('draft') || this.draft.fault === undefined) return;
    if (this.draft.fault === 'comment') this.field?.focus();
    else this.recipients?.focus();
  }

  get #words(): Strings['voicemail'] {
    return this.words('voicemail', voicemailEnglish);
  }

  #recipientFault({ fault, typed }: ForwardDraft): string {
    const words = this.#words;
    if (fault === 'typed') return words.chooseOrClear(typed.trim());
    return fault === 'no-one' ? words.chooseSomeone : '';
  }

  #renderComment({ fault, comment }: ForwardDraft, sending: boolean): TemplateResult {
    const words = this.#words;
    const count = charactersOf(comment);
    const excess = count - LONGEST_COMMENT;
    return html`<div class="field">
      <label for="comment">${words.comment} <span class="quiet">${words.optional}</span></label>
      <textarea
        id="comment"
        class="input"
        dir="auto"
        rows="3"
        aria-describedby="count"
        aria-invalid=${excess > 0 ? 'true' : nothing}
        ?readonly=${sending}
        .value=${comment}
        @input=${(event: Event) => this.#change({ comment: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
      <div class="below">
        <span class="fault" role=${fault === 'comment' ? 'alert' : 'status'}
          >${excess > 0 ? words.commentTooLong(excess) : nothing}</span
        >
        <span class="quiet number count" id="count"
          >${words.commentCount(count, LONGEST_COMMENT)}</span
        >
      </div>
    </div>`;
  }

  #renderProblem({ error }: ForwardDraft): TemplateResult | typeof nothing {
    if (error === undefined) return nothing;
    return html`<p class="notice negative" role="alert">
      ${icon(alertIcon)}<span>${this.#words.notForwarded(this.#whyNot(error))}</span>
    </p>`;
  }

  #whyNot(error: unknown): string {
    const fields = error instanceof HubError ? error.fields : undefined;
    const { to, comment } = this.#words.refused;
    if (fields?.['to'] !== undefined) return to;
    if (fields?.['comment'] !== undefined) return comment;
    return errorText(error, this.strings);
  }

  #renderFoot(stage: ForwardDraft['stage']): TemplateResult {
    const words = this.#words;
    const sending = stage !== 'writing';
    return html`<div class="foot">
      <span class="stage quiet" role="status">${stage === 'writing' ? nothing : words[stage]}</span>
      <button class="button" type="button" @click=${this.#close}>
        ${sending ? words.close : words.cancel}
      </button>
      <button class="button primary" aria-busy=${sending ? 'true' : nothing}>${words.send}</button>
    </div>`;
  }

  #change(change: DraftChange): void {
    this.dispatchEvent(new ItemEvent('draft-changed', change));
  }

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { recorder } = this;
    if (recorder?.recording) {
      const before = recorder.sound;
      await recorder.stop();
      // Why there is none is said there, and nothing is sent without what was spoken.
      if (recorder.sound === before) return;
    }
    this.dispatchEvent(new Event('send-draft'));
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  };

  readonly #close = (): void => {
    this.dispatchEvent(new Event('close-dialog'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-forward-dialog': ForwardDialog;
  }
}
