import { css } from 'lit';

/** What commands and shortcuts are shown in: over the page, with a head that stays while the rest scrolls. */
export const dialogStyles = css`
  dialog {
    max-inline-size: none;
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    background: var(--_surface-raised);
    box-shadow: var(--_elevation);
    color: var(--_text);
  }

  dialog[open] {
    display: flex;
    flex-direction: column;
  }

  dialog::backdrop {
    background: oklch(0% 0 0 / 35%);
  }

  .head {
    display: flex;
    flex: none;
    align-items: center;
    border-block-end: 1px solid var(--_line);
  }
`;
