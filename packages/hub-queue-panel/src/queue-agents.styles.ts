import { css } from 'lit';

/** The rows of agents. */
export const queueAgentsStyles = css`
  :host {
    container: hub-queue-agents / inline-size;
    overflow: hidden auto;
    overscroll-behavior: contain;
    block-size: 100%;
    min-block-size: 0;
    max-block-size: none;
  }

  .notice {
    margin: 8px 12px;
    font-size: 13px;
    overflow-wrap: anywhere;
  }

  .agent {
    display: grid;
    grid-template:
      'who activity' minmax(28px, auto)
      'status status' minmax(28px, auto)
      'menu menu' auto
      'modes modes' auto
      / minmax(0, 1fr) minmax(0, auto);
    align-items: center;
    column-gap: 12px;
    min-block-size: var(--_row);
    padding: 8px 12px;
    border-block-end: 1px solid var(--_line);
    content-visibility: auto;
    contain-intrinsic-size: auto 73px;
  }

  .agent.on-call .activity .icon,
  .agent.ringing .activity .icon {
    color: var(--_accent-sign);
  }

  .agent.ready .activity .icon {
    color: var(--_positive-sign);
  }

  .agent.unreachable .activity .icon {
    color: var(--_warning);
  }

  .extension {
    color: var(--_text-quiet);
    font-size: 13px;
    font-weight: 400;
  }

  .activity {
    grid-area: activity;
    display: flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
    font-size: 13px;
    white-space: nowrap;
  }

  .doing {
    font-weight: 500;
  }

  .party {
    overflow: hidden;
    color: var(--_text-quiet);
    text-overflow: ellipsis;
  }

  @container hub-queue-agents (width < 480px) {
    .agent {
      grid-template:
        'who who' minmax(28px, auto)
        'status status' minmax(28px, auto)
        'activity activity' auto
        'menu menu' auto
        'modes modes' auto
        / minmax(0, 1fr) minmax(0, auto);
    }

    .activity {
      min-block-size: 28px;
    }
  }

  .status {
    grid-area: status;
    display: flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
    font-size: 13px;
  }

  .status .clock {
    color: var(--_text-quiet);
  }

  .status-name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .choice {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
    min-block-size: 28px;
    padding: 2px 8px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: none;
    cursor: pointer;
    touch-action: manipulation;
  }

  .choice:hover {
    background: var(--_hover);
  }

  .choice bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .choice > .icon {
    color: var(--_text-quiet);
    font-size: 12px;
  }

  .choice[aria-busy='true'] {
    opacity: 0.6;
  }

  .menu {
    grid-area: menu;
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-block: 6px 4px;
    font-size: 13px;
  }

  .menu .choice {
    min-block-size: 32px;
    padding-inline: 10px;
    border-radius: 999px;
  }

  .menu .choice[aria-checked='true'] {
    border-color: var(--_accent-sign);
    background: color-mix(in oklab, var(--_accent-sign) 11%, transparent);
    font-weight: 650;
  }

  .modes {
    grid-area: modes;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block: 6px 2px;
  }

  .mode {
    min-block-size: 32px;
    padding: 2px 12px;
    font-size: 13px;
  }

  @container hub-queue-agents (width < 400px) {
    .agent {
      grid-template:
        'who' auto
        'activity' auto
        'status' minmax(28px, auto)
        'menu' auto
        'modes' auto
        / minmax(0, 1fr);
      row-gap: 2px;
    }

    .modes {
      gap: 6px;
    }

    .mode {
      flex: 1 1 auto;
      padding-inline: 6px;
    }
  }
`;
