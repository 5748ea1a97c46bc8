import { css } from 'lit';

/** A row of a call, and its shape while it is on its way. */
export const callRowStyles = css`
  .row {
    display: grid;
    grid-template:
      'kind who when' auto
      'kind what when' auto
      / 20px minmax(0, 1fr) auto;
    align-content: center;
    align-items: center;
    column-gap: 12px;
    inline-size: 100%;
    block-size: var(--_row);
    padding: 4px 12px;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    text-align: start;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }

  .row:active {
    background: var(--_press);
  }

  .row[aria-current] {
    background: color-mix(in oklab, var(--_accent-sign) 11%, transparent);
  }

  .row:focus-visible {
    outline-offset: -2px;
  }

  .kind {
    grid-area: kind;
    display: grid;
    color: var(--_text-quiet);
    font-size: 16px;
  }

  .missed :is(.kind, .word) {
    color: var(--_negative-sign);
  }

  .missed .word {
    font-weight: 500;
  }

  .who {
    grid-area: who;
    overflow: hidden;
    font-weight: 500;
    text-align: start;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .what {
    grid-area: what;
    display: flex;
    align-items: center;
    gap: 6px;
    overflow: hidden;
    color: var(--_text-quiet);
    font-size: 13px;
    white-space: nowrap;
  }

  .more:not(.talk) {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .more::before {
    content: '· ';
    content: '· ' / '';
  }

  /* So that a number that is cut ends in dots. */
  .more .number > [aria-hidden] {
    display: inline;
  }

  @container history (width < 400px) {
    .talk {
      display: none;
    }
  }

  .recorded {
    display: grid;
    font-size: 12px;
  }

  .when {
    grid-area: when;
    color: var(--_text-quiet);
    font-size: 13px;
    white-space: nowrap;
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
    inline-size: 45%;
  }

  .ghost .what {
    inline-size: 60%;
  }

  .ghost .when {
    inline-size: 44px;
  }

  @media (forced-colors: active) {
    .row[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
