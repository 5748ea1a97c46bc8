import type { Conversation } from '@hubline/core';
import {
  HubElement,
  alertIcon,
  buttonStyles,
  errorText,
  fieldStyles,
  icon,
  messagesEnglish,
  noticeStyles,
  type Strings,
} from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { panelStyles } from './panel.styles.ts';

/** Characters of a name. */
const LONGEST = 100;

/** Names a group. Fires `close-panel` once that is done, or is not to be. */
export class RenameForm extends HubElement {
  static readonly tagName = 'hub-rename-form';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    panelStyles,
  ];

  @property({ attribute: false }) conversation: Conversation | undefined;

  /** Gives the group its name. */
  @property({ attribute: false }) rename: (name: string) => Promise<void> = async () => undefined;

  @state() private fault = '';
  @state() private pending = false;

  @query('input') private readonly field!: HTMLInputElement | null;

  /** Focuses the field, with the name marked. */
  override focus(): void {
    void this.updateComplete.then(() => {
      this.field?.focus();
      this.field?.select();
    });
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    return html`<form
      class="panel"
      novalidate
      @submit=${this.#onSubmit}
      @keydown=${this.#onKeydown}
    >
      <div class="field">
        <label for="name">${words.groupName}</label>
        <input
          id="name"
          class="input"
          dir="auto"
          autocomplete="off"
          aria-describedby="hint"
          ?readonly=${this.pending}
          .value=${this.conversation?.name ?? ''}
        />
        <p id="hint" class="quiet">${words.groupNameHint}</p>
      </div>
      ${
        this.fault
          ? html`<p class="notice negative" role="alert">
              ${icon(alertIcon)}<span>${this.fault}</span>
            </p>`
          : nothing
      }
      <div class="answers">
        <button class="button" type="button" @click=${this.#close}>${words.cancel}</button>
        <button class="button primary" aria-busy=${this.pending ? 'true' : nothing}>
          ${words.save}
        </button>
      </div>
    </form>`;
  }

  get #words(): Strings['messages'] {
    return this.words('messages', messagesEnglish);
  }

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.pending) return;
    const words = this.#words;
    const name = (this.field?.value ?? '').trim();
    this.fault = [...name].length > LONGEST ? words.nameTooLong(LONGEST) : '';
    if (this.fault) return;
    this.pending = true;
    try {
      await this.rename(name);
      this.#close();
    } catch (error) {
      this.fault = words.notRenamed(errorText(error, this.strings));
    } finally {
      this.pending = false;
    }
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#close();
  };

  readonly #close = (): void => {
    this.dispatchEvent(new Event('close-panel'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-rename-form': RenameForm;
  }
}
