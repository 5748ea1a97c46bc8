import { css } from 'lit';

/** The calls on other phones: a bar for each, as for a hidden call. */
export const elsewhereStyles = css`
  .elsewhere {
    display: grid;
    gap: 8px;
  }

  .other {
    display: grid;
    grid-template: 'sign who act' auto 'sign what act' auto / 20px minmax(0, 1fr) auto;
    align-content: center;
    align-items: center;
    column-gap: 12px;
    min-block-size: 56px;
    padding: 6px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    background: var(--_surface-raised);
  }

  .other > .icon {
    grid-area: sign;
    color: var(--_text-quiet);
    font-size: 16px;
  }

  .other .who {
    grid-area: who;
    overflow: hidden;
    font-weight: 650;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .other .what {
    min-inline-size: 0;
    grid-area: what;
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    color: var(--_text-quiet);
    font-size: 13px;
  }

  .other .phone {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .other .button {
    grid-area: act;
    border-color: var(--_line-strong);
    background: none;
  }
`;
