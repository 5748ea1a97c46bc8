import { css } from 'lit';

/** A text field with its label above. */
export const fieldStyles = css`
  .field {
    display: grid;
    gap: 4px;
  }

  .field label {
    font-size: 13px;
    font-weight: 500;
  }

  .input {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--_control);
    padding: 4px 12px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    font-size: 16px;
  }

  /* Where nobody touches, nothing zooms in on what is smaller than 16 px. */
  @media (pointer: fine) {
    .input {
      font-size: 14px;
    }
  }

  /* It begins where all lines begin, in whatever direction it is written. */
  .input[dir='auto'] {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  .input::placeholder {
    color: var(--_text-quiet);
    opacity: 1;
  }

  .input:focus-visible {
    border-color: var(--_accent-sign);
    outline-offset: -1px;
  }

  .input:disabled {
    opacity: 0.6;
  }

  .input[aria-invalid='true'] {
    border-color: var(--_negative-sign);
  }
`;
