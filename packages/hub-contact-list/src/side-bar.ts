import { backIcon, closeIcon, icon, type Strings } from '@hubline/element';
import { html, type TemplateResult } from 'lit';

/** The way back to the list, or away from beside it. */
export function sideBar(words: Strings['contacts'], close: () => void): TemplateResult {
  return html`<div class="bar">
    <button class="button ghost back" type="button" @click=${close}>
      ${icon(backIcon, true)}${words.back}
    </button>
    <button
      class="button ghost icon-only close"
      type="button"
      title=${words.close}
      aria-label=${words.close}
      @click=${close}
    >
      ${icon(closeIcon)}
    </button>
  </div>`;
}
