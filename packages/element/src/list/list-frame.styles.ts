import { css } from 'lit';

/** A list with its heading, tabs and search field, and what is open beside it, or over it where there is little room. */
export const listFrameStyles = css`
  /* As high as the place it is given; where that has no height, at most that of the window. */
  :host {
    container: hub-list / inline-size;
    block-size: 100%;
    min-block-size: 320px;
    max-block-size: 100dvh;
  }

  .frame {
    position: relative;
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    block-size: 100%;
    min-block-size: inherit;
    max-block-size: inherit;
  }

  .main {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
  }

  .side {
    display: none;
    min-block-size: 0;
  }

  .side > :not(.empty) {
    block-size: 100%;
  }

  @container hub-list (width < 640px) {
    .open .main {
      visibility: hidden;
    }

    .open .side {
      position: absolute;
      inset: 0;
      display: block;
      animation: hub-come var(--_motion) ease-out;
    }
  }

  @container hub-list (width >= 640px) {
    .frame {
      grid-template-columns: minmax(0, 1fr) clamp(320px, 44%, 440px);
    }

    .side {
      display: grid;
      border-inline-start: 1px solid var(--_line);
    }

    .side > .empty {
      align-self: center;
    }
  }

  @keyframes hub-come {
    from {
      opacity: 0;
      translate: 0 8px;
    }
  }

  .head {
    display: flex;
    align-items: center;
    gap: 4px;
    min-block-size: 40px;
    padding-inline: 12px;
  }

  h2 {
    flex: 1;
    min-inline-size: 0;
    font-size: 14px;
    font-weight: 650;
  }

  .tabs {
    display: flex;
    flex: none;
    --_beside: clamp(4px, 4cqi - 8px, 12px);
    padding-inline: calc(12px - var(--_beside));
    border-block-end: 1px solid var(--_line);
  }

  .tab {
    position: relative;
    flex: 0 1 auto;
    min-block-size: var(--_control);
    min-inline-size: 0;
    padding: 4px var(--_beside);
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_text-quiet);
    font-size: 13px;
    font-weight: 500;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
    transition: background-color var(--_motion);
  }

  .tab:hover {
    background: var(--_hover);
  }

  .tab:focus-visible {
    outline-offset: -2px;
  }

  .tab[aria-selected='true'] {
    color: var(--_text);
    font-weight: 650;
  }

  .tab[aria-selected='true']::after {
    content: '';
    position: absolute;
    inset: auto var(--_beside) -1px;
    block-size: 2px;
    background: var(--_accent-sign);
  }

  .search {
    position: relative;
    flex: none;
    margin: 8px 12px 4px;
  }

  .search > .icon {
    position: absolute;
    inset-block-start: calc(50% - 0.625em);
    inset-inline-start: 12px;
    color: var(--_text-quiet);
    font-size: 16px;
    pointer-events: none;
  }

  .search .input {
    padding-inline: 40px;
    text-overflow: ellipsis;
  }

  .search .input::-webkit-search-cancel-button {
    display: none;
  }

  .clear {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
  }

  .clear[hidden] {
    display: none;
  }

  .note {
    padding: 4px 12px;
    font-size: 13px;
  }

  .main > .notice {
    margin: 4px 12px;
    font-size: 13px;
    overflow-wrap: anywhere;
  }

  .panel {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
  }

  /* Neither at once: what is listed may be on its way. */
  .empty:not([role='alert']),
  .skeletons {
    animation: hub-appear 0s 150ms backwards;
  }

  .skeletons {
    overflow: hidden;
  }

  .empty {
    display: grid;
    justify-items: center;
    gap: 4px;
    max-inline-size: 300px;
    margin: auto;
    padding: 24px 12px;
    text-align: center;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }

  @keyframes hub-appear {
    from {
      visibility: hidden;
    }
  }

  .empty .icon {
    margin-block-end: 4px;
    color: var(--_text-quiet);
    font-size: 20px;
  }

  .empty p:first-of-type {
    display: -webkit-box;
    overflow: hidden;
    font-weight: 500;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
  }

  .empty .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 8px;
    margin-block-start: 8px;
  }

  @media (prefers-reduced-motion: reduce) {
    .side {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .tab[aria-selected='true']::after {
      background: Highlight;
    }
  }
`;
