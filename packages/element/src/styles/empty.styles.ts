import { css } from 'lit';

/** What stands where there is nothing yet: a sign, a sentence, what to do. */
export const emptyStyles = css`
  .empty {
    display: grid;
    justify-items: center;
    gap: 4px;
    max-inline-size: 320px;
    margin-inline: auto;
    padding: 24px 12px;
    text-align: center;
    text-wrap: balance;
  }

  .empty .icon {
    margin-block-end: 4px;
    color: var(--_text-quiet);
    font-size: 20px;
  }

  .empty p:first-of-type {
    font-weight: 500;
  }

  .empty .actions {
    margin-block-start: 8px;
  }
`;
