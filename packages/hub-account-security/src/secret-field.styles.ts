import { css } from 'lit';

export const secretFieldStyles = css`
  .field {
    max-inline-size: 340px;
  }

  .secret {
    position: relative;
  }

  .secret .input {
    padding-inline-end: calc(var(--_control) + 4px);
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

  .quiet,
  .fault {
    font-size: 13px;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }

  .fault {
    color: var(--_negative-sign);
  }
`;
