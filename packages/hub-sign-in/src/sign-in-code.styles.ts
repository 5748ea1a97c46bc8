import { css } from 'lit';

export const signInCodeStyles = css`
  form {
    display: grid;
    gap: 16px;
  }

  h3 {
    margin: 0;
    font-size: 16px;
    font-weight: 650;
  }

  #hint {
    margin-block-start: -12px;
    text-wrap: pretty;
  }

  #code {
    font-size: 20px;
    letter-spacing: 0.12em;
  }

  #problem:empty {
    display: none;
  }

  .submit {
    min-block-size: 48px;
    font-size: 16px;
  }

  .others {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 8px;
  }

  .others .button {
    padding-inline: 8px;
    color: var(--_accent-sign);
  }
`;
