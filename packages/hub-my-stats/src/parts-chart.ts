import type { StatsPart } from '@hubline/core';
import { svg, html, type TemplateResult } from 'lit';

const HEIGHT = 100;
const STEP = 10;

/** Bars of calls: taken ones full, missed ones hollow upon them. A table says the same to who cannot see it. */
export function partsChart(parts: readonly StatsPart[]): TemplateResult {
  const most = Math.max(1, ...parts.map(({ answered, missed }) => answered + missed));
  const size = (calls: number): number => (calls / most) * HEIGHT;
  return html`<svg
    class="chart"
    viewBox=${`0 0 ${parts.length * STEP} ${HEIGHT}`}
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    ${parts.map(({ answered, missed }, at) => {
      const taken = size(answered);
      const lost = size(missed);
      return svg`<rect class="bar answered" x=${at * STEP + 1.5} y=${HEIGHT - taken} width="7" height=${taken}></rect
        ><rect class="bar missed" x=${at * STEP + 1.5} y=${HEIGHT - taken - lost} width="7" height=${lost}></rect>`;
    })}
  </svg>`;
}
