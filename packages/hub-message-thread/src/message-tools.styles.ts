import { css } from 'lit';

/** What can be done with a message, over its upper edge; and what is being done, in its place. */
export const messageToolsStyles = css`
  .toolbar {
    position: absolute;
    z-index: 2;
    inset-block-end: calc(100% - 6px);
    inset-inline-start: 0;
    display: flex;
    padding: 2px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    background: var(--_surface-raised);
    box-shadow: var(--_elevation);
  }

  .mine .toolbar {
    inset-inline: auto 0;
  }

  .tool {
    display: inline-grid;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    cursor: pointer;
    touch-action: manipulation;
  }

  .tool:hover {
    background: var(--_hover);
  }

  .tool:focus-visible {
    outline-offset: -2px;
  }

  .tool.emoji {
    font-size: 20px;
    line-height: 1;
  }

  .tool[aria-pressed='true'] {
    background: color-mix(in oklab, var(--_accent) 20%, transparent);
  }

  .options {
    position: absolute;
    inset-block-end: 0;
    inset-inline-start: calc(100% + 2px);
    display: grid;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    padding: 0;
    border: 0;
    border-radius: 999px;
    background: none;
    color: var(--_text-quiet);
    cursor: pointer;
    opacity: 0;
    pointer-events: none;
  }

  .mine .options {
    inset-inline: auto calc(100% + 2px);
  }

  @media (hover: none) {
    .options {
      opacity: 1;
      pointer-events: auto;
    }

    .at {
      display: none;
    }

    .tool {
      inline-size: 40px;
      block-size: 40px;
    }
  }

  .edit {
    display: grid;
    gap: 6px;
    inline-size: min(560px, 72cqi);
    padding: 8px;
    border: 1px solid var(--_line-strong);
    border-radius: 14px;
    background: var(--_surface-raised);
  }

  .edit textarea {
    padding-block: 8px;
    max-block-size: 240px;
    field-sizing: content;
    resize: vertical;
    color: inherit;
    font-family: inherit;
    line-height: 1.4;
  }

  .edit p {
    font-size: 13px;
  }

  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .fault {
    color: var(--_negative-sign);
  }

  dialog.notice {
    position: static;
    inline-size: fit-content;
    max-inline-size: 100%;
    margin: 4px 0 8px;
    margin-inline-start: 40px;
  }

  .mine dialog.notice {
    margin-inline: auto 0;
  }

  dialog.notice #ask {
    font-weight: 500;
  }
`;
