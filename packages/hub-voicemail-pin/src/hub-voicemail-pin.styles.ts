import { css } from 'lit';

export const voicemailPinStyles = css`
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

  .purpose {
    max-inline-size: 60ch;
    margin-block-start: 4px;
    font-size: 13px;
    text-wrap: pretty;
  }

  .state {
    display: flex;
    gap: 8px;
    margin-block: 12px 16px;
    font-weight: 500;
    text-wrap: pretty;
  }

  .state .icon {
    margin-block-start: 1px;
    color: var(--_text-quiet);
  }

  .state.set .icon,
  .told .icon {
    color: var(--_positive-sign);
  }

  form,
  .form {
    display: grid;
    justify-items: start;
    gap: 12px;
  }

  .field {
    inline-size: 100%;
  }

  .secret {
    position: relative;
    max-inline-size: 280px;
  }

  .secret .input {
    padding-inline-end: calc(var(--_control) + 4px);
    letter-spacing: 0.12em;
  }

  .secret .button {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    color: var(--_text-quiet);
    font-size: 16px;
  }

  .secret .button:focus-visible {
    outline-offset: -2px;
  }

  /* The browser has a toggle of its own. */
  .input::-ms-reveal {
    display: none;
  }

  .rules,
  .fault,
  .notice {
    font-size: 13px;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }

  .rules {
    max-inline-size: 52ch;
  }

  .fault {
    color: var(--_negative-sign);
  }

  .primary {
    min-inline-size: 96px;
  }

  .told {
    display: flex;
    gap: 8px;
    min-block-size: 1lh;
    font-weight: 500;
  }

  .told .icon {
    margin-block-start: 1px;
  }

  .skeleton.line {
    inline-size: 100%;
    max-inline-size: 420px;
    block-size: 14px;
  }

  .skeleton.short {
    inline-size: 140px;
  }

  .skeleton.control {
    inline-size: 100%;
    max-inline-size: 280px;
    block-size: var(--_control);
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

  .empty p:not(.quiet) {
    font-weight: 500;
  }

  .empty .button {
    margin-block-start: 8px;
  }
`;
