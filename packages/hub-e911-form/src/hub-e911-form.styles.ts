import { css } from 'lit';

export const e911FormStyles = css`
  :host {
    container-type: inline-size;
  }

  section {
    display: grid;
    gap: 16px;
    max-inline-size: 720px;
  }

  .head {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 32px;
  }

  h2 {
    flex: 1;
    min-inline-size: 0;
    font-size: 16px;
    font-weight: 650;
  }

  .purpose {
    max-inline-size: 68ch;
    margin-block-start: -12px;
    text-wrap: pretty;
  }

  .purpose,
  .note,
  .notice {
    font-size: 13px;
  }

  .sent {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 12px;
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    background: var(--_surface-raised);
  }

  .sent > .icon {
    margin-block-start: 2px;
    color: var(--_accent-sign);
    font-size: 16px;
  }

  .sent.none > .icon {
    color: var(--_warning);
  }

  .sent dl {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 32px;
  }

  .sent dl > div {
    flex: 1 1 200px;
    min-inline-size: 0;
  }

  dt {
    color: var(--_text-quiet);
    font-size: 13px;
  }

  dd {
    display: grid;
    overflow-wrap: anywhere;
  }

  .which {
    font-weight: 650;
  }

  .choose {
    max-inline-size: 420px;
  }

  select.input {
    padding-inline: 8px;
    color: inherit;
    font-family: inherit;
    cursor: pointer;
    text-overflow: ellipsis;
  }

  .address {
    display: grid;
    gap: 12px;
  }

  .lines {
    display: grid;
    overflow-wrap: anywhere;
  }

  .actions,
  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .actions .save {
    min-inline-size: 96px;
  }

  .remove {
    color: var(--_negative-sign);
  }

  dialog {
    position: static;
    inline-size: 100%;
    max-inline-size: 480px;
    margin: 0;
  }

  .answers {
    margin-block-start: 8px;
  }

  .notice .answers .button {
    margin: 0;
  }

  .told {
    display: flex;
    gap: 8px;
    min-block-size: 1lh;
    font-weight: 500;
  }

  .told .icon {
    margin-block-start: 1px;
    color: var(--_positive-sign);
  }

  .skeletons {
    display: grid;
    gap: 12px;
  }

  .skeleton.card {
    block-size: 72px;
    border-radius: var(--_radius-card);
  }

  .skeleton.label {
    inline-size: 140px;
    block-size: 14px;
  }

  .skeleton.control {
    max-inline-size: 420px;
    block-size: var(--_control);
  }

  .empty {
    display: grid;
    justify-items: center;
    gap: 4px;
    max-inline-size: 340px;
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

  .empty p:not(.quiet) {
    font-weight: 500;
  }

  .empty .button {
    margin-block-start: 8px;
  }
`;
