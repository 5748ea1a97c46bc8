import {
  addContactIcon,
  alertIcon,
  errorText,
  type SomeStrings,
  type Strings,
} from '@hubline/element';
import { listMessage, listSkeleton, noMatch } from '@hubline/element/list.js';
import type { TemplateResult } from 'lit';
import type { ContactFilter } from './contact-filter.ts';
import { ghostRow } from './contact-row.ts';

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
  readonly clear: () => void;
  readonly searchAll: () => void;
  readonly openFiles: () => void;
}

/** What stands in the place of the list where no contact does: why, and what can be done. */
export function noContacts(state: NoContacts): TemplateResult {
  const { loaded, offline, common, sought } = state;
  if (loaded) return sought === '' ? none(state) : noMatch(state);
  return offline ? notLoaded(state) : listSkeleton(common, SKELETON_ROWS, ghostRow);
}

function notLoaded({ words, common, strings, retry }: NoContacts): TemplateResult {
  return listMessage({
    icon: alertIcon,
    what: words.failed,
    hint: errorText({ code: 'network/unreachable' }, strings),
    actions: [{ word: common.retry, act: retry }],
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
