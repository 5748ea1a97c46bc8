import { chevronDownIcon, icon } from '@hubline/element';
import { html, type TemplateResult } from 'lit';
import { appWords } from '../words.ts';
import type { ToolbarSize } from './toolbar-size.ts';

/** The button at the foot of the toolbar that takes its words away, and gives them back. */
export function toolbarToggle({ isCollapsed, toggle }: ToolbarSize): TemplateResult {
  const word = isCollapsed ? appWords().expand : appWords().collapse;
  return html`<button
    class="button ghost size"
    type="button"
    aria-expanded=${isCollapsed ? 'false' : 'true'}
    aria-controls="pages"
    @click=${toggle}
  >
    ${icon(chevronDownIcon)}<span class="word">${word}</span>
  </button>`;
}

/** A tooltip covers what is beside it, so Escape takes it away until the next one is asked for. */
export const tooltips = {
  dismiss: (event: KeyboardEvent): void => {
    if (event.key === 'Escape') (event.currentTarget as Element).classList.add('dismissed');
  },
  restore: ({ currentTarget }: Event): void => {
    (currentTarget as Element).classList.remove('dismissed');
  },
};
