import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons/icon.ts';
import { alertIcon } from './icons/icons.ts';

/** Whether something is to be deleted, asked in its place: a call that comes in meanwhile can be answered. */
export function deleteQuestion(options: {
  readonly question: string;
  /** What becomes of it beside that it is gone. */
  readonly consequence?: string | undefined;
  /** Why it could not be deleted. */
  readonly fault?: string | undefined;
  readonly pending: boolean;
  readonly words: { readonly delete: string; readonly cancel: string };
  readonly remove: () => void;
  readonly keep: () => void;
}): TemplateResult {
  const { question, consequence, fault, pending, words, remove, keep } = options;
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
    aria-describedby=${consequence === undefined ? nothing : 'consequence'}
    @keydown=${onKeydown}
  >
    ${icon(alertIcon)}
    <div>
      <p id="ask">${question}</p>
      ${consequence === undefined ? nothing : html`<p id="consequence">${consequence}</p>`}
      ${fault === undefined ? nothing : html`<p class="fault" role="alert">${fault}</p>`}
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
