import { css } from 'lit';

/** What the rows of conversations have besides those of any list. */
export const conversationRowsStyles = css`
  .group {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    display: grid;
    align-items: end;
    block-size: 32px;
    padding: 0 12px 4px;
    color: var(--_text-quiet);
    font-size: 13px;
    font-weight: 500;
    contain: strict;
  }

  .end {
    margin: 8px 12px 12px;
    font-size: 13px;
  }
`;
