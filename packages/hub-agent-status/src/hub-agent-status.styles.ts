import { css } from 'lit';

export const agentStatusStyles = css`
  :host {
    display: inline-block;
    position: relative;
    max-inline-size: 100%;
  }

  :host(:state(unavailable)) {
    display: none;
  }

  .toggle {
    max-inline-size: 100%;
    padding-inline: 10px 8px;
    white-space: nowrap;
  }

  .toggle .signs {
    display: inline-flex;
    gap: 2px;
  }

  .toggle .name,
  .toggle .next {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .toggle .next {
    flex-shrink: 4;
    font-weight: 400;
  }

  .panel {
    position: absolute;
    z-index: 10;
    inset-block-start: calc(100% + 4px);
    inset-inline-start: 0;
    display: grid;
    gap: 8px;
    inline-size: 288px;
    max-inline-size: calc(100vw - 16px);
    max-block-size: min(560px, 80vh);
    padding: 8px;
    overflow-y: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    background: var(--_surface-raised);
    box-shadow: var(--_elevation);
    animation: hub-come var(--_motion) ease-out;
  }

  .panel[hidden] {
    display: none;
  }

  @keyframes hub-come {
    from {
      opacity: 0;
      translate: 0 -4px;
    }
  }

  .now {
    display: grid;
    gap: 4px;
    padding: 4px 8px 8px;
    border-block-end: 1px solid var(--_line);
    font-size: 13px;
  }

  .now li {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
  }

  .now .what {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .now .what .quiet {
    display: block;
  }

  .notice,
  .hint,
  .field .quiet {
    font-size: 13px;
  }

  .hint {
    padding-inline: 8px;
  }

  .field {
    padding-inline: 8px;
  }

  select.input {
    color: inherit;
    font: inherit;
    font-size: 14px;
  }

  .menu {
    display: grid;
  }

  .item {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: var(--_control);
    padding: 4px 8px;
    border: 0;
    border-radius: var(--_radius);
    background: transparent;
    text-align: start;
    cursor: pointer;
    touch-action: manipulation;
  }

  .item:hover,
  .item:focus-visible {
    background: var(--_hover);
  }

  .item:focus-visible {
    outline-offset: -2px;
  }

  .item:active,
  .item[aria-busy='true'] {
    background: var(--_press);
  }

  .item .name {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .item[aria-checked='true'] .name {
    font-weight: 650;
  }

  .add-reason {
    justify-self: start;
    padding-inline: 8px;
    color: var(--_text-quiet);
    font-weight: 400;
  }
`;
