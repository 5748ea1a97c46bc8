import { css } from 'lit';

export const userMenuStyles = css`
  .opener {
    display: grid;
    place-items: center;
    min-inline-size: 40px;
    min-block-size: 40px;
    padding: 0;
    border: 0;
    border-radius: 999px;
    background: none;
    cursor: pointer;
    anchor-name: --opener;
  }

  .opener .avatar {
    --_avatar: 36px;
  }

  .opener:hover .avatar {
    background: color-mix(in oklab, var(--_text) 16%, var(--_surface));
  }

  [popover]:popover-open {
    display: grid;
  }

  [popover] {
    inset: auto;
    position-area: block-end span-inline-start;
    position-anchor: --opener;
    min-inline-size: 220px;
    margin: 4px 0;
    padding: 12px 4px 4px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    background: var(--_surface-raised);
    box-shadow: var(--_elevation);
    color: var(--_text);
  }

  @supports not (position-area: block-end) {
    [popover] {
      inset-block-start: 56px;
      inset-inline-end: 12px;
    }
  }

  p {
    padding-inline: 12px;
  }

  .who {
    font-size: 16px;
    font-weight: 650;
  }

  .item {
    justify-content: start;
    padding-inline: 12px;
    text-decoration: none;
  }

  p + .item {
    margin-block-start: 8px;
  }
`;
