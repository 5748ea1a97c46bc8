import { css } from 'lit';

/** Sizes follow the width of each queue's card, so that a larger screen has larger numbers. */
export const wallboardStyles = css`
  :host {
    container: hub-wallboard / inline-size;
    min-block-size: 0;
    max-block-size: none;
    block-size: auto;
  }

  .wall {
    display: flex;
    flex-direction: column;
    min-block-size: 240px;
    background: var(--_surface);
  }

  .wall:fullscreen {
    padding: 16px;
    overflow: auto;
  }

  .wall:fullscreen .board {
    flex: 1;
  }

  .note {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--_text-quiet);
  }

  .board {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 460px), 1fr));
    gap: 12px;
    padding: 4px 12px 12px;
  }

  .queue {
    container: hub-wall-queue / inline-size;
    padding: 12px 16px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    background: var(--_surface-raised);
  }

  .queue.skeleton {
    block-size: 200px;
    margin: 12px;
  }

  h3 {
    margin: 0 0 8px;
    overflow: hidden;
    font-size: clamp(18px, 4.5cqi, 44px);
    font-weight: 650;
    line-height: 1.2;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .extension {
    color: var(--_text-quiet);
    font-weight: 400;
  }

  dl {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: 2cqi;
  }

  .figure {
    display: flex;
    flex-direction: column;
    padding: 1.6cqi 2cqi;
    border: 2px solid transparent;
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
  }

  .figure.big {
    grid-column: span 2;
  }

  dt {
    color: var(--_text-quiet);
    font-size: clamp(13px, 2.6cqi, 26px);
    font-weight: 500;
    line-height: 1.25;
  }

  dd {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 8px;
    margin-block-start: auto;
  }

  .value {
    font-size: clamp(22px, 6.2cqi, 96px);
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    line-height: 1.1;
    overflow-wrap: anywhere;
  }

  .big .value {
    font-size: clamp(40px, 12cqi, 200px);
    line-height: 1;
  }

  .beside {
    color: var(--_text-quiet);
    font-size: clamp(13px, 2.6cqi, 26px);
  }

  .grade {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    font-size: clamp(13px, 2.6cqi, 26px);
    font-weight: 650;
  }

  .warn {
    --_grade: var(--_warning);
    border-color: var(--_grade);
    background: color-mix(in oklab, var(--_grade) 8%, var(--_surface-raised));
  }

  .warn .grade .icon {
    color: var(--_grade);
  }

  .alarm {
    border-color: transparent;
    background: var(--_negative);
    color: var(--_on-negative);
  }

  .alarm dt {
    color: inherit;
  }

  @container hub-wall-queue (width < 420px) {
    dl {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .figure.big {
      grid-column: span 1;
    }

    .big .value {
      font-size: clamp(32px, 14cqi, 56px);
    }
  }

  @media (forced-colors: active) {
    .warn,
    .alarm {
      border-color: Highlight;
    }
  }
`;
