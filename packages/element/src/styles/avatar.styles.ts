import { css } from 'lit';

/** The round of `avatar()`; `--_avatar` is its size. */
export const avatarStyles = css`
  .avatar {
    display: inline-grid;
    place-items: center;
    flex: none;
    inline-size: var(--_avatar, 40px);
    block-size: var(--_avatar, 40px);
    border-radius: 999px;
    background: var(--_control-fill, color-mix(in oklab, var(--_text) 9%, var(--_surface)));
    box-shadow: inset 0 0 0 1px var(--_line);
    font-size: calc(var(--_avatar, 40px) * 0.36);
    font-weight: 500;
    letter-spacing: 0.02em;
    line-height: 1;
    user-select: none;
  }

  .avatar[data-initials]::before {
    content: attr(data-initials);
    content: attr(data-initials) / '';
  }
`;
