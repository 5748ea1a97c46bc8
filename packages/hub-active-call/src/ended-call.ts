import type { CallState } from '@hubline/core';
import { errorText, icon, icons, type Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import { endError, worthAnotherTry } from './call-words.ts';

type Ended = Extract<CallState, { readonly phase: 'ended' }>;

/** Why a call ended, and `Call again` where that makes sense. */
export function endedCall(options: {
  readonly state: Ended;
  readonly strings: Strings;
  readonly again: (() => void) | undefined;
  readonly close: () => void;
}): TemplateResult {
  const { state, strings, again, close } = options;
  const error = endError(state);
  return html`<p class="reason" role="status">
      ${error === undefined ? nothing : errorText(strings, error)}
    </p>
    <div class="after">
      ${
        again && worthAnotherTry(state)
          ? html`<button class="button primary round" type="button" @click=${again}>
              ${icon(icons.call)}${strings.call.again}
            </button>`
          : nothing
      }
      <button class="button round" type="button" @click=${close}>${strings.call.close}</button>
    </div>`;
}
