import { css } from 'lit';

export const emojiPickerStyles = css`
  :host {
    --_cell: 38px;
    --_face: 'Apple Color Emoji', 'Segoe UI Emoji', 'Noto Color Emoji', var(--_font);
    position: relative;
    display: flex;
    flex-direction: column;
    inline-size: 336px;
    max-inline-size: 100%;
    block-size: 380px;
    max-block-size: 100%;
    overflow: hidden;
  }

  .top {
    position: relative;
    padding: 8px 8px 0;
  }

  .top > .icon {
    position: absolute;
    inset-block-start: calc(8px + (var(--_control) - 16px) / 2);
    inset-inline-start: 18px;
    font-size: 13px;
    color: var(--_text-quiet);
    pointer-events: none;
  }

  .top .input {
    padding-inline-start: 36px;
    font-size: 14px;
  }

  @media (pointer: coarse) {
    .top .input {
      font-size: 16px;
    }
  }

  .groups {
    display: flex;
    padding: 4px 8px;
    border-block-end: 1px solid var(--_line);
  }

  .groups button {
    flex: 1;
    min-inline-size: 24px;
    min-block-size: 32px;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    font: 17px / 1 var(--_face);
    cursor: pointer;
    opacity: 0.65;
    filter: grayscale(1);
  }

  .groups button .icon {
    font-size: 15px;
    vertical-align: middle;
  }

  .groups button:hover {
    background: var(--_hover);
  }

  .groups button:is(:hover, [aria-current]) {
    opacity: 1;
    filter: none;
  }

  .groups button[aria-current] {
    background: var(--_press);
  }

  .probe {
    position: absolute;
    visibility: hidden;
    inline-size: 0;
    block-size: var(--_cell);
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

  .row {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 8px 0;
    block-size: var(--_cell);
    display: grid;
    grid-template-columns: repeat(8, minmax(0, 1fr));
  }

  .row.heading {
    display: block;
    align-content: end;
    padding: 0 4px 4px;
    color: var(--_text-quiet);
    font-size: 13px;
    font-weight: 500;
  }

  .cell {
    display: grid;
  }

  .cell button {
    display: grid;
    place-items: center;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    font: 24px / 1 var(--_face);
    overflow: hidden;
    cursor: pointer;
    touch-action: manipulation;
  }

  .cell button:hover {
    background: var(--_hover);
  }

  .cell button:focus-visible {
    outline-offset: -2px;
    background: var(--_hover);
  }

  .message {
    display: grid;
    flex: 1;
    place-content: center;
    justify-items: center;
    gap: 12px;
    padding: 24px;
    color: var(--_text-quiet);
    text-align: center;
  }

  .foot {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    padding: 4px 8px;
    border-block-start: 1px solid var(--_line);
  }

  .shown {
    flex: 1;
    min-inline-size: 0;
    display: flex;
    align-items: center;
    gap: 8px;
    font-size: 13px;
  }

  .shown .face {
    font: 24px / 1 var(--_face);
  }

  .shown .name {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-height: 1.25;
  }

  .tones {
    flex: none;
    display: flex;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .tones label {
    display: grid;
    place-items: center;
    inline-size: 26px;
    block-size: 32px;
    border-radius: var(--_radius);
    font: 17px / 1 var(--_face);
    cursor: pointer;
  }

  .tones label:hover {
    background: var(--_hover);
  }

  .tones label:has(:checked) {
    background: var(--_press);
    box-shadow: inset 0 -2px var(--_accent-sign);
  }

  .tones label:has(:focus-visible) {
    outline: var(--hub-focus-width, 2px) solid var(--_accent-sign);
    outline-offset: -1px;
  }

  @media (forced-colors: active) {
    .groups button[aria-current],
    .tones label:has(:checked) {
      outline: var(--hub-focus-width, 2px) solid Highlight;
      outline-offset: -2px;
    }
  }
`;
