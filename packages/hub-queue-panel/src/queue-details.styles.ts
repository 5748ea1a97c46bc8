import { css } from 'lit';

/** The head of one queue. */
export const queueDetailsStyles = css`
  :host {
    container: none;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    max-block-size: none;
    padding-block-end: 0;
    overflow: hidden;
  }

  .top {
    padding: 0 12px 8px;
  }

  .extension {
    color: var(--_text-quiet);
    font-size: 14px;
    font-weight: 400;
  }

  .day {
    font-size: 13px;
  }

  .panel > * {
    flex: 1;
  }
`;
