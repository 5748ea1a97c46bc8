import { css } from 'lit';

/** What the whole has besides any list with something beside it. */
export const messagesStyles = css`
  hub-conversation-list {
    min-block-size: 0;
  }

  .side > .absent {
    display: flex;
    flex-direction: column;
    overflow: auto;
  }

  .coming {
    padding: 12px 16px;
  }

  .coming .skeleton {
    display: block;
    inline-size: 45%;
    block-size: 20px;
    margin-block: 6px;
  }

  @container hub-list (width < 640px) {
    .side {
      min-inline-size: 0;
      grid-template-columns: minmax(0, 1fr);
    }
  }

  /* Messages want more room than their list. */
  @container hub-list (width >= 640px) {
    .frame {
      grid-template-columns: clamp(260px, 36%, 400px) minmax(0, 1fr);
    }

    .side {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
