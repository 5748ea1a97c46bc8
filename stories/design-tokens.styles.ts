import { css } from 'lit';

export const designTokensStyles = css`
  :host {
    padding: 16px;
    background: var(--_surface);
  }

  section {
    margin-block-end: 32px;
  }

  h2 {
    margin-block-end: 8px;
    font-size: 20px;
    font-weight: 650;
  }

  p {
    max-inline-size: 70ch;
    margin-block-end: 8px;
  }

  table {
    inline-size: 100%;
    max-inline-size: 960px;
    border-collapse: collapse;
    table-layout: fixed;
    margin-block-end: 16px;
  }

  caption {
    padding-block: 8px;
    font-weight: 500;
    text-align: start;
  }

  th,
  td {
    padding-block: 8px;
    padding-inline: 0 12px;
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    overflow-wrap: anywhere;
  }

  thead th {
    color: var(--_text-quiet);
    font-size: 13px;
  }

  code {
    font:
      13px / 1.4 ui-monospace,
      monospace;
  }

  .sample {
    display: block;
    inline-size: 100%;
    block-size: 40px;
  }

  .colour {
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
  }

  .space {
    background: var(--_accent-sign);
  }

  .radius,
  .elevation,
  .focus {
    inline-size: 64px;
    border: 1px solid var(--_line-strong);
    background: var(--_surface-raised);
  }

  .focus {
    margin: 4px;
    border-color: transparent;
  }

  .type {
    block-size: auto;
    line-height: 1.4;
  }

  .motion {
    inline-size: 40px;
    border-radius: 999px;
    background: var(--_accent-sign);
    transition-property: translate;
  }

  tr:hover .motion {
    translate: 40px;
  }

  :dir(rtl) tr:hover .motion {
    translate: -40px;
  }

  .pair {
    display: block;
    padding: 8px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    font-weight: 500;
  }

  .sign {
    font-size: 24px;
    line-height: 1;
  }

  .on-call {
    color-scheme: dark;
  }

  .low {
    color: var(--_negative-sign);
    font-weight: 650;
  }
`;
