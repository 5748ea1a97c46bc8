import { css } from 'lit';

/** What is open over the call: the dial pad, a menu, a sheet. The call itself steps back for it. */
export const openedStyles = css`
  hub-dialpad {
    --hub-row: 40px;
    flex: none;
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
    padding-block-start: 0;
    padding-inline-end: 88px;
    text-align: start;
  }

  .with-sheet .head {
    flex: none;
  }

  :is(.with-pad, .with-sheet) .head .who,
  :is(.with-pad, .with-sheet) .card .who {
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

  .with-pad .head {
    align-content: start;
  }

  :is(.with-pad, .with-sheet) .cards {
    padding: 0;
    padding-inline-end: 88px;
  }

  .with-pad .cards {
    align-content: start;
  }

  .with-sheet .cards {
    flex: none;
  }

  :is(.with-pad, .with-sheet) .card {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 12px;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
  }

  :is(.with-pad, .with-sheet) .card[aria-pressed='false'] {
    display: none;
  }

  :is(.with-pad, .with-sheet) .caption {
    position: static;
  }

  :is(.with-pad, .with-sheet) .words:not(:has(.word)) {
    position: absolute;
  }

  :is(.with-pad, .with-sheet) :is(.between, .parties, .card .clock) {
    display: none;
  }

  .sheet {
    display: flex;
    flex-direction: column;
    flex: 1;
    min-block-size: 240px;
  }

  .sheet > :last-child {
    flex: 1;
    min-block-size: 0;
  }

  .sheet-head {
    display: flex;
    align-items: center;
    gap: 4px;
    margin-inline-start: -8px;
  }

  .sheet-head h3 {
    margin: 0;
    font-size: 16px;
    font-weight: 650;
  }

  .menu {
    position: absolute;
    z-index: 1;
    inset: 0;
    display: grid;
    align-content: start;
    gap: 4px;
    padding: 4px 8px 8px;
    border-radius: var(--_radius-card);
    background: var(--_call);
    animation: hub-arrive var(--_motion) ease-out;
  }

  .choice {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    gap: 0 12px;
    min-block-size: 64px;
    padding: 8px 12px;
    border: 0;
    border-radius: var(--_radius-card);
    background: var(--_control-fill);
    text-align: start;
    cursor: pointer;
    touch-action: manipulation;
  }

  .choice:hover {
    background: color-mix(in oklab, var(--_control-fill) 86%, var(--_on-call));
  }

  .choice .icon {
    grid-row: 1 / 3;
    font-size: 18px;
  }

  .choice .name {
    align-self: end;
    font-weight: 650;
  }

  .choice .quiet {
    align-self: start;
    font-size: 13px;
  }
`;
