import { css } from 'lit';

export const contactFormStyles = css`
  form {
    display: grid;
    gap: 16px;
    padding: 4px 16px 0;
  }

  .fields {
    display: grid;
    gap: 16px;
  }

  .field {
    min-inline-size: 0;
  }

  .optional {
    color: var(--_text-quiet);
    font-weight: 400;
  }

  fieldset {
    display: grid;
    gap: 8px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    margin-block-end: 4px;
    font-size: 13px;
    font-weight: 500;
  }

  .line {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 8px;
  }

  .line.phone {
    grid-template-columns: 96px minmax(0, 1fr) auto;
  }

  .line .input {
    padding-inline: 8px;
  }

  .line .remove {
    min-inline-size: 32px;
    padding: 0;
  }

  .line > .below {
    grid-column: 1 / -1;
  }

  select.input {
    padding-inline: 8px;
    color: inherit;
    font-family: inherit;
  }

  textarea.input {
    display: block;
    min-block-size: 72px;
    max-block-size: 40cqi;
    padding-block: 8px;
    color: inherit;
    font-family: inherit;
    line-height: 1.4;
    resize: vertical;
  }

  .fault,
  .known {
    font-size: 13px;
    overflow-wrap: anywhere;
  }

  .fault {
    color: var(--_negative-sign);
  }

  .known {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 6px;
  }

  .known .icon {
    color: var(--_warning);
    margin-block-start: 1px;
  }

  .known:empty {
    display: none;
  }

  .add {
    justify-self: start;
    margin-inline-start: -8px;
    padding-inline: 8px 12px;
    color: var(--_accent-sign);
  }

  .remove .icon {
    color: var(--_text-quiet);
  }

  .foot {
    display: flex;
    gap: 8px;
  }

  .foot .primary {
    min-inline-size: 96px;
  }
`;
