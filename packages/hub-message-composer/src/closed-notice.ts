import type { ClosedReason } from '@hubline/core';
import { alertIcon, icon, infoIcon, type Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';

/** What is told on the page behind the link. */
const REGISTERED: readonly ClosedReason[] = [
  'no-number',
  'no-campaign',
  'campaign-pending',
  'campaign-rejected',
  'brand-pending',
  'brand-rejected',
];

/** Why nobody can write here, and what to do. */
export function closedNotice(
  reason: ClosedReason,
  words: Strings['composer'],
  help: string | null,
): TemplateResult {
  const isSms = REGISTERED.includes(reason);
  return html`<div class=${isSms ? 'notice warning' : 'notice'} part="closed">
    ${icon(isSms ? alertIcon : infoIcon)}
    <p>${words.closed[reason]}</p>
    ${
      isSms && help !== null && isWebAddress(help)
        ? html`<p>
            <a href=${help} target="_blank" rel="noopener noreferrer">${words.registrationHelp}</a>
          </p>`
        : nothing
    }
  </div>`;
}

/** A link of the server that runs a script is none. */
function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
