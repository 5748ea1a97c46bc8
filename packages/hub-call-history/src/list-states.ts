import type { HistoryFilter } from '@hubline/core';
import {
  alertIcon,
  callIcon,
  errorText,
  icon,
  searchIcon,
  type SomeStrings,
  type Strings,
} from '@hubline/element';
import { html, type TemplateResult } from 'lit';
import { ghostRow } from './call-row.ts';

const SKELETON_ROWS = 8;

/** Nothing is there, and what would be. */
export function emptyState(what: string, hint: string): TemplateResult {
  return html`<div class="empty">
    ${icon(callIcon)}
    <p>${what}</p>
    <p class="quiet">${hint}</p>
  </div>`;
}

/** Nothing could be loaded. */
export function failedState(
  error: unknown,
  words: {
    readonly strings: SomeStrings | undefined;
    readonly common: Strings['common'];
    readonly history: Strings['history'];
  },
  retry: () => void,
): TemplateResult {
  return html`<div class="empty" role="alert">
    ${icon(alertIcon)}
    <p>${words.history.failed}</p>
    <p class="quiet">${errorText(error, words.strings)}</p>
    <button class="button" type="button" @click=${retry}>${words.common.retry}</button>
  </div>`;
}

/** Nothing matches: in all calls, or in those of one tab. */
export function noMatchState(
  { sought, filter }: { readonly sought: string; readonly filter: HistoryFilter },
  words: Strings['history'],
  act: { readonly clear: () => void; readonly searchAll: () => void },
): TemplateResult {
  const all = filter === 'all';
  return html`<div class="empty" role="status">
    ${icon(searchIcon)}
    <p>${words.noMatch(sought)}</p>
    <p class="quiet">${all ? words.noMatchHint : words.noMatchIn(words.filters[filter])}</p>
    <button class="button" type="button" @click=${all ? act.clear : act.searchAll}>
      ${all ? words.clearSearch : words.searchAll}
    </button>
  </div>`;
}

/** The calls are on their way. */
export function skeletonState(words: Strings['common']): TemplateResult {
  return html`<div class="skeletons" role="status">
    <span class="visually-hidden">${words.loading}</span>
    <div aria-hidden="true">${Array.from({ length: SKELETON_ROWS }, () => ghostRow())}</div>
  </div>`;
}
