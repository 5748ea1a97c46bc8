import { html, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.ts';
import { closeIcon } from '../icons/icons.ts';
import { searchIcon } from '../icons/later-icons.ts';

interface SearchField {
  readonly words: { readonly search: string; readonly clearSearch: string };
  /** What can be searched for; the name of the field unless said. */
  readonly hint?: string;
  readonly text: string;
  /** Nothing to clear, though `text` may not be up to what is typed. */
  readonly empty: boolean;
  readonly type: (text: string) => void;
  readonly clear: () => void;
  /** Enter: what was typed is to be looked for now. */
  readonly enter: () => void;
  /** Arrow down leads into what was found. */
  readonly intoList: () => void;
}

/** The field in which the list of the panel is searched. */
export function searchField(field: SearchField): TemplateResult {
  const { words, hint = words.search, text, empty, type, clear, enter, intoList } = field;
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      enter();
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      intoList();
    } else if (event.key === 'Escape' && (event.target as HTMLInputElement).value !== '') {
      event.stopPropagation();
      clear();
    }
  };
  return html`<div class="search" role="search" part="search">
    ${icon(searchIcon)}
    <input
      class="input"
      type="search"
      dir="auto"
      aria-label=${words.search}
      aria-controls="panel"
      placeholder=${hint}
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      enterkeyhint="search"
      .value=${text}
      @input=${(event: Event) => type((event.target as HTMLInputElement).value)}
      @keydown=${onKeydown}
    />
    <button
      class="button ghost icon-only clear"
      type="button"
      title=${words.clearSearch}
      aria-label=${words.clearSearch}
      ?hidden=${empty}
      @click=${clear}
    >
      ${icon(closeIcon)}
    </button>
  </div>`;
}
