import { css } from 'lit';

export const addressFormStyles = css`
  :host {
    container: hub-address-form / inline-size;
  }

  form {
    display: grid;
    gap: 16px;
  }

  form + hub-account-authentication {
    margin-block-start: 16px;
  }

  h3 {
    margin: 0;
    font-size: 16px;
    font-weight: 650;
    overflow-wrap: anywhere;
  }

  .fields {
    display: grid;
    align-items: start;
    gap: 16px;
  }

  [inert] {
    opacity: 0.6;
  }

  .field {
    min-inline-size: 0;
    align-content: start;
  }

  .top,
  .below {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 8px;
    font-size: 13px;
  }

  .below:empty {
    display: none;
  }

  select.input {
    padding-inline: 8px;
    color: inherit;
    font-family: inherit;
    cursor: pointer;
  }

  .fault,
  .suggestion p {
    font-size: 13px;
    overflow-wrap: anywhere;
  }

  .fault,
  .over {
    color: var(--_negative-sign);
  }

  .over {
    font-weight: 650;
  }

  .count {
    margin-inline-start: auto;
  }

  .suggestion {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 8px;
    padding-block: 4px;
    padding-inline: 12px 4px;
    border-inline-start: 2px solid var(--_warning);
    background: color-mix(in oklab, var(--_warning) 8%, transparent);
  }

  .suggestion p {
    font-weight: 500;
  }

  .suggestion .button {
    min-block-size: 32px;
    padding-inline: 12px;
  }

  .check:empty {
    display: none;
  }

  .notice {
    font-size: 13px;
    overflow-wrap: anywhere;
  }

  .notice b {
    font-weight: 650;
  }

  .confirmed {
    --_sign: var(--_positive-sign);
  }

  .foot,
  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .answers {
    margin-block-start: 8px;
  }

  .answers .button {
    margin: 0;
  }

  .foot .validate,
  .foot .save {
    min-inline-size: 96px;
  }

  .why {
    margin-block-start: -8px;
    font-size: 13px;
  }

  dl {
    display: grid;
    gap: 8px;
    margin-block-start: 8px;
  }

  dt {
    font-weight: 500;
  }

  dd {
    margin: 0;
  }

  @container hub-address-form (min-width: 560px) {
    .fields {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .line1,
    .line2,
    .location {
      grid-column: 1 / -1;
    }

    dl > div {
      display: grid;
      grid-template-columns: 10em 1fr 1fr;
      gap: 8px;
    }
  }
`;
