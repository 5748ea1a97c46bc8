import { html, type TemplateResult } from 'lit';
import { icon } from './icons/icon.ts';
import { personIcon } from './icons/icons.ts';
import { initials } from './text/party-name.ts';

/** A round with the initials of a name; the name itself stands beside it. */
export function avatar(name: string): TemplateResult {
  return html`<span class="avatar" aria-hidden="true">${initials(name) || icon(personIcon)}</span>`;
}
