import { css } from 'lit';

export const pictureViewerStyles = css`
  dialog[open] {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    gap: 12px;
    inline-size: 100vi;
    block-size: 100vb;
    max-inline-size: none;
    max-block-size: none;
    padding: 12px 16px 16px;
    border: 0;
    background: var(--_surface);
    color: var(--_text);
    overscroll-behavior: contain;
  }

  .head {
    display: flex;
    align-items: center;
    gap: 8px;
  }

  .name {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    unicode-bidi: isolate;
    font-weight: 500;
  }

  img,
  p {
    place-self: center;
  }

  img {
    max-inline-size: 100%;
    max-block-size: 100%;
    object-fit: contain;
    border-radius: var(--_radius);
  }
`;
