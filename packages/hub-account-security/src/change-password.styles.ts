import { css } from 'lit';

export const changePasswordStyles = css`
  form {
    display: grid;
    gap: 12px;
    max-inline-size: 520px;
  }

  .new {
    display: grid;
    gap: 8px;
  }

  .strength {
    display: grid;
    gap: 4px;
    min-block-size: 46px;
    align-content: start;
    font-size: 13px;
  }

  .word {
    font-weight: 500;
  }

  .meter {
    --_sign: var(--_negative-sign);
    display: grid;
    grid-template-columns: repeat(4, 1fr);
    gap: 4px;
    max-inline-size: 340px;
  }

  .meter[data-score='2'] {
    --_sign: var(--_warning);
  }

  .meter:is([data-score='3'], [data-score='4']) {
    --_sign: var(--_positive-sign);
  }

  .meter span {
    block-size: 4px;
    border-radius: 2px;
    background: color-mix(in oklab, var(--_text) 14%, transparent);
    transition: background-color var(--_motion);
  }

  .meter .lit {
    background: var(--_sign);
  }

  .button {
    justify-self: start;
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
    color: var(--_positive-sign);
  }

  @media (forced-colors: active) {
    .meter span {
      border: 1px solid GrayText;
    }

    .meter .lit {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
