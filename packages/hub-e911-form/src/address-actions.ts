import type { Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';

/** What can be done with the address that is chosen. */
export function addressActions(options: {
  readonly words: Strings['e911'];
  /** It is being put to use. */
  readonly pending: boolean;
  readonly select: () => void;
  readonly edit: () => void;
  readonly describe: () => void;
  readonly remove: () => void;
}): TemplateResult {
  const { words, pending, select, edit, describe, remove } = options;
  return html`<div class="actions">
      <button
        class="button primary save"
        type="button"
        aria-busy=${pending ? 'true' : nothing}
        aria-describedby="switch-hint"
        @click=${select}
      >
        ${words.save}
      </button>
      <button class="button edit" type="button" @click=${edit}>${words.edit}</button>
      <button class="button describe" type="button" @click=${describe}>${words.describe}</button>
      <button class="button remove" type="button" @click=${remove}>${words.remove}</button>
    </div>
    <p class="quiet note" id="switch-hint">${words.switchHint}</p>`;
}
