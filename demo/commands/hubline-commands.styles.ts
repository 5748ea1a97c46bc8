import { css } from 'lit';
import { dialogStyles } from './dialog.styles.ts';
import { keyCapStyles } from './key-cap.styles.ts';

export const commandsStyles = [
  dialogStyles,
  keyCapStyles,
  css`
    dialog {
      inline-size: min(640px, 100% - 16px);
      max-block-size: min(560px, 100dvh - 16px);
      margin-block: max(8px, 10dvh) auto;
    }

    .head {
      gap: 10px;
      padding-block: 8px;
      padding-inline: 16px 8px;
    }

    .head > .icon {
      color: var(--_text-quiet);
      font-size: 16px;
    }

    .head .input {
      flex: 1;
      min-inline-size: 0;
      padding-inline: 4px;
      border-color: transparent;
      background: none;
      font-size: 16px;
    }

    .head .input:focus-visible {
      outline: none;
    }

    .head:has(.input:focus-visible) {
      box-shadow: inset 0 -2px var(--_accent-sign);
    }

    @media (forced-colors: active) {
      .head:has(.input:focus-visible) {
        outline: 2px solid Highlight;
        outline-offset: -2px;
      }
    }

    [role='listbox'] {
      flex: 1;
      min-block-size: 0;
      padding: 4px 8px 8px;
      overflow-y: auto;
      overscroll-behavior: contain;
    }

    [role='group'] > p {
      padding: 8px 8px 4px;
      color: var(--_text-quiet);
      font-size: 13px;
      font-weight: 500;
    }

    .option {
      display: flex;
      align-items: center;
      gap: 12px;
      min-block-size: 40px;
      padding: 4px 8px;
      border-radius: var(--_radius);
      cursor: pointer;
      scroll-margin-block: 36px 8px;
    }

    .option > .icon {
      color: var(--_text-quiet);
      font-size: 16px;
    }

    .option:hover {
      background: var(--_hover);
    }

    .option[aria-selected='true'] {
      background: color-mix(in oklab, var(--_accent-sign) 12%, transparent);
    }

    .option[aria-selected='true'] > .icon {
      color: var(--_accent-sign);
    }

    @media (forced-colors: active) {
      .option[aria-selected='true'] {
        outline: 2px solid Highlight;
        outline-offset: -2px;
      }
    }

    .text {
      flex: 1;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }

    .option bdi {
      max-inline-size: 40%;
      overflow: hidden;
      font-size: 13px;
      font-variant-numeric: tabular-nums;
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    .none {
      display: grid;
      gap: 4px;
      padding: 32px 16px;
      text-align: center;
      text-wrap: balance;
      overflow-wrap: anywhere;
    }

    /* No keyboard, or no room for its keys. */
    @media (width < 480px) {
      .option .keys {
        display: none;
      }
    }
  `,
];
