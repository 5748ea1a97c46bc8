import {
  alertIcon,
  errorText,
  voicemailIcon,
  type SomeStrings,
  type Strings,
} from '@hubline/element';
import { listMessage, listSkeleton } from '@hubline/element/list.js';
import { html, type TemplateResult } from 'lit';

const SKELETON_ROWS = 3;

interface NoGreetings {
  readonly words: Strings['greetings'];
  readonly common: Strings['common'];
  readonly strings: SomeStrings | undefined;
  readonly state: 'not-ready' | 'signed-out' | 'unavailable' | 'failed' | 'loading';
  readonly retry: () => void;
}

/** What stands in the place of the list where it cannot: why, and what can be done. */
export function noGreetings({ words, common, strings, state, retry }: NoGreetings): TemplateResult {
  const sign = voicemailIcon;
  switch (state) {
    case 'not-ready':
      return listMessage({ icon: sign, what: words.heading, hint: words.notReady });
    case 'signed-out':
      return listMessage({ icon: sign, what: words.signedOut, hint: words.signedOutHint });
    case 'unavailable':
      return listMessage({ icon: sign, what: words.unavailable, hint: words.unavailableHint });
    case 'failed':
      return listMessage({
        icon: alertIcon,
        what: words.failed,
        hint: errorText({ code: 'network/unreachable' }, strings),
        actions: [{ word: common.retry, act: retry }],
      });
    case 'loading':
      return listSkeleton(common, SKELETON_ROWS, ghostRow);
  }
}

/** The shape of a row that is on its way. */
function ghostRow(): TemplateResult {
  return html`<div class="ghost">
    <span class="sign skeleton"></span>
    <span class="name skeleton"></span>
    <span class="what skeleton"></span>
  </div>`;
}
