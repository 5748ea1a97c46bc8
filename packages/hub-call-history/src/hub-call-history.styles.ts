import { css } from 'lit';

/** What the call history has besides any list. */
export const callHistoryStyles = css`
  .skeletons {
    padding-block-start: 32px;
  }

  hub-call-list {
    flex: 1;
  }
`;
