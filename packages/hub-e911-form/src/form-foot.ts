import type { Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import type { AddressCheck } from './address-check.ts';

/** The buttons below the form, and why it cannot be saved as it is. Enter in a field does the first one. */
export function formFoot(options: {
  readonly status: AddressCheck['status'];
  /** Whether it has to be validated before it is saved. */
  readonly validates: boolean;
  /** Someone else changed it, and it is not decided yet what becomes of that. */
  readonly isChanged: boolean;
  readonly inert: boolean;
  readonly words: Strings['e911'];
  readonly save: () => void;
  readonly cancel: () => void;
}): TemplateResult {
  const { status, validates, isChanged, inert, words, save, cancel } = options;
  const may = !isChanged && (!validates || status === 'confirmed');
  const unproved = status === 'edited' ? words.validateAgain : words.validateFirst;
  return html`<div class="foot" .inert=${inert}>
      ${
        validates
          ? html`<button
              class=${may ? 'button validate' : 'button primary validate'}
              type="submit"
              aria-busy=${status === 'checking' ? 'true' : nothing}
            >
              ${words.validate}
            </button>`
          : nothing
      }
      <button
        class=${may ? 'button primary save' : 'button save'}
        type=${validates ? 'button' : 'submit'}
        aria-disabled=${may ? nothing : 'true'}
        aria-describedby=${may ? nothing : 'why'}
        @click=${validates ? save : nothing}
      >
        ${words.save}
      </button>
      <button class="button" type="button" @click=${cancel}>${words.cancel}</button>
    </div>
    ${may ? nothing : html`<p class="quiet why" id="why">${isChanged ? words.changed : unproved}</p>`}`;
}
