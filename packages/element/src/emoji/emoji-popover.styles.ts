import { css } from 'lit';

/** What `EmojiPopover` floats in. */
export const emojiPopoverStyles = css`
  .emoji-popover {
    position: fixed;
    inset: auto;
    inline-size: 336px;
    max-inline-size: calc(100vw - 16px);
    block-size: 380px;
    max-block-size: calc(100dvh - 16px);
    margin: 0;
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    background: var(--_surface-raised);
    color: inherit;
    box-shadow: var(--_elevation);
    overflow: hidden;
  }

  .emoji-popover > * {
    block-size: 100%;
  }

  .emoji-popover > p {
    display: grid;
    place-items: center;
    padding: 24px;
    text-align: center;
  }
`;
