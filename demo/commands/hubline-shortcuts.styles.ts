import { css } from 'lit';
import { dialogStyles } from './dialog.styles.ts';
import { keyCapStyles } from './key-cap.styles.ts';

export const shortcutsStyles = [
  dialogStyles,
  keyCapStyles,
  css`
    dialog {
      inline-size: min(560px, 100% - 16px);
      max-block-size: min(720px, 100dvh - 16px);
    }

    .head {
      justify-content: space-between;
      padding-block: 8px;
      padding-inline: 20px 8px;
    }

    h2 {
      margin: 0;
      font-size: 16px;
      font-weight: 650;
    }

    h3 {
      margin: 0;
      font-size: 13px;
      font-weight: 500;
    }

    section h3 {
      color: var(--_text-quiet);
    }

    .body {
      display: grid;
      gap: 16px;
      min-block-size: 0;
      padding: 16px 20px 20px;
      overflow-y: auto;
      overscroll-behavior: contain;
    }

    .body:focus-visible {
      outline-offset: -2px;
    }

    dl {
      margin: 4px 0 0;
    }

    dl > div {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 12px;
      min-block-size: 34px;
    }

    dl > div + div {
      border-block-start: 1px solid var(--_line);
    }

    dd {
      margin: 0;
    }

    .setting {
      display: grid;
      grid-template: 'title switch' auto 'hint hint' auto / 1fr auto;
      align-items: center;
      gap: 4px 16px;
      padding-block-start: 12px;
      border-block-start: 1px solid var(--_line);
    }

    .setting h3 {
      font-size: 14px;
    }

    .setting p {
      grid-area: hint;
      font-size: 13px;
    }

    .switch {
      display: grid;
      place-items: center;
      min-block-size: 40px;
      padding: 0;
      border: 0;
      background: none;
      cursor: pointer;
    }
  `,
];
