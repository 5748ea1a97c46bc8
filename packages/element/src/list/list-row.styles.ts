import { css } from 'lit';

/** A row with two lines, and its shape while it is on its way. */
export const listRowStyles = css`
  .row {
    display: grid;
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

  .who {
    grid-area: who;
    overflow: hidden;
    font-weight: 500;
    text-align: start;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  /* What is cut is the end, in whatever direction it is written. */
  :is(.who, .what) > bdi:only-child {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
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

  .row.ghost {
    pointer-events: none;
  }

  .row.ghost :is(.who, .what, .when) {
    block-size: 12px;
    margin-block: 4px;
  }

  .row.ghost .who {
    inline-size: 45%;
  }

  .row.ghost .what {
    inline-size: 60%;
  }

  @media (forced-colors: active) {
    .row[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
