import { css } from 'lit';

export const moreMenuStyles = css`
  :host {
    position: relative;
    display: inline-block;
  }

  .menu {
    position: absolute;
    inset-block-start: calc(100% + 4px);
    inset-inline-end: 0;
    z-index: 3;
    box-sizing: border-box;
    display: grid;
    inline-size: max-content;
    min-inline-size: 200px;
    max-inline-size: 280px;
    max-block-size: min(420px, 60dvh);
    padding: 4px;
    overflow-y: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    background: var(--_surface-raised);
    box-shadow: var(--_elevation);
  }

  .menu[hidden] {
    display: none;
  }

  .item {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 40px;
    padding: 4px 12px;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    text-align: start;
    cursor: pointer;
  }

  .item .icon {
    flex: none;
    color: var(--_text-quiet);
    font-size: 16px;
  }

  .item:hover,
  .item:focus-visible {
    background: var(--_hover);
  }

  .item:focus-visible {
    outline-offset: -2px;
  }

  .apart {
    position: relative;
    margin-block-start: 9px;
  }

  .apart::before {
    content: '';
    position: absolute;
    inset: -5px -4px auto;
    border-block-start: 1px solid var(--_line);
  }
`;
