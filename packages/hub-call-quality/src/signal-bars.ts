import { svg, html, type TemplateResult } from 'lit';
import type { Grade } from './quality-words.ts';

const LIT: Readonly<Record<Grade, number>> = { poor: 1, fair: 2, good: 3 };

/** Three bars, as many of them filled as the connection is good. */
export function signalBars(grade: Grade): TemplateResult {
  return html`<svg class="bars" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    ${[0, 1, 2].map(
      (bar) =>
        svg`<rect class=${bar < LIT[grade] ? 'lit' : 'unlit'} x=${1 + bar * 5} y=${10 - bar * 4} width="4" height=${5 + bar * 4} rx="1"></rect>`,
    )}
  </svg>`;
}
