import { alertIcon, errorText, icon, type SomeStrings, type Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import type { SearchState } from './message-search.ts';

/** What the server finds at most. */
const MOST_FOUND = 100;

interface Note {
  readonly search: SearchState;
  /** How many rows are listed. */
  readonly count: number;
  readonly words: Strings['conversations'];
  readonly common: Strings['common'];
  readonly strings: SomeStrings | undefined;
  readonly retry: () => void;
}

/** What is to be known of a search beside what it found. */
export function searchNote(note: Note): TemplateResult | typeof nothing {
  const { search, count, words, common, strings, retry } = note;
  switch (search.status) {
    case 'none':
      return nothing;
    case 'searching':
      return html`<p class="note quiet" role="status">${words.searching}</p>`;
    case 'failed':
      return html`<div class="notice negative" role="alert">
        ${icon(alertIcon)}
        <span>${words.searchFailed} ${errorText(search.error, strings)}</span>
        <button class="button" type="button" @click=${retry}>${common.retry}</button>
      </div>`;
    case 'found':
      return search.found.length >= MOST_FOUND
        ? html`<p class="note quiet" role="status">${words.mostFound(MOST_FOUND)}</p>`
        : html`<p class="visually-hidden" role="status">${words.found(count)}</p>`;
  }
}
