import type { Call } from '@hubline/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { CallDesk } from '../call-desk.ts';

/** How a call sounds, with its place kept; while it is silent for a reason that is said already, nothing more. */
export function callQuality({ host }: CallDesk, call: Call): TemplateResult | typeof nothing {
  const state = call.state$.value;
  if (state.phase !== 'connected') return nothing;
  const isHeard = state.media === 'flowing' && !state.trouble;
  return html`<span class="quality"
    >${
      isHeard
        ? html`<hub-call-quality
            part="quality"
            .hub=${host.hub}
            .strings=${host.strings}
            .call=${call}
          ></hub-call-quality>`
        : nothing
    }</span
  >`;
}
