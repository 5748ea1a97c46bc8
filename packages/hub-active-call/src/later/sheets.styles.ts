import { css } from 'lit';

/** A menu of two ways in place of the controls, and a sheet with a list to choose from. */
export const sheetsStyles = css`
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
    position: relative;
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    gap: 0 12px;
    min-block-size: 64px;
    padding: 8px 12px;
    border-radius: var(--_radius-card);
    background: var(--_control-fill);
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
    padding: 0;
    border: 0;
    background: none;
    font-weight: 650;
    text-align: start;
    cursor: pointer;
    touch-action: manipulation;
  }

  /* All of it is the button. */
  .choice .name::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--_radius-card);
  }

  .choice .name:focus-visible {
    outline: none;
  }

  .choice .name:focus-visible::after {
    outline: var(--hub-focus-width, 2px) solid var(--_on-call);
    outline-offset: 2px;
  }

  .choice .quiet {
    align-self: start;
    font-size: 13px;
  }
`;
