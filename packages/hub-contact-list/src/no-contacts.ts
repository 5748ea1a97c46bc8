import {
  addContactIcon,
  alertIcon,
  errorText,
  searchIcon,
  type SomeStrings,
  type Strings,
} from '@hubline/element';
import { html, type TemplateResult } from 'lit';
import { ghostRow } from './contact-row.ts';
import type { ContactFilter } from './filter-tabs.ts';
import { listMessage } from './list-message.ts';

const SKELETON_ROWS = 6;

interface NoContacts {
  readonly words: Strings['contacts'];
  readonly common: Strings['common'];
  readonly strings: SomeStrings | undefined;
  readonly loaded: boolean;
  readonly offline: boolean;
  readonly filter: ContactFilter;
  /** Empty where nothing was searched for. */
  readonly sought: string;
  readonly canWrite: boolean;
  readonly retry: () => void;
  readonly clearSearch: () => void;
  readonly searchAll: () => void;
  readonly openFiles: () => void;
}

/** What stands in the place of the list where no contact does: why, and what can be done. */
export function noContacts(state: NoContacts): TemplateResult {
  if (!state.loaded) return state.offline ? notLoaded(state) : skeleton(state);
  return state.sought === '' ? none(state) : noMatch(state);
}

function notLoaded({ words, common, strings, retry }: NoContacts): TemplateResult {
  return listMessage({
    icon: alertIcon,
    what: words.failed,
    hint: errorText({ code: 'network/unreachable' }, strings),
    actions: [{ word: common.retry, act: retry }],
  });
}

function skeleton({ common }: NoContacts): TemplateResult {
  return html`<div class="skeletons" role="status">
    <span class="visually-hidden">${common.loading}</span>
    <div aria-hidden="true">${Array.from({ length: SKELETON_ROWS }, () => ghostRow())}</div>
  </div>`;
}

function noMatch({ words, filter, sought, clearSearch, searchAll }: NoContacts): TemplateResult {
  const isAll = filter === 'all';
  return listMessage({
    icon: searchIcon,
    what: words.noMatch(sought),
    hint: isAll ? words.noMatchHint : words.noMatchIn(words.filters[filter]),
    live: true,
    actions: isAll
      ? [{ word: words.clearSearch, act: clearSearch }]
      : [{ word: words.searchAll, act: searchAll }],
  });
}

function none({ words, filter, canWrite, openFiles }: NoContacts): TemplateResult {
  const canAdd = canWrite && filter !== 'internal';
  return listMessage({
    icon: addContactIcon,
    what: words.empty[filter],
    hint: filter === 'external' && !canAdd ? words.emptyReadOnly : words.emptyHint[filter],
    actions: canAdd ? [{ word: words.import, act: openFiles }] : [],
  });
}
