import type { Park } from '@hubline/core';
import { icon, parkIcon, type Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';

/** Opens and closes the parks; shows how many calls wait there. */
export function parkToggle(options: {
  readonly parks: readonly Park[];
  readonly words: Strings['softphone'];
  readonly open: boolean;
  readonly toggle: () => void;
}): TemplateResult {
  const { parks, words, open, toggle } = options;
  const taken = parks.filter(({ call }) => call !== null).length;
  return html`<button
    class="button ghost park-toggle"
    part="parks"
    type="button"
    aria-pressed=${open}
    title=${words.parks}
    @click=${toggle}
  >
    ${icon(parkIcon)}<span class="visually-hidden">${words.parks}</span
    >${taken > 0 ? html`<span class="count">${taken}</span>` : nothing}
  </button>`;
}
