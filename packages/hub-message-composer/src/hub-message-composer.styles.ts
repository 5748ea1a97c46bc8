import { css } from 'lit';

export const messageComposerStyles = css`
  :host {
    container: hub-message-composer / inline-size;
  }

  .composer {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    padding: 8px 12px;
  }

  .box {
    min-inline-size: 0;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-card);
    background: var(--_surface-raised);
  }

  .box:has(textarea:focus-visible) {
    border-color: var(--_accent-sign);
    outline: var(--hub-focus-width, 2px) solid var(--_accent-sign);
    outline-offset: -1px;
  }

  .box:has(textarea[aria-invalid]) {
    border-color: var(--_negative-sign);
    outline-color: var(--_negative-sign);
  }

  textarea {
    display: block;
    field-sizing: content;
    inline-size: 100%;
    min-block-size: calc(1lh + 18px);
    max-block-size: calc(8lh + 18px);
    margin: 0;
    padding: 10px 12px 8px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-size: 16px;
    overflow-wrap: anywhere;
    overscroll-behavior: contain;
    resize: none;
  }

  textarea:focus-visible {
    outline: none;
  }

  textarea::placeholder {
    color: var(--_text-quiet);
    opacity: 1;
  }

  .tools {
    display: flex;
    align-items: center;
    padding: 0 4px 4px;
  }

  .tools .icon-only {
    color: var(--_text-quiet);
    font-size: 16px;
  }

  .tools .icon-only:is(:hover, :focus-visible, [aria-expanded='true']) {
    color: var(--_text);
  }

  .send {
    margin-inline-start: auto;
    min-block-size: 36px;
    padding-inline: 14px;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 2px 16px;
    min-block-size: 17px;
    font-size: 13px;
    line-height: 17px;
  }

  .foot .note {
    margin-inline-start: auto;
    text-align: end;
  }

  .fault {
    color: var(--_negative-sign);
  }

  .quote {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 8px;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_accent-sign);
    border-radius: 2px;
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
    background: var(--_surface-sunken);
    font-size: 13px;
  }

  .quote > .icon {
    color: var(--_text-quiet);
  }

  .quoted {
    display: grid;
    padding-block: 4px;
  }

  .quoted > * {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }

  .quoted .who {
    font-weight: 500;
  }

  .files {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    max-block-size: 200px;
    padding: 12px 12px 4px;
    overflow: hidden auto;
    overscroll-behavior: contain;
  }

  .file {
    position: relative;
    display: flex;
    align-items: center;
    gap: 8px;
    block-size: 56px;
    max-inline-size: min(100%, 240px);
    padding-inline: 12px 40px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
    font-size: 13px;
  }

  .file > .icon {
    font-size: 16px;
    color: var(--_text-quiet);
  }

  .file .what {
    display: grid;
    min-inline-size: 0;
  }

  .file .name {
    display: flex;
    min-inline-size: 0;
    white-space: pre;
  }

  .file .stem {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .file.picture {
    block-size: 80px;
    inline-size: 80px;
    padding: 0;
    overflow: hidden;
  }

  .file img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    image-orientation: from-image;
    font-size: 11px;
    overflow-wrap: anywhere;
  }

  .remove {
    position: absolute;
    inset-block-start: 4px;
    inset-inline-end: 4px;
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_surface-raised);
    font-size: 12px;
    cursor: pointer;
  }

  .file:not(.picture) .remove {
    inset-block-start: 13px;
    inset-inline-end: 6px;
    border-color: transparent;
    background: transparent;
  }

  .remove:hover {
    background: color-mix(in oklab, var(--_surface-raised) 88%, var(--_text));
  }

  .notice {
    font-size: 13px;
    overflow-wrap: anywhere;
  }

  .notice.refused {
    grid-template-columns: auto minmax(0, 1fr) auto;
  }

  .notice.refused .close {
    grid-column: 3;
    grid-row: 1;
    min-inline-size: 28px;
    min-block-size: 28px;
    margin: -4px;
    padding: 2px;
  }

  .notice a {
    color: var(--_accent-sign);
  }

  .drop {
    position: fixed;
    inset: auto;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 4px;
    margin: 0;
    padding: 8px;
    border: 2px dashed var(--_accent-sign);
    border-radius: var(--_radius-card);
    background: color-mix(in oklab, var(--_surface) 92%, var(--_accent-sign));
    color: var(--_text);
    font-size: 13px;
    text-align: center;
    pointer-events: none;
    opacity: 0.97;
  }

  .drop:not(:popover-open) {
    display: none;
  }

  .drop p:first-child {
    display: flex;
    align-items: center;
    gap: 8px;
    font-size: 16px;
    font-weight: 500;
  }

  @container hub-message-composer (inline-size < 440px) {
    .foot .note {
      margin-inline-start: 0;
      text-align: start;
    }
  }

  @container hub-message-composer (inline-size < 300px) {
    .send span {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }

  @media (forced-colors: active) {
    .box:has(textarea:focus-visible) {
      outline-color: Highlight;
    }
  }
`;
