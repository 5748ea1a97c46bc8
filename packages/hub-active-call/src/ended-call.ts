import type { CallState } from '@hubline/core';
import { callIcon, errorText, icon, type SomeStrings, type Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import { endError, worthAnotherTry } from './call-words.ts';

type Ended = Extract<CallState, { readonly phase: 'ended' }>;

/** Why a call ended, and `Call again` where that makes sense. */
export function endedCall(options: {
  readonly state: Ended;
  readonly words: Strings['call'];
  readonly strings: SomeStrings | undefined;
  readonly again: (() => void) | undefined;
  readonly close: () => void;
}): TemplateResult {
  const { state, words, strings, again, close } = options;
  const error = endError(state);
  return html`<p class="reason" role="status">
      ${error === undefined ? nothing : errorText(error, strings)}
    </p>
    <div class="after">
      ${
        again && worthAnotherTry(state)
          ? html`<button class="button primary round" type="button" @click=${again}>
              ${icon(callIcon)}${words.again}
            </button>`
          : nothing
      }
      <button class="button round" type="button" @click=${close}>${words.close}</button>
    </div>`;
}
