import { html, type TemplateResult } from 'lit';

/** The data of one SVG path, drawn as a line in a box of 24 by 24. */
export type IconPath = string;

/**
 * An icon that takes the size and colour of the text around it; always beside a word, so hidden from
 * assistive technology. `directional` icons are mirrored where writing runs from right to left.
 */
export function icon(path: IconPath, directional = false): TemplateResult {
  return html`<svg
    class=${directional ? 'icon directional' : 'icon'}
    viewBox="0 0 24 24"
    aria-hidden="true"
    focusable="false"
  >
    <path d=${path} />
  </svg>`;
}
