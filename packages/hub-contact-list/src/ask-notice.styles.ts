import { css } from 'lit';

export const askNoticeStyles = css`
  .ask .actions {
    margin-block-start: 8px;
  }
`;
