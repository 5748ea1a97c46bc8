import { alertIcon, icon, type Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';

/** Whether a greeting is to be deleted, asked in its place: a call that comes in meanwhile can be answered. */
export function deleteQuestion(options: {
  readonly name: string;
  readonly isDefault: boolean;
  readonly pending: boolean;
  readonly words: Strings['greetings'];
  readonly remove: () => void;
  readonly keep: () => void;
}): TemplateResult {
  const { name, isDefault, pending, words, remove, keep } = options;
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    keep();
  };
  return html`<dialog
    class="notice warning"
    open
    role="alertdialog"
    aria-labelledby="ask"
    aria-describedby=${isDefault ? 'consequence' : nothing}
    @keydown=${onKeydown}
  >
    ${icon(alertIcon)}
    <div>
      <p id="ask">${words.deleteAsk(name)}</p>
      ${isDefault ? html`<p id="consequence">${words.deleteDefaultAsk}</p>` : nothing}
      <div class="answers">
        <button
          class="button negative"
          type="button"
          aria-busy=${pending ? 'true' : nothing}
          @click=${remove}
        >
          ${words.delete}
        </button>
        <button class="button keep" type="button" @click=${keep}>${words.cancel}</button>
      </div>
    </div>
  </dialog>`;
}
