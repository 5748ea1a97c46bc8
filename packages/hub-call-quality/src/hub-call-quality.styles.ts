import { css } from 'lit';

/** It stands on a call's ink as well as on the surface of a page. */
export const callQualityStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
  }

  .opener {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 24px;
    min-block-size: 24px;
    padding: 2px 6px;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    font-size: 13px;
    cursor: pointer;
    anchor-name: --opener;
  }

  .opener:hover {
    background: var(--_hover);
  }

  .opener:active {
    background: var(--_press);
  }

  .bars {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    color: var(--_grade);
  }

  .bars rect {
    fill: currentColor;
  }

  .bars .unlit {
    fill: var(--_text);
    opacity: 0.28;
  }

  .good {
    --_grade: var(--_positive-sign);
  }

  .fair {
    --_grade: var(--_warning);
  }

  .poor {
    --_grade: var(--_negative-sign);
  }

  .word {
    font-weight: 500;
  }

  .fault {
    margin-block-start: 8px;
    font-size: 13px;
    line-height: 1.4;
    text-align: start;
    text-wrap: pretty;
  }

  [popover] {
    inset: auto;
    position-area: block-end;
    position-anchor: --opener;
    position-try-fallbacks: flip-block;
    inline-size: 320px;
    max-inline-size: calc(100vw - 16px);
    max-block-size: calc(100dvh - 16px);
    margin: 4px 8px;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    background: var(--_surface-raised);
    box-shadow: var(--_elevation);
    color: var(--_text);
    line-height: 1.4;
    text-align: start;
  }

  [popover]:popover-open {
    display: grid;
    gap: 12px;
  }

  @supports not (position-area: block-end) {
    [popover] {
      inset: 0;
      margin: auto;
    }
  }

  .title {
    display: flex;
    align-items: center;
    gap: 8px;
    font-weight: 650;
  }

  .bad,
  .hint {
    font-size: 13px;
    text-wrap: pretty;
  }

  .bad {
    display: grid;
    gap: 4px;
  }

  .bad li {
    display: flex;
    gap: 6px;
  }

  .bad .icon {
    margin-block-start: 1px;
    color: var(--_warning);
  }

  .diagnostics {
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_line);
  }

  @media (forced-colors: active) {
    .bars rect.lit {
      fill: CanvasText;
    }

    .bars .unlit {
      fill: Canvas;
      stroke: GrayText;
      opacity: 1;
    }
  }
`;
