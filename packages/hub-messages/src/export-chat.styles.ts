import { css } from 'lit';

export const exportChatStyles = css`
  dialog {
    position: static;
    box-sizing: border-box;
    inline-size: auto;
    max-inline-size: 520px;
    margin: 0;
    padding: 0;
    border: 0;
    background: transparent;
    color: inherit;
  }

  h4 {
    margin: 0;
    font-size: 14px;
    font-weight: 650;
  }

  fieldset {
    display: grid;
    gap: 12px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .dates {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(140px, 1fr));
    gap: 12px;
  }

  .check {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: var(--_control);
  }

  .check input {
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .panel .fault {
    color: var(--_negative-sign);
    font-weight: 500;
  }

  .running {
    display: grid;
    gap: 4px;
    font-size: 13px;
  }

  .counts {
    display: flex;
    justify-content: space-between;
    gap: 12px;
  }

  progress {
    inline-size: 100%;
    block-size: 8px;
    accent-color: var(--_accent);
  }
`;
