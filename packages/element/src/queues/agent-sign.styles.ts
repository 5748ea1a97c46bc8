import { css, unsafeCSS } from 'lit';

/** As `[light, dark]`; each can be replaced as `--hub-agent-NAME`. */
export const AGENT_COLORS = {
  green: ['oklch(52% 0.135 152)', 'oklch(76% 0.17 152)'],
  red: ['oklch(54% 0.2 26)', 'oklch(71% 0.17 24)'],
  yellow: ['oklch(60% 0.122 92)', 'oklch(87% 0.165 96)'],
  orange: ['oklch(61% 0.165 48)', 'oklch(76% 0.155 55)'],
  purple: ['oklch(50% 0.2 304)', 'oklch(74% 0.145 306)'],
  'dark-blue': ['oklch(40% 0.15 264)', 'oklch(68% 0.145 262)'],
  grey: ['oklch(53% 0.014 262)', 'oklch(72% 0.014 262)'],
} as const;

const colors = unsafeCSS(
  Object.entries(AGENT_COLORS)
    .map(
      ([name, [light, dark]]) =>
        `.agent-sign.${name}{--_agent:var(--hub-agent-${name},light-dark(${light},${dark}))}`,
    )
    .join(''),
);

/** What `agentSign()` draws. */
export const agentSignStyles = css`
  .agent-sign {
    display: inline-grid;
    flex: none;
    color: var(--_agent);
    font-size: 14px;
    forced-color-adjust: none;
  }

  .agent-sign.online .icon {
    fill: currentColor;
  }

  .agent-sign:is(.online, .offline) .icon {
    scale: 0.72;
  }

  .agent-sign.offline .icon {
    stroke-width: 4;
  }

  ${colors}
`;
