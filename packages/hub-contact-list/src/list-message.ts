import { icon, type IconPath } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';

interface Message {
  readonly icon: IconPath;
  readonly what: string;
  readonly hint: string;
  /** It came while someone typed, and is said aloud. */
  readonly live?: boolean;
  readonly actions?: readonly { readonly word: string; readonly act: () => void }[];
}

/** What stands where nothing else can: what it is, and the one thing to do. */
export function listMessage({
  icon: sign,
  what,
  hint,
  live,
  actions = [],
}: Message): TemplateResult {
  return html`<div class="empty" role=${live ? 'status' : nothing}>
    ${icon(sign)}
    <p>${what}</p>
    <p class="quiet">${hint}</p>
    ${
      actions.length > 0
        ? html`<div class="actions">
            ${actions.map(
              ({ word, act }) =>
                html`<button class="button" type="button" @click=${act}>${word}</button>`,
            )}
          </div>`
        : nothing
    }
  </div>`;
}
