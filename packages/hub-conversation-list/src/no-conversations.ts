import { alertIcon, chatIcon, errorText, type SomeStrings, type Strings } from '@hubline/element';
import { listMessage, listSkeleton, noMatch, type FetchedMessages } from '@hubline/element/list.js';
import { nothing, type TemplateResult } from 'lit';
import type { ConversationFilter } from './conversation-filter.ts';
import { ghostRow } from './conversation-row.ts';
import type { ListEnd } from './list-end.ts';
import type { SearchState } from './message-search.ts';

const SKELETON_ROWS = 8;

interface NoConversations {
  readonly words: Strings['conversations'];
  readonly common: Strings['common'];
  readonly strings: SomeStrings | undefined;
  readonly fetched: FetchedMessages['state'];
  /** They are not there yet. */
  readonly isComing: boolean;
  readonly searched: SearchState['status'];
  readonly end: ListEnd;
  readonly filter: ConversationFilter;
  readonly sought: string;
  readonly retry: () => void;
  readonly more: () => void;
  readonly begin: () => void;
  readonly clear: () => void;
  readonly searchAll: () => void;
}

/** What stands in the place of the list where no conversation does: why, and what can be done. */
export function noConversations(state: NoConversations): TemplateResult | typeof nothing {
  const { words, common, fetched, searched, end, filter } = state;
  if (fetched.status === 'failed') return notLoaded(state, fetched.error, state.retry);
  if (state.isComing || searched === 'searching' || end.status === 'more') {
    return listSkeleton(common, SKELETON_ROWS, ghostRow);
  }
  if (searched === 'failed') return nothing;
  if (searched === 'found') return noMatch(state);
  if (end.status === 'failed') return notLoaded(state, end.error, state.more);
  return listMessage({
    ...{ icon: chatIcon, what: words.empty[filter], hint: words.emptyHint[filter] },
    actions: filter === 'unread' ? [] : [{ word: words.new, act: state.begin }],
  });
}

/** Why there is no list at all. */
export function unavailable(
  why: 'signed-out' | 'none',
  words: Strings['conversations'],
): TemplateResult {
  return why === 'signed-out'
    ? listMessage({ icon: chatIcon, what: words.signedOut, hint: words.signedOutHint })
    : listMessage({ icon: chatIcon, what: words.unavailable, hint: words.unavailableHint });
}

function notLoaded(
  { words, common, strings }: NoConversations,
  error: unknown,
  retry: () => void,
): TemplateResult {
  return listMessage({
    icon: alertIcon,
    what: words.loadFailed,
    hint: errorText(error, strings),
    live: 'alert',
    actions: [{ word: common.retry, act: retry }],
  });
}
