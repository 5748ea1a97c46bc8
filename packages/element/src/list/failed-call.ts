import { html, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.ts';
import { alertIcon } from '../icons/icons.ts';

/** Says above a list why someone could not be called. */
export function failedCall(name: string, why: string): TemplateResult {
  return html`<p class="notice negative" role="alert">
    ${icon(alertIcon)}<span><bdi>${name}</bdi>: ${why}</span>
  </p>`;
}
