import { css } from 'lit';

export const notificationWishesStyles = css`
  :host {
    display: grid;
    gap: 16px;
    margin-block-start: 16px;
  }

  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    margin-block-end: 4px;
    font-weight: 650;
  }

  .box {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: 32px;
    cursor: pointer;
  }

  .part {
    display: grid;
    gap: 2px;
  }

  .hint {
    max-inline-size: 60ch;
    text-wrap: pretty;
  }

  input[type='checkbox'] {
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .hours {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    margin-block: 8px;
  }

  .hours label {
    display: grid;
    gap: 4px;
  }

  input[type='time'] {
    min-block-size: 36px;
    padding-inline: 8px;
    border: 1px solid var(--_line-strong);
    border-radius: 6px;
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
`;
