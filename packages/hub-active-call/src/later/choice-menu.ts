import { backIcon, icon, type IconPath } from '@hubline/element';
import { html, type TemplateResult } from 'lit';

export interface Choice {
  readonly word: string;
  readonly hint: string;
  readonly sign: IconPath;
  readonly choose: () => void;
}

/** Two ways to do what was pressed, each with what it means, over the controls. */
export function choiceMenu(options: {
  readonly title: string;
  readonly choices: readonly Choice[];
  readonly back: string;
  readonly close: () => void;
}): TemplateResult {
  const { title, choices, back, close } = options;
  return html`<div class="menu" role="group" aria-label=${title}>
    ${sheetHead(title, back, close)}
    ${choices.map(
      ({ word, hint, sign, choose }, index) =>
        html`<div class="choice">
          ${icon(sign)}
          <button class="name" type="button" aria-describedby=${`hint-${index}`} @click=${choose}>
            ${word}
          </button>
          <span class="quiet" id=${`hint-${index}`}>${hint}</span>
        </div>`,
    )}
  </div>`;
}

/** What is chosen here, and the way back. */
export function sheetHead(title: string, back: string, close: () => void): TemplateResult {
  return html`<div class="sheet-head">
    <button class="button ghost icon-only" type="button" aria-label=${back} @click=${close}>
      ${icon(backIcon, true)}
    </button>
    <h3>${title}</h3>
  </div>`;
}
