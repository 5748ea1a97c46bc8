import { css } from 'lit';

/** Pictures where they stand, and cards of files. */
export const messageFilesStyles = css`
  .picture {
    display: grid;
    place-items: center;
    max-inline-size: 100%;
    padding: 0;
    border: 0;
    border-radius: 14px;
    background: color-mix(in oklab, var(--_text) 7%, var(--_surface));
    color: var(--_text-quiet);
    overflow: hidden;
    cursor: zoom-in;
  }

  .picture img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 0;
    object-fit: cover;
  }

  .picture > .icon {
    inline-size: 28px;
    block-size: 28px;
  }

  .picture.failed {
    align-content: center;
    gap: 8px;
    padding: 8px;
    min-inline-size: 160px;
    min-block-size: 110px;
    font-size: 13px;
    text-align: center;
    cursor: default;
  }

  .file {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 10px;
    inline-size: 280px;
    max-inline-size: 100%;
    padding-block: 8px;
    padding-inline: 12px 4px;
    border: 1px solid var(--_line);
    border-radius: 14px;
    background: var(--_surface-raised);
  }

  .file > .icon {
    grid-row: span 2;
    inline-size: 24px;
    block-size: 24px;
    color: var(--_text-quiet);
  }

  .file .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    unicode-bidi: isolate;
    font-weight: 500;
  }

  .file .size {
    grid-column: 2;
    font-size: 13px;
  }

  .file .button {
    grid-area: 1 / 3 / span 2 / auto;
  }
`;
