import { css } from 'lit';

/** Many rows, of which those in view are there, each with a button beside it that comes when it is of use. */
export const listRowsStyles = css`
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
    scrollbar-width: thin;
  }

  .rows {
    position: relative;
  }

  .item {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 4px;
    block-size: var(--_row);
    contain: strict;
  }

  .item > .row {
    padding-inline: 8px;
  }

  .item:hover .row:not([aria-current]) {
    background: var(--_hover);
  }

  .act {
    position: absolute;
    inset-block: calc((var(--_row) - 40px) / 2);
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
    opacity: 1;
    transition: none;
  }

  /* Where nothing can hover, it is in the details alone. */
  @media (hover: hover) {
    .item:hover .act {
      opacity: 1;
    }
  }

  @media not (hover: hover) {
    .act:not(:focus-visible) {
      pointer-events: none;
    }
  }
`;
