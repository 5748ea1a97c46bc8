import { css } from 'lit';

export const deviceSettingsStyles = css`
  :host {
    container-type: inline-size;
  }

  .head {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 24px;
  }

  h2 {
    flex: 1;
    font-size: 16px;
    font-weight: 650;
  }

  .device {
    display: grid;
    gap: 8px 24px;
    padding-block: 16px;
  }

  .head + .device {
    padding-block-start: 8px;
  }

  .device + .device {
    border-block-start: 1px solid var(--_line);
  }

  .what {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-content: start;
    align-items: center;
    gap: 0 8px;
  }

  .what .icon {
    color: var(--_text-quiet);
    font-size: 16px;
  }

  .label {
    font-weight: 500;
  }

  .hint {
    grid-column: 2;
    font-size: 13px;
    text-wrap: pretty;
  }

  .how {
    display: grid;
    align-content: start;
    gap: 8px;
    min-inline-size: 0;
  }

  .how > .quiet,
  .how > .notice,
  .note {
    font-size: 13px;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }

  .how > .quiet:empty {
    display: none;
  }

  .line {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 8px;
  }

  .line > :only-child {
    grid-column: 1 / -1;
  }

  select.input {
    padding-inline: 8px;
    color: inherit;
    font-family: inherit;
    text-overflow: ellipsis;
  }

  select.input[aria-busy='true'] {
    opacity: 0.6;
  }

  .fixed {
    color: var(--_text-quiet);
  }

  /* Segments, each lit as soon as the level reaches it. */
  .meter {
    --_segment: 8px;
    --_gap: 2px;
    position: relative;
    overflow: hidden;
    block-size: 12px;
    border-radius: 3px;
    background: color-mix(in oklab, var(--_text) 12%, transparent);
    mask: repeating-linear-gradient(
      to right,
      #000 0 calc(var(--_segment) - var(--_gap)),
      transparent 0 var(--_segment)
    );
  }

  /* The whole of it is mirrored, so that the segments begin where the level does. */
  .meter:dir(rtl) {
    direction: ltr;
    transform: scaleX(-1);
  }

  .level {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: round(calc(var(--_level, 0) * 100%), var(--_segment));
    background: var(--_positive-sign);
  }

  .meter.loud .level {
    background: var(--_warning);
  }

  .advice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 6px;
    min-block-size: 2lh;
  }

  .advice > span:only-child {
    grid-column: 1 / -1;
  }

  .advice .icon {
    margin-block-start: 1px;
    color: var(--_warning);
  }

  .advice strong {
    color: var(--_text);
    font-weight: 500;
  }

  .note {
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_line);
  }

  .empty {
    display: grid;
    justify-items: center;
    gap: 4px;
    max-inline-size: 300px;
    margin-inline: auto;
    padding: 24px 12px;
    text-align: center;
    text-wrap: balance;
  }

  .empty .icon {
    margin-block-end: 4px;
    color: var(--_text-quiet);
    font-size: 20px;
  }

  .what .skeleton {
    grid-column: 1 / -1;
    inline-size: 96px;
    block-size: 14px;
    margin-block: 3px;
  }

  .how .skeleton {
    block-size: var(--_control);
  }

  @container (inline-size >= 520px) {
    .device {
      grid-template-columns: minmax(140px, 1fr) minmax(0, 2fr);
    }

    .what {
      padding-block-start: 9px;
    }
  }

  @media (forced-colors: active) {
    .meter {
      border: 1px solid CanvasText;
      mask: none;
    }

    .level,
    .meter.loud .level {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
