import { css } from 'lit';

export const dialpadStyles = css`
  .pad {
    --_key: var(--hub-key, color-mix(in oklab, var(--_text) 6.5%, var(--_surface)));
    display: grid;
    gap: 8px;
    inline-size: 100%;
    max-inline-size: 360px;
    margin-inline: auto;
  }

  .entry {
    position: relative;
  }

  .entry .input {
    min-block-size: 48px;
    padding-inline: 12px 48px;
    font-size: 20px;
    font-variant-numeric: tabular-nums;
    text-overflow: ellipsis;
  }

  .backspace {
    position: absolute;
    inset-block: 4px;
    inset-inline-end: 4px;
    color: var(--_text-quiet);
  }

  .message {
    display: grid;
    grid-auto-flow: column;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: 36px;
    font-size: 13px;
  }

  .message .icon {
    color: var(--_negative-sign);
  }

  .stage {
    display: grid;
  }

  .stage > * {
    grid-area: 1 / 1;
  }

  .keys {
    /* Keypads run from left to right everywhere. */
    direction: ltr;
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: 8px;
  }

  .keys[inert] {
    visibility: hidden;
  }

  .key {
    display: grid;
    align-content: center;
    justify-items: center;
    min-block-size: var(--_row);
    padding: 2px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    background: var(--_key);
    cursor: pointer;
    font-size: 20px;
    line-height: 1.15;
    font-variant-numeric: tabular-nums;
    touch-action: manipulation;
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
    -webkit-tap-highlight-color: transparent;
    transition: background-color var(--_motion);
  }

  .key:hover {
    background: color-mix(in oklab, var(--_key), var(--_text) 7%);
  }

  .key:active {
    background: color-mix(in oklab, var(--_key), var(--_text) 16%);
    transition: none;
  }

  .key:disabled {
    opacity: 0.5;
    cursor: default;
  }

  /* Letters are for the eye only: a key is named by its digit. */
  .key::after {
    content: attr(data-letters);
    min-block-size: 15px;
    color: var(--_text-quiet);
    font-size: 13px;
    line-height: 15px;
    letter-spacing: 0.06em;
  }

  .search {
    display: grid;
    grid-template-rows: auto 1fr;
    /* The keys give the height: what is found scrolls inside it. */
    block-size: 0;
    min-block-size: 100%;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    background: var(--_surface-raised);
  }

  .search h2 {
    padding: 8px 12px 4px;
    color: var(--_text-quiet);
    font-size: 13px;
    font-weight: 500;
  }

  .search ul {
    overflow-y: auto;
    padding: 0 4px 4px;
  }

  .match {
    display: grid;
    grid-template-columns: 1fr auto;
    align-content: center;
    column-gap: 8px;
    min-block-size: 48px;
    padding: 4px 8px;
    border-radius: var(--_radius);
    cursor: pointer;
  }

  .match .who {
    grid-column: 1 / -1;
    overflow: hidden;
    font-weight: 500;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .match .label,
  .match .what {
    font-size: 13px;
  }

  .match:hover {
    background: var(--_hover);
  }

  .match[aria-selected='true'] {
    background: color-mix(in oklab, var(--_accent-sign) 14%, transparent);
    box-shadow: inset 0 0 0 1px var(--_accent-sign);
  }

  .none {
    align-self: center;
    padding: 12px;
    text-align: center;
    overflow-wrap: anywhere;
  }

  .dial {
    inline-size: 100%;
    min-block-size: 48px;
    margin-block-start: 4px;
    font-size: 16px;
  }

  .sent {
    min-block-size: 28px;
    overflow: hidden;
    font-size: 20px;
    text-align: center;
    direction: ltr;
  }

  @media (forced-colors: active) {
    .key {
      border: 1px solid ButtonBorder;
    }

    .match[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
