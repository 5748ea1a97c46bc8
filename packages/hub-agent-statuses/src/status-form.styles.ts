import { css } from 'lit';

export const statusFormStyles = css`
  form {
    display: grid;
    gap: 8px;
    max-inline-size: 480px;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    background: var(--_surface-raised);
  }

  h3 {
    margin: 0;
    font-size: 14px;
    font-weight: 650;
    overflow-wrap: anywhere;
  }

  .check {
    display: flex;
    align-items: center;
    gap: 8px;
    justify-self: start;
    min-block-size: 24px;
    cursor: pointer;
  }

  .check input {
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .quiet,
  .fault,
  .notice {
    font-size: 13px;
    overflow-wrap: anywhere;
  }

  .fault {
    color: var(--_negative-sign);
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 4px;
  }

  .foot .primary {
    min-inline-size: 96px;
  }
`;
