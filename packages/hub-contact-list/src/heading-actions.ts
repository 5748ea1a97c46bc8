import { filesIcon, icon, type Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';

/** What can be done with contacts as a whole: files, and a new one where one may write. */
export function headingActions(
  words: Strings['contacts'],
  openFiles: () => void,
  create: (() => void) | undefined,
): TemplateResult {
  return html`<button
      class="button ghost icon-only files"
      type="button"
      title=${words.files}
      aria-label=${words.files}
      @click=${openFiles}
    >
      ${icon(filesIcon)}
    </button>
    ${
      create
        ? html`<button class="button primary create" type="button" @click=${create}>
            ${words.create}
          </button>`
        : nothing
    }`;
}
