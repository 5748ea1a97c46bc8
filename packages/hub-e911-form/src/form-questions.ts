import type { AddressDraft } from '@hubline/core';
import { alertIcon, icon, type Strings } from '@hubline/element';
import { html, type TemplateResult } from 'lit';
import { valueText } from './address-fields.ts';
import { differing } from './typed-address.ts';

type Words = Strings['e911'];

/** Whether what was typed may be given up. */
export function leaveQuestion(words: Words, answer: (leave: boolean) => void): TemplateResult {
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    answer(false);
  };
  return html`<div
    class="notice warning ask"
    role="alertdialog"
    aria-label=${words.unsaved}
    @keydown=${onKeydown}
  >
    ${icon(alertIcon)}
    <div>
      <p>${words.unsaved}</p>
      <div class="answers">
        <button class="button primary" type="button" @click=${() => answer(false)}>
          ${words.keepEditing}
        </button>
        <button class="button" type="button" @click=${() => answer(true)}>${words.discard}</button>
      </div>
    </div>
  </div>`;
}

/** Someone else changed the address: what it is now beside what was typed here. */
export function changedElsewhere(options: {
  readonly typed: AddressDraft;
  readonly theirs: AddressDraft;
  readonly words: Words;
  readonly take: () => void;
  readonly keep: () => void;
}): TemplateResult {
  const { typed, theirs, words, take, keep } = options;
  return html`<div class="notice warning changed">
    ${icon(alertIcon)}
    <div>
      <p role="alert">${words.changed} ${words.changedHint}</p>
      <dl>
        ${differing(typed, theirs).map(
          (field) =>
            html`<div>
              <dt>${words.fields[field]}</dt>
              <dd><bdi>${words.now(valueText(field, theirs[field], words))}</bdi></dd>
              <dd><bdi>${words.typed(valueText(field, typed[field], words))}</bdi></dd>
            </div>`,
        )}
      </dl>
      <div class="answers">
        <button class="button take" type="button" @click=${take}>${words.takeTheirs}</button>
        <button class="button" type="button" @click=${keep}>${words.keepMine}</button>
      </div>
    </div>
  </div>`;
}
