import { css } from 'lit';

/** A row of a contact, and its shape while it is on its way. */
export const contactRowStyles = css`
  .row {
    display: grid;
    grid-template:
      'face who' auto
      'face what' auto
      / auto minmax(0, 1fr);
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

  .row .avatar {
    --_avatar: min(36px, var(--_row) - 12px);
    grid-area: face;
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

  .presence-word {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }

  .dot {
    display: inline-grid;
  }

  .more {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .number-part {
    flex: none;
  }

  .ghost {
    pointer-events: none;
  }

  .ghost .avatar {
    border-radius: 999px;
  }

  .ghost :is(.who, .what) {
    block-size: 12px;
    margin-block: 4px;
  }

  .ghost .who {
    inline-size: 45%;
  }

  .ghost .what {
    inline-size: 60%;
  }

  @media (forced-colors: active) {
    .row[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
