import { css } from 'lit';

export const cameraSettingStyles = css`
  :host {
    display: block;
    border-block-start: 1px solid var(--_line);
  }

  /* Mirrored: that is how one knows oneself. */
  .picture {
    inline-size: 100%;
    max-inline-size: 320px;
    aspect-ratio: 16 / 9;
    border-radius: var(--_radius);
    background: black;
    object-fit: cover;
    transform: scaleX(-1);
  }
`;
