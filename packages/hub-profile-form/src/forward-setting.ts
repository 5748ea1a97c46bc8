import type { ForwardTarget } from '@hubline/core';
import { localNumber } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { SettingElement } from './setting-element.ts';

const KINDS = ['off', 'voicemail', 'number'] as const;
type Kind = (typeof KINDS)[number];

/**
 * Where calls go in one case. `Off` and `Voicemail` are saved at once; a number when one leaves its field or
 * presses Enter, and it stays there until then.
 */
export class ForwardSetting extends SettingElement<ForwardTarget | null> {
  static readonly tagName = 'hub-forward-setting';

  /** A number is to be typed, and none is saved. */
  @state() private choosing = false;
  @state() private typed: string | undefined;

  protected override render(): TemplateResult {
    const words = this.profileWords;
    const kind = this.#kind;
    return html`<div class="setting">
      <label for="control">${this.label}</label>
      <div class="line">
        <select
          id="control"
          class="input"
          aria-describedby=${kind === 'number' ? (this.hint ? 'hint' : nothing) : this.describedBy}
          @change=${this.#onKind}
        >
          ${KINDS.map(
            (each) =>
              html`<option value=${each} .selected=${live(each === kind)}>
                ${words.targets[each]}
              </option>`,
          )}
        </select>
        ${kind === 'number' ? this.#renderNumber() : nothing} ${this.renderResult()}
        ${this.renderHint()}
      </div>
    </div>`;
  }

  get #kind(): Kind {
    return this.choosing ? 'number' : (this.shown?.kind ?? 'off');
  }

  get #number(): string {
    return this.shown?.kind === 'number' ? this.shown.number : '';
  }

  #renderNumber(): TemplateResult {
    const words = this.profileWords;
    return html`<input
      id="number"
      class="input"
      type="tel"
      dir="ltr"
      autocomplete="off"
      aria-label=${words.numberOf(this.label)}
      placeholder=${words.numberHint}
      aria-describedby=${this.fault ? 'fault' : nothing}
      aria-invalid=${this.isInvalid}
      .value=${this.typed ?? localNumber(this.#number)}
      @input=${this.#onInput}
      @blur=${this.#onLeave}
      @keydown=${this.#onKeydown}
    />`;
  }

  readonly #onKind = (event: Event): void => {
    const kind = (event.target as HTMLSelectElement).value as Kind;
    this.typed = undefined;
    this.choosing = kind === 'number' && this.shown?.kind !== 'number';
    if (kind === 'number') {
      this.forget();
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector<HTMLElement>('#number')?.focus(),
      );
    } else if (kind !== (this.shown?.kind ?? 'off')) {
      void this.commit(kind === 'off' ? null : { kind });
    } else this.forget();
  };

  readonly #onInput = (event: Event): void => {
    this.typed = (event.target as HTMLInputElement).value;
    this.forget();
  };

  /** Whoever goes back to the list may choose something else there. */
  readonly #onLeave = (event: FocusEvent): void => {
    if ((event.relatedTarget as Element | null)?.id !== 'control') this.#save();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      this.#save();
    } else if (event.key === 'Escape' && (this.choosing || this.typed !== undefined)) {
      event.stopPropagation();
      this.choosing = false;
      this.typed = undefined;
      this.forget();
      if (this.#kind !== 'number') this.focus();
    }
  };

  #save(): void {
    const number = this.typed?.trim() ?? '';
    if (this.fault || (this.typed === undefined && !this.choosing)) return;
    if (number === '') this.fault = this.profileWords.faults['number'] ?? '';
    else if (number === localNumber(this.#number)) this.typed = undefined;
    else void this.#send(number, this.typed);
  }

  async #send(number: string, typed: string | undefined): Promise<void> {
    this.choosing = true;
    const isSaved = await this.commit({ kind: 'number', number });
    if (!isSaved || this.typed !== typed) return;
    this.typed = undefined;
    this.choosing = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-forward-setting': ForwardSetting;
  }
}
