import { css } from 'lit';

/** What the rows of messages have besides those of any list. */
export const messageListStyles = css`
  /* The button takes the place of time and length. */
  .item:focus-within .row:not(:focus) :is(.when, .long) {
    opacity: 0;
  }

  @media (hover: hover) {
    .callable:hover :is(.when, .long) {
      opacity: 0;
    }
  }

  .end {
    margin: 8px 12px 12px;
    font-size: 13px;
  }
`;
