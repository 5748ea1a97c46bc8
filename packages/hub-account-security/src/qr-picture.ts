import { html, svg, type TemplateResult } from 'lit';
import { encode } from 'uqr';

/** Modules of white around it (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code of a text, dark on white in both themes: cameras expect that. */
export function qrPicture(text: string, label: string): TemplateResult {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const side = size + 2 * QUIET;
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : '')))
    .join('');
  return html`<svg
    class="qr"
    role="img"
    aria-label=${label}
    viewBox=${`0 0 ${side} ${side}`}
    shape-rendering="crispEdges"
  >
    ${svg`<rect width=${side} height=${side} fill="#fff"></rect><path d=${path} fill="#000"></path>`}
  </svg>`;
}
