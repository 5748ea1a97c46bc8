import type { AgentStatus, AgentStatusDraft } from '@hubline/core';
import {
  HubElement,
  agentStatusesEnglish,
  alertIcon,
  buttonStyles,
  errorText,
  fieldStyles,
  icon,
  noticeStyles,
  type Strings,
} from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { statusFormStyles } from './status-form.styles.ts';
import { faultIn, faultText, nameRefused, type NameFault } from './status-name.ts';

/** The form of one status. What was typed stays until it is saved or given up. Fires `close-form`. */
export class StatusForm extends HubElement {
  static readonly tagName = 'hub-status-form';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    statusFormStyles,
  ];

  /** The one that is to be changed; none for a new one. */
  @property({ attribute: false }) status: AgentStatus | undefined;

  /** Carries it out; what it rejects with is shown here. */
  @property({ attribute: false }) save: (draft: AgentStatusDraft) => Promise<void> = async () => {};

  @state() private typed: string | undefined;
  @state() private paid: boolean | undefined;
  @state() private pending = false;
  @state() private fault: NameFault | undefined;
  @state() private failed: unknown;

  /** Focuses the name. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>('#name')?.focus(options);
    });
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const { status, pending } = this;
    return html`<form
      novalidate
      aria-labelledby="title"
      @submit=${this.#onSubmit}
      @keydown=${this.#onKeydown}
    >
      <h3 id="title">${status ? words.changeOf(status.name) : words.new}</h3>
      ${this.#renderName()}
      <label class="check">
        <input
          type="checkbox"
          aria-describedby="paid-hint"
          .checked=${this.#isPaid}
          ?disabled=${pending}
          @change=${this.#onPaid}
        />
        ${words.paid}
      </label>
      <p id="paid-hint" class="quiet">${words.paidHint}</p>
      ${
        this.failed === undefined
          ? nothing
          : html`<p class="notice negative" role="alert">
              ${icon(alertIcon)}<span>${errorText(this.failed, this.strings)}</span>
            </p>`
      }
      <div class="foot">
        <button class="button primary" type="submit" aria-busy=${pending ? 'true' : nothing}>
          ${status ? words.save : words.add}
        </button>
        <button class="button cancel" type="button" @click=${this.#cancel}>${words.cancel}</button>
      </div>
    </form>`;
  }

  get #words(): Strings['agentStatuses'] {
    return this.words('agentStatuses', agentStatusesEnglish);
  }

  get #name(): string {
    return this.typed ?? this.status?.name ?? '';
  }

  get #isPaid(): boolean {
    return this.paid ?? this.status?.isPaid ?? true;
  }

  #renderName(): TemplateResult {
    const words = this.#words;
    const { fault } = this;
    return html`<div class="field">
      <label for="name">${words.name}</label>
      <input
        id="name"
        class="input"
        dir="auto"
        autocomplete="off"
        required
        aria-invalid=${fault ? 'true' : nothing}
        aria-describedby=${fault ? 'name-fault' : nothing}
        ?readonly=${this.pending}
        .value=${this.#name}
        @input=${this.#onName}
      />
      ${
        fault
          ? html`<p class="fault" id="name-fault">${faultText(fault, this.#name.trim(), words)}</p>`
          : nothing
      }
    </div>`;
  }

  async #send(): Promise<void> {
    if (this.pending) return;
    const name = this.#name.trim();
    this.failed = undefined;
    this.fault = faultIn(name);
    if (this.fault) return this.focus();
    this.pending = true;
    try {
      await this.save({ name, isPaid: this.#isPaid });
    } catch (error) {
      this.fault = nameRefused(error);
      if (this.fault) this.focus();
      else this.failed = error;
    } finally {
      this.pending = false;
    }
  }

  readonly #onName = (event: Event): void => {
    this.typed = (event.target as HTMLInputElement).value;
    this.fault = undefined;
  };

  readonly #onPaid = (event: Event): void => {
    this.paid = (event.target as HTMLInputElement).checked;
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#send();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#cancel();
  };

  readonly #cancel = (): void => {
    if (!this.pending) this.dispatchEvent(new Event('close-form'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-status-form': StatusForm;
  }
}
