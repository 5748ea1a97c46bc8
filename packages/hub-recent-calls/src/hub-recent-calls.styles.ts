import { css } from 'lit';

export const recentCallsStyles = css`
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    min-block-size: 32px;
    padding-inline: 12px;
  }

  h2 {
    font-size: 14px;
    font-weight: 650;
  }

  .row {
    position: relative;
    display: grid;
    grid-template:
      'kind who when' auto
      'kind what when' auto
      / 20px 1fr auto;
    align-content: center;
    align-items: center;
    column-gap: 12px;
    min-block-size: var(--_row);
    padding: 4px 12px;
    border-radius: var(--_radius);
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
    transition: background-color var(--_motion);
  }

  .row:hover {
    background: var(--_hover);
  }

  .row:active {
    background: var(--_press);
  }

  .kind {
    grid-area: kind;
    display: grid;
    color: var(--_text-quiet);
    font-size: 16px;
  }

  .missed .kind,
  .missed .word {
    color: var(--_negative-sign);
  }

  .missed .word {
    font-weight: 500;
  }

  .who {
    grid-area: who;
    overflow: hidden;
    font-weight: 500;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .what {
    grid-area: what;
    display: flex;
    flex-wrap: wrap;
    gap: 0 6px;
    overflow: hidden;
    color: var(--_text-quiet);
    font-size: 13px;
  }

  /* The number has a line of its own where too little is left of the first. */
  .what > :last-child:not(.word) {
    flex: 1;
    min-inline-size: 5em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  /* So that a number that is cut ends in dots. */
  .what .number > [aria-hidden] {
    display: inline;
  }

  .when {
    grid-area: when;
    color: var(--_text-quiet);
    font-size: 13px;
  }

  .act {
    grid-area: when;
    display: grid;
    justify-self: end;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent-sign);
    font-size: 16px;
    cursor: pointer;
  }

  /* The focus ring goes around the row, which takes the clicks itself. */
  .act::after {
    content: '';
    position: absolute;
    inset: 0;
    pointer-events: none;
    border-radius: var(--_radius);
  }

  .act:focus-visible {
    outline: none;
  }

  .act:focus-visible::after {
    outline: var(--hub-focus-width, 2px) solid var(--_accent-sign);
    outline-offset: -2px;
  }

  .when,
  .act .icon {
    transition: opacity var(--_motion);
  }

  .row:not(:hover, :focus-within) .act .icon,
  .row:is(:hover, :focus-within) .when {
    opacity: 0;
  }

  .ghost {
    pointer-events: none;
  }

  .ghost .skeleton {
    block-size: 12px;
    margin-block: 4px;
  }

  .ghost .kind {
    block-size: 20px;
  }

  .ghost .who {
    inline-size: 55%;
  }

  .ghost .what {
    inline-size: 35%;
  }

  .ghost .when {
    inline-size: 40px;
  }

  li .notice {
    margin: 4px 12px 8px;
    font-size: 13px;
  }

  .note {
    padding: 0 12px 8px;
    font-size: 13px;
  }

  /* Not at once: the calls may be on their way. */
  .empty {
    animation: hub-appear 0s 250ms backwards;
    display: grid;
    justify-items: center;
    gap: 4px;
    max-inline-size: 300px;
    margin-inline: auto;
    padding: 24px 12px;
    text-align: center;
    text-wrap: balance;
  }

  @keyframes hub-appear {
    from {
      visibility: hidden;
    }
  }

  .empty .icon {
    margin-block-end: 4px;
    color: var(--_text-quiet);
    font-size: 20px;
  }

  .empty p:first-of-type {
    font-weight: 500;
  }
`;
