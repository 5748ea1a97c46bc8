import { css } from 'lit';

export const hublineLanguageStyles = css`
  :host {
    display: grid;
    gap: 8px;
  }

  .field label {
    font-size: 14px;
  }

  select.input {
    max-inline-size: 320px;
    padding-inline: 8px 4px;
    color: inherit;
    font-family: inherit;
  }

  @media (pointer: fine) {
    select.input {
      font-size: 14px;
    }
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
