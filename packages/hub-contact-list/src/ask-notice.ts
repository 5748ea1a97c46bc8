import { alertIcon, icon } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';

interface Answer {
  readonly word: string;
  readonly kind?: 'primary' | 'negative';
  readonly pending?: boolean;
  readonly choose: () => void;
}

/** A question in its place, with its answers; it holds nothing else up, as a call may come in meanwhile. */
export function askNotice(
  question: string,
  answers: readonly Answer[],
  escape: () => void,
): TemplateResult {
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    escape();
  };
  return html`<div
    class="notice warning ask"
    role="alertdialog"
    aria-label=${question}
    @keydown=${onKeydown}
  >
    ${icon(alertIcon)}
    <div>
      <p>${question}</p>
      <div class="actions">
        ${answers.map(
          ({ word, kind = '', pending = false, choose }) =>
            html`<button
              class=${`button ${kind}`}
              type="button"
              aria-busy=${pending ? 'true' : nothing}
              @click=${choose}
            >
              ${word}
            </button>`,
        )}
      </div>
    </div>
  </div>`;
}
