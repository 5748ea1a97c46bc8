import { css } from 'lit';

export const greetingRowStyles = css`
  :host {
    display: grid;
    gap: 8px;
    padding: 8px 12px;
  }

  .row {
    display: grid;
    grid-template: 'sign text' auto 'actions actions' auto / auto minmax(0, 1fr);
    align-items: center;
    gap: 4px 12px;
  }

  .sign {
    grid-area: sign;
    display: grid;
    color: var(--_text-quiet);
    font-size: 16px;
  }

  .text {
    grid-area: text;
    min-inline-size: 0;
  }

  .name {
    display: -webkit-box;
    overflow: hidden;
    font-weight: 500;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }

  .what {
    font-size: 13px;
    text-wrap: pretty;
  }

  .part::before {
    content: ' · ';
    content: ' · ' / ', ';
  }

  /* Each in a column of its own, so that they stand below each other in all rows. */
  .actions {
    grid-area: actions;
    display: grid;
    grid-template-columns: minmax(84px, max-content) minmax(0, 1fr) var(--_control) var(--_control);
    align-items: center;
    column-gap: 4px;
  }

  .play,
  .default {
    padding-inline: 8px;
    font-size: 13px;
  }

  .play .icon {
    color: var(--_accent-sign);
  }

  .default {
    justify-self: start;
    color: var(--_accent-sign);
    line-height: 1.2;
    text-align: start;
  }

  .mark {
    display: flex;
    align-items: center;
    gap: 6px;
    padding-inline: 8px;
    font-size: 13px;
    font-weight: 650;
  }

  .mark .icon {
    color: var(--_positive-sign);
  }

  :is(.rename, .delete) {
    color: var(--_text-quiet);
    font-size: 16px;
  }

  dialog {
    position: static;
    inline-size: auto;
    max-inline-size: none;
    margin: 0;
  }

  form {
    display: grid;
    gap: 8px;
    max-inline-size: 420px;
  }

  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  dialog .answers {
    margin-block-start: 8px;
  }

  dialog .answers .button {
    margin-block-start: 0;
  }

  .notice {
    font-size: 13px;
    overflow-wrap: anywhere;
  }

  .fault {
    color: var(--_negative-sign);
    font-size: 13px;
    overflow-wrap: anywhere;
  }

  @container hub-greetings (inline-size >= 560px) {
    .row {
      grid-template: 'sign text actions' auto / auto minmax(0, 1fr) auto;
      min-block-size: 48px;
    }

    .actions {
      grid-template-columns:
        minmax(84px, max-content) minmax(124px, max-content) var(--_control)
        var(--_control);
    }

    hub-audio-player,
    form {
      margin-inline-start: 32px;
    }
  }
`;
