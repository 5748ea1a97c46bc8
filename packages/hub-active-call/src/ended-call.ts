import { callIcon, icon, type Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import type { Ended } from './call-lines.ts';
import { worthAnotherTry } from './call-words.ts';

/** What can be done after a call: `Call again` where that makes sense. */
export function endedCall(options: {
  readonly state: Ended;
  readonly words: Strings['call'];
  readonly again: (() => void) | undefined;
  readonly close: () => void;
}): TemplateResult {
  const { state, words, again, close } = options;
  return html`<div class="after">
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
