import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons/icon.ts';
import { personIcon } from './icons/icons.ts';
import { initials } from './text/party-name.ts';

/**
 * A round with the initials of a name; the name itself stands beside it. The initials are drawn, not
 * written: they are no word that a control with this picture would have to be called by.
 */
export function avatar(name: string): TemplateResult {
  const letters = initials(name);
  return html`<span class="avatar" aria-hidden="true" data-initials=${letters || nothing}
    >${letters ? nothing : icon(personIcon)}</span
  >`;
}
