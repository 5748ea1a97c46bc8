import { css } from 'lit';

export const hublineLanguageStyles = css`
  :host {
    display: grid;
    gap: 8px;
  }

  /* The heading of its card. */
  .field label {
    margin-block-end: 4px;
    font-size: 16px;
    font-weight: 650;
  }

  select.input {
    max-inline-size: 400px;
    padding-inline: 8px;
    color: inherit;
    font-family: inherit;
  }

  select.input[aria-busy='true'] {
    opacity: 0.6;
  }

  .quiet,
  .notice {
    font-size: 13px;
    text-wrap: pretty;
  }
`;
