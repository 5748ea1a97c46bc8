import type { Call } from '@hubline/core';
import { callIcon, icon, partyName, pauseIcon, type Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';

/** With several calls: which of them is shown. */
export function callChoice(options: {
  readonly calls: readonly Call[];
  readonly current: Call;
  readonly words: Strings['call'];
  readonly common: Strings['common'];
  readonly choose: (call: Call) => void;
}): TemplateResult | typeof nothing {
  const { calls, current, words, common, choose } = options;
  if (calls.length < 2) return nothing;
  return html`<div class="others" role="group" aria-label=${words.heading}>
    ${calls.map((call) => {
      const state = call.state$.value;
      const held = state.phase === 'connected' && state.held;
      return html`<button
        class="button"
        type="button"
        aria-pressed=${call === current}
        @click=${() => choose(call)}
      >
        ${icon(held ? pauseIcon : callIcon)}
        <span>${partyName(state.party, common)}</span>
        ${held ? html`<span class="visually-hidden">${words.onHold}</span>` : nothing}
      </button>`;
    })}
  </div>`;
}
