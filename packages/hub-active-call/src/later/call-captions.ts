import { html, type TemplateResult } from 'lit';
import type { CallDesk } from '../call-desk.ts';
import type { Caption } from '../caption.ts';

/** What is said in the call, in writing. */
export function liveCaptions(
  { host: { strings } }: CallDesk,
  captions: readonly Caption[],
): TemplateResult {
  return html`<hub-live-captions
    part="captions"
    .strings=${strings}
    .captions=${captions}
  ></hub-live-captions>`;
}
