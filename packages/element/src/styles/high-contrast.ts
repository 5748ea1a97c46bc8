import type { ColorName, Pair } from './tokens.ts';

/** The colours of high contrast: text has 7 : 1, signs and borders of controls 4.5 : 1 (WCAG 2.2, 1.4.6). */
export const HIGH_CONTRAST: Readonly<Record<ColorName, Pair>> = {
  surface: ['oklch(100% 0 262)', 'oklch(10% 0.01 262)'],
  'surface-raised': ['oklch(100% 0 262)', 'oklch(15% 0.014 262)'],
  'surface-sunken': ['oklch(96.5% 0.004 262)', 'oklch(0% 0 262)'],
  line: ['oklch(45% 0.02 262)', 'oklch(72% 0.018 262)'],
  'line-strong': ['oklch(30% 0.024 262)', 'oklch(88% 0.012 262)'],
  text: ['oklch(12% 0.014 262)', 'oklch(100% 0 262)'],
  'text-quiet': ['oklch(30% 0.026 262)', 'oklch(90% 0.01 262)'],
  accent: ['oklch(38% 0.17 264)', 'oklch(82% 0.09 262)'],
  'on-accent': ['oklch(100% 0 262)', 'oklch(12% 0.014 262)'],
  'accent-sign': ['oklch(38% 0.17 264)', 'oklch(84% 0.08 262)'],
  positive: ['oklch(37% 0.095 152)', 'oklch(82% 0.17 152)'],
  'on-positive': ['oklch(100% 0 152)', 'oklch(14% 0.03 152)'],
  'positive-sign': ['oklch(40% 0.105 152)', 'oklch(84% 0.17 152)'],
  negative: ['oklch(42% 0.165 27)', 'oklch(80% 0.1 22)'],
  'on-negative': ['oklch(100% 0 26)', 'oklch(14% 0.03 26)'],
  'negative-sign': ['oklch(43% 0.17 27)', 'oklch(80% 0.1 22)'],
  warning: ['oklch(45% 0.095 66)', 'oklch(88% 0.125 85)'],
  'on-warning': ['oklch(100% 0 66)', 'oklch(14% 0.03 80)'],
  call: ['oklch(10% 0.01 264)', 'oklch(0% 0 264)'],
  'on-call': ['oklch(100% 0 262)', 'oklch(100% 0 262)'],
  'on-call-quiet': ['oklch(92% 0.01 262)', 'oklch(92% 0.01 262)'],
};

/** These colours for all elements of a page, to be put into its `adoptedStyleSheets`; a ring of 3 px shows the focus. */
export function highContrast(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  const tokens = Object.entries(HIGH_CONTRAST).map(
    ([name, [light, dark]]) => `--hub-${name}: light-dark(${light}, ${dark});`,
  );
  sheet.replaceSync(`:root { ${tokens.join(' ')} --hub-focus-width: 3px; }`);
  return sheet;
}
