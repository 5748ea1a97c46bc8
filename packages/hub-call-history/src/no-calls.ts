import type { HistoryFilter, HistoryListState } from '@hubline/core';
import { alertIcon, callIcon, errorText, type SomeStrings, type Strings } from '@hubline/element';
import { listMessage, listSkeleton, noMatch } from '@hubline/element/list.js';
import type { TemplateResult } from 'lit';
import { ghostRow } from './call-row.ts';

const SKELETON_ROWS = 8;

interface NoCalls {
  readonly words: Strings['history'];
  readonly common: Strings['common'];
  readonly strings: SomeStrings | undefined;
  /** Undefined where there is no hub. */
  readonly list: HistoryListState | undefined;
  readonly filter: HistoryFilter;
  /** Empty where nothing was searched for. */
  readonly sought: string;
  readonly retry: () => void;
  readonly clear: () => void;
  readonly searchAll: () => void;
}

/** What stands in the place of the list where no call does: why, and what can be done. */
export function noCalls(state: NoCalls): TemplateResult {
  const { words, common, list, filter, sought } = state;
  if (list?.status === 'failed') return notLoaded(state, list.error);
  if (list && list.status !== 'complete') return listSkeleton(common, SKELETON_ROWS, ghostRow);
  if (sought !== '') return noMatch(state);
  return callMessage(words.empty[filter], words.emptyHint[filter]);
}

function notLoaded({ words, common, strings, retry }: NoCalls, error: unknown): TemplateResult {
  return listMessage({
    icon: alertIcon,
    what: words.failed,
    hint: errorText(error, strings),
    live: 'alert',
    actions: [{ word: common.retry, act: retry }],
  });
}

/** Something about calls that are not there. */
export function callMessage(what: string, hint: string): TemplateResult {
  return listMessage({ icon: callIcon, what, hint });
}
