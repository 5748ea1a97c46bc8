import type { AddressDraft } from '@hubline/core';
import { alertIcon, checkIcon, icon, type Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import type { AddressCheck } from './address-check.ts';
import { FIELDS } from './typed-address.ts';

/** What came of VALIDATE, and the way to take all that it would be. */
export function checkNotice(
  check: AddressCheck,
  typed: AddressDraft,
  words: Strings['e911'],
  useAll: () => void,
): TemplateResult {
  return html`<div role="status" class="check">${text(check, typed, words, useAll)}</div>`;
}

function text(
  check: AddressCheck,
  typed: AddressDraft,
  words: Strings['e911'],
  useAll: () => void,
): TemplateResult | typeof nothing {
  switch (check.status) {
    case 'none':
    case 'edited':
      return nothing;
    case 'checking':
      return html`<span class="visually-hidden">${words.validating}</span>`;
    case 'confirmed':
      return html`<p class="notice confirmed">
        ${icon(checkIcon)}<span><b>${words.confirmed}</b> ${words.confirmedHint}</span>
      </p>`;
    case 'corrected':
    case 'invalid': {
      const { status, corrections } = check;
      const isInvalid = status === 'invalid';
      const some = FIELDS.some((field) => (corrections[field] ?? typed[field]) !== typed[field]);
      return html`<div class=${isInvalid ? 'notice negative' : 'notice warning'}>
        ${icon(alertIcon)}
        <p><b>${words[status]}</b> ${isInvalid ? words.invalidHint : words.correctedHint}</p>
        ${
          some
            ? html`<button class="button" type="button" @click=${useAll}>${words.useAll}</button>`
            : nothing
        }
      </div>`;
    }
  }
}
