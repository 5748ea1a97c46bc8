import { closeIcon, icon, searchIcon, type Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';

interface SearchField {
  readonly words: Strings['contacts'];
  readonly text: string;
  readonly type: (text: string) => void;
  readonly clear: () => void;
  /** Arrow down and Enter lead into what was found. */
  readonly intoList: () => void;
}

/** The field in which contacts are searched for, as one types. */
export function searchField({ words, text, type, clear, intoList }: SearchField): TemplateResult {
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      intoList();
    } else if (event.key === 'Escape' && text !== '') {
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
      placeholder=${words.search}
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      enterkeyhint="search"
      .value=${text}
      @input=${(event: Event) => type((event.target as HTMLInputElement).value)}
      @keydown=${onKeydown}
    />
    ${
      text === ''
        ? nothing
        : html`<button
            class="button ghost icon-only clear"
            type="button"
            title=${words.clearSearch}
            aria-label=${words.clearSearch}
            @click=${clear}
          >
            ${icon(closeIcon)}
          </button>`
    }
  </div>`;
}
