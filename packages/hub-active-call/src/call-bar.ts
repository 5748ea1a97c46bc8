import type { CallState } from '@hubline/core';
import { callIcon, clockText, icon, partyName, type Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';

/** The bar `Back to Call` that stands for a hidden call. */
export function callBar(options: {
  readonly state: CallState;
  readonly words: Strings['call'];
  readonly common: Strings['common'];
  readonly seconds: number | undefined;
  readonly back: () => void;
}): TemplateResult {
  const { state, words, common, seconds, back } = options;
  return html`<div class="call back" part="back">
    <button class="back-button" type="button" @click=${back}>${icon(callIcon)}${words.back}</button>
    <span class="name">${partyName(state.party, common)}</span>
    <span class="clock">${seconds === undefined ? nothing : clockText(seconds)}</span>
  </div>`;
}
