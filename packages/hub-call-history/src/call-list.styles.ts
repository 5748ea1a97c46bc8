import { css } from 'lit';
import { callRowStyles } from './call-row.styles.ts';

export const callListStyles = css`
  ${callRowStyles}

  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
  }

  /* Tells how high a row is, whatever the page sets. */
  .probe {
    position: absolute;
    visibility: hidden;
    inline-size: 0;
    block-size: var(--_row);
  }

  .scroller {
    flex: 1;
    min-block-size: 0;
    overflow: hidden auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
    contain: strict;
    scrollbar-gutter: stable;
  }

  .rows {
    position: relative;
  }

  .item,
  .day {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    contain: layout style;
  }

  .item {
    block-size: var(--_row);
  }

  .day {
    display: grid;
    align-items: end;
    block-size: 32px;
    padding: 0 12px 4px;
    color: var(--_text-quiet);
    font-size: 13px;
    font-weight: 500;
  }

  .item:hover .row:not([aria-current]) {
    background: var(--_hover);
  }

  .act {
    position: absolute;
    inset-block: 8px;
    inset-inline-end: 4px;
    display: grid;
    place-items: center;
    inline-size: 40px;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_accent-sign);
    font-size: 16px;
    cursor: pointer;
    opacity: 0;
    transition: opacity var(--_motion);
  }

  .act:hover {
    background: var(--_hover);
  }

  .act:focus-visible {
    outline-offset: -2px;
  }

  /* The call takes the place of the time; where nothing can hover it is in the details alone. */
  .act:focus-visible {
    opacity: 1;
    transition: none;
  }

  .item:focus-within .row:not(:focus) .when {
    opacity: 0;
  }

  @media (hover: hover) {
    .item:hover .act {
      opacity: 1;
    }

    .callable:hover .when {
      opacity: 0;
    }
  }

  @media not (hover: hover) {
    .act:not(:focus-visible) {
      pointer-events: none;
    }
  }

  .end {
    margin: 8px 12px 12px;
    font-size: 13px;
  }

  .pill {
    position: absolute;
    inset-block-start: 8px;
    inset-inline: 0;
    display: grid;
    justify-items: center;
    pointer-events: none;
  }

  .pill .button {
    min-block-size: 32px;
    border-color: transparent;
    border-radius: 999px;
    background: var(--_accent);
    box-shadow: var(--_elevation);
    color: var(--_on-accent);
    font-size: 13px;
    pointer-events: auto;
  }

  @media (forced-colors: active) {
    .pill .button {
      border-color: ButtonBorder;
    }
  }
`;
