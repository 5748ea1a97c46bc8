import { icon, keyIcon } from '@hubline/element';
import { html, type TemplateResult } from 'lit';

/** A sign for a provider, drawn here so that nothing is asked of anyone before someone chooses one. */
export function providerGlyph(id: string): TemplateResult {
  switch (id) {
    case 'google':
      return html`<svg
        class="glyph"
        viewBox="0 0 24 24"
        fill="none"
        stroke-width="4"
        aria-hidden="true"
      >
        <path stroke="#ea4335" d="M5.07 8A8 8 0 0 1 17.66 6.34" />
        <path stroke="#fbbc05" d="M5.07 16A8 8 0 0 1 5.07 8" />
        <path stroke="#34a853" d="M17.66 17.66A8 8 0 0 1 5.07 16" />
        <path stroke="#4285f4" d="M12 12h8a8 8 0 0 1-2.34 5.66" />
      </svg>`;
    case 'microsoft':
      return html`<svg class="glyph" viewBox="0 0 24 24" aria-hidden="true">
        <path fill="#f25022" d="M2 2h9.5v9.5H2z" />
        <path fill="#7fba00" d="M12.5 2H22v9.5h-9.5z" />
        <path fill="#00a4ef" d="M2 12.5h9.5V22H2z" />
        <path fill="#ffb900" d="M12.5 12.5H22V22h-9.5z" />
      </svg>`;
    default:
      return icon(keyIcon);
  }
}
