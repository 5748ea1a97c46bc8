import { css } from 'lit';

/** What is open over the call, the dial pad or a sheet: the call itself steps back for it. */
export const openedStyles = css`
  hub-dialpad {
    --hub-row: 40px;
    flex: none;
  }

  .pasted {
    margin-block-start: -6px;
    font-size: 13px;
    text-align: center;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }

  .pasted:empty {
    position: absolute;
  }

  :is(.with-pad, .with-sheet) .avatars {
    display: none;
  }

  :is(.with-pad, .with-sheet):not(.back) {
    gap: 10px;
  }

  /* They stay where they are. */
  .with-pad .controls {
    margin-block-end: 6px;
  }

  :is(.with-pad, .with-sheet) .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 12px;
    margin-block-start: -6px;
    padding-block-start: 0;
    padding-inline-end: 88px;
    text-align: start;
  }

  .with-pad .head {
    align-content: start;
  }

  .with-sheet .head {
    flex: none;
  }

  :is(.with-pad, .with-sheet) .head .who {
    overflow: hidden;
    max-inline-size: 100%;
    font-size: 16px;
    text-overflow: ellipsis;
    white-space: nowrap;
    display: block;
  }

  :is(.with-pad, .with-sheet) .facts .number {
    display: none;
  }

  :is(.with-pad, .with-sheet) .facts .clock {
    font-size: 16px;
  }

  :is(.with-pad, .with-sheet) .words {
    min-block-size: 0;
  }

  :is(.with-pad, .with-sheet) .words:not(:has(.word)) {
    position: absolute;
  }
`;
