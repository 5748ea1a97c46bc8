import { html, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.ts';
import { closeIcon } from '../icons/icons.ts';
import { backIcon } from '../icons/later-icons.ts';

/** The way back to the list from what lies over it, or away from beside it. */
export function sideBar(
  words: { readonly back: string; readonly close: string },
  close: () => void,
): TemplateResult {
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
