import { css } from 'lit';

/** A list to choose from, on the ink of a call. */
export const sheetStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    --_surface: var(--hub-surface);
    --_text: var(--hub-text);
  }

  h3 {
    margin: 0;
    padding: 8px 8px 4px;
    color: var(--_text-quiet);
    font-size: 13px;
    font-weight: 500;
  }

  .list {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
  }

  .row {
    display: grid;
    grid-template: 'sign who act' auto 'sign what act' auto / 20px minmax(0, 1fr) auto;
    align-content: center;
    align-items: center;
    column-gap: 12px;
    inline-size: 100%;
    min-block-size: 52px;
    padding: 4px 8px;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    text-align: start;
  }

  .row.whole,
  .row[role='option'] {
    position: relative;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }

  .row.whole:hover,
  .row[role='option']:hover {
    background: var(--_hover);
  }

  .whole .who {
    justify-self: start;
    max-inline-size: 100%;
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
  }

  /* All of it is the button. */
  .whole .who::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--_radius);
  }

  .whole .who:focus-visible {
    outline: none;
  }

  .whole .who:focus-visible::after {
    outline: var(--hub-focus-width, 2px) solid currentColor;
    outline-offset: -2px;
  }

  .row[aria-selected='true'] {
    background: var(--_press);
    box-shadow: inset 0 0 0 1px var(--_accent-sign);
  }

  .sign {
    grid-area: sign;
    display: grid;
    place-items: center;
    color: var(--_text-quiet);
    font-size: 16px;
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
    overflow: hidden;
    color: var(--_text-quiet);
    font-size: 13px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  /* Who is parked and by whom may take some lines. */
  li.row:not([role='option']) .what {
    display: -webkit-box;
    white-space: normal;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }

  .row > .button {
    grid-area: act;
    padding-inline: 12px;
  }

  .none {
    display: grid;
    justify-items: center;
    gap: 4px;
    margin: auto;
    padding: 16px 12px;
    text-align: center;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }

  .none .icon {
    color: var(--_text-quiet);
    font-size: 20px;
  }

  @media (forced-colors: active) {
    .row[aria-selected='true'] {
      outline: var(--hub-focus-width, 2px) solid Highlight;
      outline-offset: -2px;
    }
  }
`;
