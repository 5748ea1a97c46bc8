import type { PresenceState } from '@hubline/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from './strings/strings.ts';

/**
 * What a colleague is doing, as a dot that differs in shape as well as in colour, and in words for
 * assistive technology. Nothing where it is not known.
 */
export function presenceDot(
  state: PresenceState | undefined,
  words: Strings['common'],
): TemplateResult | typeof nothing {
  if (state === undefined) return nothing;
  const word = words.presence[state];
  return html`<span class=${`presence ${state}`} title=${word}
    ><span class="visually-hidden">${word}</span></span
  >`;
}
