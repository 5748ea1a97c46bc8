import { css } from 'lit';

export const timezoneStyles = css`
  /* The list goes over what comes below. */
  :host(:focus-within) {
    position: relative;
    z-index: 1;
  }

  .box {
    position: relative;
  }

  .options {
    position: absolute;
    inset-block-start: calc(100% + 4px);
    inset-inline: 0;
    z-index: 1;
    max-block-size: 260px;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 4px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    box-shadow: var(--_elevation);
  }

  .option {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 10px;
    min-block-size: 36px;
    padding: 4px 8px;
    border-radius: var(--_radius);
    content-visibility: auto;
    contain-intrinsic-block-size: auto 36px;
    cursor: pointer;
  }

  .option:hover {
    background: var(--_hover);
  }

  .option[aria-selected='true'] {
    background: color-mix(in oklab, var(--_accent-sign) 11%, transparent);
  }

  .place {
    overflow-wrap: anywhere;
  }

  .option .quiet,
  .none {
    font-size: 13px;
  }

  .none {
    padding: 12px;
    overflow-wrap: anywhere;
  }

  @media (forced-colors: active) {
    .option[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
