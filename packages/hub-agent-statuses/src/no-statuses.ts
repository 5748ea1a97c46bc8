import {
  agentCustomIcon,
  alertIcon,
  errorText,
  type SomeStrings,
  type Strings,
} from '@hubline/element';
import { listMessage, listSkeleton } from '@hubline/element/list.js';
import { html, type TemplateResult } from 'lit';

const SKELETON_ROWS = 3;

/** Why there is no list. */
export type Missing =
  | { readonly because: 'signed-out' | 'scope' | 'unavailable' | 'loading' | 'offline' }
  | { readonly because: 'failed'; readonly error: unknown };

/** What stands in the place of the list where it cannot: why, and what can be done. */
export function noStatuses(options: {
  readonly missing: Missing;
  readonly words: Strings['agentStatuses'];
  readonly common: Strings['common'];
  readonly strings: SomeStrings | undefined;
  readonly retry: () => void;
}): TemplateResult {
  const { missing, words, common, strings, retry } = options;
  const say = (what: string, hint: string) => listMessage({ icon: agentCustomIcon, what, hint });
  const actions = [{ word: common.retry, act: retry }];
  switch (missing.because) {
    case 'signed-out':
      return say(words.signedOut, words.signedOutHint);
    case 'scope':
      return say(words.noScope, words.noScopeHint);
    case 'unavailable':
      return say(words.unavailable, words.unavailableHint);
    case 'offline':
      return listMessage({
        icon: alertIcon,
        what: words.unreachable,
        hint: words.unreachableHint,
        actions,
      });
    case 'failed':
      return listMessage({
        icon: alertIcon,
        what: words.failed,
        hint: errorText(missing.error, strings),
        actions,
      });
    case 'loading':
      return listSkeleton(
        common,
        SKELETON_ROWS,
        () => html`<div class="ghost-row"><span class="skeleton"></span></div>`,
      );
  }
}
