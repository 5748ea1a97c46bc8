import { css } from 'lit';

export const accountAuthenticationStyles = css`
  dialog {
    position: static;
    inline-size: 100%;
    max-inline-size: 420px;
    margin: 0;
    padding: 16px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-card);
    background: var(--_surface-raised);
    color: inherit;
  }

  form {
    display: grid;
    gap: 12px;
  }

  h3 {
    margin: 0;
    font-size: 16px;
    font-weight: 650;
  }

  #hint {
    margin-block-start: -8px;
    font-size: 13px;
  }

  #problem:empty {
    display: none;
  }

  .fault {
    color: var(--_negative-sign);
    font-size: 13px;
  }

  .notice {
    font-size: 13px;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .foot .primary {
    min-inline-size: 96px;
  }
`;
