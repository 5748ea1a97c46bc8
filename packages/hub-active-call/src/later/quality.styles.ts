import { css } from 'lit';

/** The sign of how a call sounds, in a place that is kept for it; and why it is silent. */
export const qualityStyles = css`
  /* Read in full, however long the name in it is. */
  .trouble > :last-child {
    overflow-wrap: anywhere;
    white-space: normal;
  }

  .words .trouble {
    border-radius: 14px;
    text-wrap: balance;
  }

  .quality {
    min-inline-size: 28px;
    min-block-size: 24px;
    line-height: 0;
  }

  .quality > * {
    line-height: normal;
  }

  .facts .quality {
    align-self: center;
  }

  .facts .quality > * {
    text-align: center;
  }

  .beside {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    align-items: center;
    gap: 0 8px;
  }

  .parties .quality {
    grid-area: quality;
    margin-inline-start: -6px;
  }

  :is(.parties, .beside) .quality:not(:has(> *)) {
    display: none;
  }
`;
