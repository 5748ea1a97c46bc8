import { css, unsafeCSS, type CSSResult } from 'lit';

/** A colour as `[light, dark]`. OKLCH, so that equal steps of lightness look equal. */
export type Pair = readonly [light: string, dark: string];

/**
 * Every colour there is. Each can be replaced on any ancestor as `--hub-NAME`; elements read the private
 * `--_NAME`. `on-NAME` is what is written on NAME; `NAME-sign` is an icon or an edge in that colour. The
 * `call` colours are those of a call that rings or is up: ink in both schemes, so that it has the strongest
 * contrast on the page; what stands on it uses the dark values of all others.
 */
export const COLORS = {
  surface: ['oklch(98.8% 0.002 262)', 'oklch(19.5% 0.013 262)'],
  'surface-raised': ['oklch(100% 0 262)', 'oklch(24% 0.016 262)'],
  'surface-sunken': ['oklch(95.8% 0.006 262)', 'oklch(16% 0.011 262)'],
  line: ['oklch(90.5% 0.009 262)', 'oklch(31.5% 0.018 262)'],
  'line-strong': ['oklch(63% 0.02 262)', 'oklch(56% 0.022 262)'],
  text: ['oklch(24.5% 0.028 262)', 'oklch(95% 0.006 262)'],
  'text-quiet': ['oklch(48% 0.026 262)', 'oklch(75% 0.018 262)'],
  accent: ['oklch(49% 0.185 264)', 'oklch(56% 0.17 263)'],
  'on-accent': ['oklch(99.5% 0 262)', 'oklch(99.5% 0 262)'],
  'accent-sign': ['oklch(49% 0.185 264)', 'oklch(76% 0.11 262)'],
  positive: ['oklch(50% 0.128 152)', 'oklch(54% 0.132 152)'],
  'on-positive': ['oklch(99.5% 0 152)', 'oklch(99.5% 0 152)'],
  'positive-sign': ['oklch(52% 0.135 152)', 'oklch(76% 0.17 152)'],
  negative: ['oklch(53% 0.2 26)', 'oklch(57.5% 0.2 26)'],
  'on-negative': ['oklch(99.5% 0 26)', 'oklch(99.5% 0 26)'],
  'negative-sign': ['oklch(54% 0.2 26)', 'oklch(71% 0.17 24)'],
  warning: ['oklch(58% 0.125 66)', 'oklch(82% 0.145 80)'],
  'on-warning': ['oklch(100% 0 66)', 'oklch(21% 0.04 80)'],
  call: ['oklch(25% 0.034 264)', 'oklch(27% 0.034 264)'],
  'on-call': ['oklch(98.5% 0.004 262)', 'oklch(98.5% 0.004 262)'],
  'on-call-quiet': ['oklch(80% 0.022 262)', 'oklch(82% 0.022 262)'],
} as const satisfies Record<string, Pair>;

export type ColorName = keyof typeof COLORS;

const colors: CSSResult = unsafeCSS(
  Object.entries(COLORS)
    .map(([name, [light, dark]]) => `--_${name}:var(--hub-${name},light-dark(${light},${dark}));`)
    .join(''),
);

/**
 * The design tokens of one element. `color-scheme` is inherited from the page unless `theme` says otherwise;
 * what the attributes set is public and so reaches the elements inside.
 */
export const tokens = css`
  :host {
    ${colors}
    --_font: var(--hub-font, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif);
    --_control: var(--hub-control, 40px);
    --_row: var(--hub-row, 56px);
    --_radius: var(--hub-radius, 6px);
    --_radius-card: var(--hub-radius-card, 10px);
    --_elevation: var(
      --hub-elevation,
      0 1px 2px oklch(0% 0 0 / 12%),
      0 8px 24px oklch(0% 0 0 / 18%)
    );
    --_motion: var(--hub-motion, 140ms);
    --_hover: color-mix(in oklab, currentColor 7%, transparent);
    --_press: color-mix(in oklab, currentColor 13%, transparent);
  }

  :host([theme='light']) {
    color-scheme: light;
  }

  :host([theme='dark']) {
    color-scheme: dark;
  }

  :host([theme='auto']) {
    color-scheme: light dark;
  }

  :host([density='compact']) {
    --hub-control: 32px;
    --hub-row: 44px;
  }

  :host([density='regular']) {
    --hub-control: 40px;
    --hub-row: 56px;
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_motion: 0ms;
    }
  }
`;
