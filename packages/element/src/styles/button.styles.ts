import { css } from 'lit';

/**
 * Buttons. `.button` is plain, `primary` is the one thing to do here, `round` a circle or pill for acts of
 * a call, `positive` and `negative` belong to answer and end alone.
 */
export const buttonStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-inline-size: var(--_control);
    min-block-size: var(--_control);
    padding: 4px 16px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    font-weight: 500;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
    transition: background-color var(--_motion);
  }

  .button:hover {
    background: var(--_hover);
  }

  .button:active {
    background: var(--_press);
  }

  .button.ghost {
    border-color: transparent;
  }

  .button.icon-only {
    padding: 4px;
  }

  .button.round {
    border-radius: 999px;
  }

  .button.primary,
  .button.positive,
  .button.negative {
    --_fill: var(--_accent);
    border-color: transparent;
    background: var(--_fill);
    color: var(--_on-accent);
    font-weight: 650;
  }

  .button.positive {
    --_fill: var(--_positive);
    color: var(--_on-positive);
  }

  .button.negative {
    --_fill: var(--_negative);
    color: var(--_on-negative);
  }

  .button:is(.primary, .positive, .negative):hover {
    background: color-mix(in oklab, var(--_fill) 88%, var(--_text));
  }

  .button:is(.primary, .positive, .negative):active {
    background: color-mix(in oklab, var(--_fill) 78%, var(--_text));
  }

  .button[aria-busy='true']::before {
    content: '';
    inline-size: 1em;
    block-size: 1em;
    border: 2px solid currentColor;
    border-block-start-color: transparent;
    border-radius: 999px;
    animation: hub-turn 0.8s linear infinite;
  }

  @keyframes hub-turn {
    to {
      rotate: 1turn;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .button[aria-busy='true']::before {
      animation-duration: 8s;
    }
  }

  .button:is(:disabled, [aria-disabled='true']) {
    opacity: 0.5;
    cursor: default;
  }

  .button:is(:disabled, [aria-disabled='true']):not(.primary, .positive, .negative) {
    background: transparent;
  }

  @media (forced-colors: active) {
    .button.primary,
    .button.positive,
    .button.negative {
      border-color: ButtonBorder;
    }
  }
`;
