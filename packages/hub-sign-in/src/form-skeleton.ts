import type { Strings } from '@hubline/element';
import { html, type TemplateResult } from 'lit';

/** The shape of the form, while an earlier session is looked for. */
export function formSkeleton({ loading }: Strings['common']): TemplateResult {
  return html`<div class="form" role="status">
    <span class="visually-hidden">${loading}</span>
    <div class="skeleton label" aria-hidden="true"></div>
    <div class="skeleton control" aria-hidden="true"></div>
    <div class="skeleton label" aria-hidden="true"></div>
    <div class="skeleton control" aria-hidden="true"></div>
    <div class="skeleton control last" aria-hidden="true"></div>
  </div>`;
}
