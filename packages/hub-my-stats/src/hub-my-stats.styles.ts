import { css } from 'lit';

/** Figures in cards, as many beside each other as there is room for. */
export const myStatsStyles = css`
  :host {
    block-size: auto;
    min-block-size: 0;
    max-block-size: none;
  }

  h3 {
    margin: 16px 12px 8px;
    font-size: 14px;
    font-weight: 650;
  }

  .panel {
    padding-block-end: 16px;
  }

  dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 140px), 1fr));
    gap: 8px;
    padding-inline: 12px;
  }

  /* Eight figures in two even lines. */
  @container (width >= 600px) {
    dl {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
  }

  .figure {
    display: grid;
    align-content: start;
    padding: 10px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    background: var(--_surface-raised);
  }

  .figure.ghost {
    block-size: 88px;
    margin: 8px 12px;
  }

  dt {
    color: var(--_text-quiet);
    font-size: 13px;
    font-weight: 500;
  }

  .value {
    font-size: 28px;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    line-height: 1.25;
  }

  .hint {
    color: var(--_text-quiet);
    font-size: 13px;
  }

  .dates {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 180px));
    gap: 12px;
    padding: 12px 12px 0;
  }

  .wrong {
    padding: 4px 12px 0;
    color: var(--_negative-sign);
    font-size: 13px;
    font-weight: 500;
  }

  .times {
    display: flex;
    gap: 2px;
    block-size: 16px;
    margin: 0 12px 8px;
    overflow: hidden;
    border-radius: var(--_radius);
  }

  .time {
    flex: 0 1 0;
    min-inline-size: 3px;
    background: var(--_agent);
  }

  table {
    inline-size: calc(100% - 24px);
    margin-inline: 12px;
    border-collapse: collapse;
    font-size: 13px;
  }

  th,
  td {
    padding-block: 6px;
    padding-inline: 0 8px;
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    overflow-wrap: anywhere;
  }

  thead th {
    color: var(--_text-quiet);
    font-weight: 500;
  }

  .status {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }

  .line {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin-inline-end: 12px;
  }

  .line .button[aria-pressed='true'] {
    background: var(--_press);
  }

  .chart {
    display: block;
    inline-size: calc(100% - 24px);
    block-size: 120px;
    margin-inline: 12px;
    border-block-end: 1px solid var(--_line-strong);
  }

  .bar.answered {
    fill: var(--_accent-sign);
  }

  .bar.missed {
    fill: var(--_surface);
    stroke: var(--_negative-sign);
    stroke-width: 2px;
    vector-effect: non-scaling-stroke;
  }

  .bar[height='0'] {
    display: none;
  }

  .axis,
  .legend {
    display: flex;
    align-items: center;
    gap: 6px;
    padding: 4px 12px;
    font-size: 13px;
  }

  .axis {
    justify-content: space-between;
  }

  .key {
    inline-size: 12px;
    block-size: 12px;
    border-radius: 2px;
    background: var(--_accent-sign);
  }

  .key.missed {
    margin-inline-start: 8px;
    border: 2px solid var(--_negative-sign);
    background: none;
  }

  .updated {
    padding: 12px 12px 0;
    font-size: 13px;
  }
`;
