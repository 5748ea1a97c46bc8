import { svg, html, type TemplateResult } from 'lit';

/** The mark of the app, as in `icon.svg`; always beside the name, so hidden from assistive technology. */
export function logo(): TemplateResult {
  const lines = svg`<path d="M10 8v16M22 8v16M10 16h12" /><circle cx="16" cy="16" r="3.4" />`;
  return html`<svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
    <rect width="32" height="32" rx="8" />
    ${lines}
  </svg>`;
}
