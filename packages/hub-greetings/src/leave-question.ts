import { alertIcon, icon, type Strings } from '@hubline/element';
import { html, type TemplateResult } from 'lit';

/** Whether what is not saved may go. */
export function leaveQuestion(
  words: Strings['greetings'],
  answer: (leave: boolean) => void,
): TemplateResult {
  return html`<div class="notice warning ask" role="alertdialog" aria-label=${words.unsaved}>
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
