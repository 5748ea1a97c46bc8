import type { SecondFactorOffer } from '@hubline/core';
import { copyIcon, icon, type Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import { qrPicture } from './qr-picture.ts';

/** What an authenticator app needs, and the field for the first code that it shows. */
export function factorSetup(options: {
  readonly offer: SecondFactorOffer;
  readonly words: Strings['security'];
  readonly fault: string;
  readonly pending: boolean;
  /** What became of copying the key. */
  readonly copied: string;
  readonly copy: () => void;
  readonly typed: () => void;
  readonly confirm: (code: string) => void;
  readonly close: () => void;
}): TemplateResult {
  const { offer, words, fault, pending, copied } = options;
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    options.confirm((event.target as HTMLFormElement).querySelector('input')?.value ?? '');
  };
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    options.close();
  };
  return html`<form class="sheet" novalidate @submit=${onSubmit} @keydown=${onKeydown}>
    <p>${words.scan}</p>
    <div class="offer">
      ${qrPicture(offer.uri, words.qr)}
      <div class="key">
        <span class="label" id="key">${words.key}</span>
        <code aria-labelledby="key" role="group"
          >${fours(offer.secret).map((four) => html`<span>${four}</span> `)}</code
        >
        <div class="answers">
          <button class="button" type="button" @click=${options.copy}>
            ${icon(copyIcon)}${words.copyKey}
          </button>
          <span class="copied" role="status">${copied}</span>
        </div>
      </div>
    </div>
    <div class="field">
      <label for="code">${words.code}</label>
      <input
        id="code"
        class="input number"
        inputmode="numeric"
        autocomplete="one-time-code"
        spellcheck="false"
        required
        aria-describedby=${fault ? 'code-fault code-hint' : 'code-hint'}
        aria-invalid=${fault ? 'true' : nothing}
        ?readonly=${pending}
        @input=${options.typed}
      />
      ${fault ? html`<p class="fault" id="code-fault" role="alert">${fault}</p>` : nothing}
      <p class="quiet" id="code-hint">${words.codeHint}</p>
    </div>
    <div class="answers">
      <button class="button primary" type="submit" aria-busy=${pending ? 'true' : nothing}>
        ${words.confirm}
      </button>
      <button class="button" type="button" @click=${options.close}>${words.cancel}</button>
    </div>
  </form>`;
}

/** In groups that one can type without losing one's place. */
function fours(secret: string): readonly string[] {
  return secret.match(/.{1,4}/g) ?? [];
}
