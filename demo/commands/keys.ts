import { html, type TemplateResult } from 'lit';
import { appWords } from '../words.ts';
import { keysText, type Keys } from './shortcuts.ts';

/** Keys as they look; those one after the other with a word between them. */
export function keyCaps(keys: Keys): TemplateResult {
  const caps = keysText(keys).map((key) => html`<kbd>${key}</kbd>`);
  if (keys.with !== 'go') return html`<span class="keys" dir="ltr">${caps}</span>`;
  return html`<span class="keys"
    >${caps[0]}<span>${appWords().commands.then}</span>${caps[1]}</span
  >`;
}
