import { css } from 'lit';

/** What is open beside a list, or over it. */
export const listSideStyles = css`
  :host {
    overflow: hidden auto;
    overscroll-behavior: contain;
    padding-block-end: 16px;
  }

  .bar {
    display: flex;
    align-items: center;
    padding: 4px;
  }

  /* Over the list it goes back to it; beside it there is nothing to go back to. */
  .back {
    display: none;
    padding-inline: 8px 12px;
  }

  .close {
    margin-inline-start: auto;
  }

  @container hub-list (width < 640px) {
    .back {
      display: inline-flex;
    }

    .close {
      display: none;
    }
  }

  h3,
  h4 {
    margin: 0;
  }

  h3 {
    display: -webkit-box;
    overflow: hidden;
    border-radius: 2px;
    font-size: 20px;
    font-weight: 650;
    line-height: 1.25;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
  }

  h4 {
    padding-block: 4px;
    font-size: 14px;
    font-weight: 650;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .notice {
    font-size: 13px;
    overflow-wrap: anywhere;
  }
`;
