import { css } from 'lit';

/** The list of queues, with the bar of a supervision above all of it. */
export const queuePanelStyles = css`
  .frame {
    grid-template-rows: auto minmax(0, 1fr);
  }

  hub-supervision-bar {
    grid-row: 1;
    grid-column: 1 / -1;
    min-inline-size: 0;
  }

  .main,
  .side {
    grid-row: 2;
    grid-column: 1;
  }

  .main:last-child {
    grid-column: 1 / -1;
  }

  @container hub-list (width < 640px) {
    .open .side {
      position: static;
      background: var(--_surface);
    }
  }

  @container hub-list (width >= 640px) {
    .frame {
      grid-template-columns: minmax(0, 1fr) clamp(320px, 58%, 680px);
    }

    .side {
      grid-column: 2;
    }
  }

  .queues {
    flex: 1;
    min-block-size: 0;
    padding: 4px 4px 8px;
    overflow: hidden auto;
    overscroll-behavior: contain;
  }

  .queue {
    grid-template:
      'who count' auto
      'what wait' auto
      / minmax(0, 1fr) auto;
    padding-inline: 8px 12px;
  }

  .queue .what {
    white-space: normal;
  }

  .queue:hover:not([aria-current]) {
    background: var(--_hover);
  }

  .queue + .queue {
    border-block-start: 1px solid var(--_line);
    border-start-start-radius: 0;
    border-start-end-radius: 0;
  }

  .extension {
    color: var(--_text-quiet);
    font-size: 13px;
    font-weight: 400;
  }

  .count {
    grid-area: count;
    justify-self: end;
    color: var(--_text-quiet);
    font-size: 16px;
    line-height: 1.2;
  }

  .busy .count {
    color: var(--_text);
    font-size: 20px;
    font-weight: 650;
  }

  .wait {
    grid-area: wait;
    display: inline-flex;
    align-items: center;
    justify-self: end;
    gap: 4px;
    color: var(--_text-quiet);
    font-size: 13px;
  }

  .wait.late {
    color: var(--_negative-sign);
    font-weight: 500;
  }
`;
