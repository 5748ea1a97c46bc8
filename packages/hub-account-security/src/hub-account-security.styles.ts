import { css } from 'lit';

export const accountSecurityStyles = css`
  .head {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 48px;
  }

  h2 {
    flex: 1;
    font-size: 16px;
    font-weight: 650;
  }

  h3 {
    margin: 0 0 8px;
    font-size: 14px;
    font-weight: 650;
  }

  .part {
    padding-block: 16px;
    border-block-start: 1px solid var(--_line);
  }

  .note {
    margin-block-end: 8px;
    font-size: 13px;
    text-wrap: pretty;
  }

  .ghost {
    display: grid;
    gap: 8px;
    max-inline-size: 340px;
    padding-block: 8px;
  }

  .ghost .skeleton:first-child {
    inline-size: 90px;
    block-size: 12px;
  }

  .ghost .skeleton:last-child {
    block-size: var(--_control);
  }
`;
