import { css } from 'lit';

/** A field that finds people, the list below it, and as chips those who were chosen. */
export const chosenPeopleStyles = css`
  .box {
    position: relative;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-block-end: 6px;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    max-inline-size: 100%;
    padding-inline-start: 10px;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_surface-sunken);
    font-size: 13px;
  }

  .chip bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .chip button {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    padding: 0;
    border: 0;
    border-radius: 999px;
    background: none;
    cursor: pointer;
  }

  .chip button:hover {
    background: var(--_hover);
  }

  .chip button:focus-visible {
    outline-offset: -2px;
  }

  .chip button:disabled {
    opacity: 0.5;
    cursor: default;
  }

  .options {
    position: absolute;
    inset-block-start: calc(100% + 4px);
    inset-inline: 0;
    z-index: 1;
    max-block-size: 240px;
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
    grid-template-columns: var(--_sign, 10px) minmax(0, 1fr) auto;
    align-items: center;
    gap: 10px;
    min-block-size: 40px;
    padding: 4px 8px;
    border-radius: var(--_radius);
    cursor: pointer;
  }

  .option:hover {
    background: var(--_hover);
  }

  .option[aria-selected='true'] {
    background: color-mix(in oklab, var(--_accent-sign) 11%, transparent);
  }

  .option bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .option .quiet,
  .none {
    font-size: 13px;
  }

  .none {
    padding: 8px;
    overflow-wrap: anywhere;
  }

  .fault {
    color: var(--_negative-sign);
    font-size: 13px;
    overflow-wrap: anywhere;
  }

  @media (forced-colors: active) {
    .option[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
