import type { Consultation } from '@hubline/core';
import { checkIcon, icon } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import type { CallDesk } from '../call-desk.ts';
import { complete } from './passing-on.ts';
import { moreWords } from './more-words.ts';

/** How an assisted transfer goes on. */
export function consultationBar(desk: CallDesk, consultation: Consultation): TemplateResult {
  const { commands } = desk;
  const { phase } = consultation.target.state$.value;
  const completing = commands.running === 'complete';
  return html`<div class="ends">
    <button
      class="button primary round"
      type="button"
      aria-busy=${completing ? 'true' : nothing}
      ?disabled=${phase !== 'ringing' && phase !== 'connected'}
      @click=${() => void complete(desk, consultation)}
    >
      ${completing ? nothing : icon(checkIcon)}${moreWords(desk).completeTransfer}
    </button>
    <button
      class="button round"
      type="button"
      aria-disabled=${completing}
      @click=${() => void commands.once('cancel', () => consultation.cancel())}
    >
      ${moreWords(desk).cancelTransfer}
    </button>
  </div>`;
}
