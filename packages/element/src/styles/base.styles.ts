import { css } from 'lit';

/** What every element begins with: type, box model, focus ring, icons, text for screen readers only. */
export const baseStyles = css`
  :host {
    display: block;
    box-sizing: border-box;
    color: var(--_text);
    font: 400 14px / 1.4 var(--_font);
    text-align: start;
    -webkit-font-smoothing: antialiased;
  }

  :host([hidden]) {
    display: none !important;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h2,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  button,
  input {
    color: inherit;
    font: inherit;
  }

  /* What is not typed yet has no direction of its own. */
  [dir='auto']:placeholder-shown {
    direction: inherit;
  }

  /* A name in another direction begins on the side where all lines begin. */
  bdi,
  dd {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  :focus {
    outline: none;
  }

  :focus-visible {
    outline: var(--hub-focus-width, 2px) solid var(--_accent-sign);
    outline-offset: 2px;
  }

  .icon {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .directional:dir(rtl) {
    transform: scaleX(-1);
  }

  .quiet {
    color: var(--_text-quiet);
  }

  .clock,
  .number {
    font-variant-numeric: tabular-nums;
  }

  .number > [aria-hidden] {
    unicode-bidi: isolate;
    direction: ltr;
    display: inline-block;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    border: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
