import { css } from 'lit';

/** What the list of conversations has besides any list. */
export const conversationListStyles = css`
  .main {
    block-size: 100%;
    min-block-size: inherit;
    max-block-size: inherit;
  }

  .head {
    padding-block: 8px 0;
  }

  .new {
    flex: none;
    padding-inline: 12px;
  }

  .notice .button {
    margin-inline-start: auto;
  }

  .panel > hub-conversation-rows {
    flex: 1;
  }
`;
