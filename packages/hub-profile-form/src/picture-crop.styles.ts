import { css } from 'lit';

export const pictureCropStyles = css`
  .crop {
    display: grid;
    justify-items: start;
    gap: 8px;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    background: var(--_surface-raised);
  }

  #heading {
    font-weight: 500;
  }

  canvas {
    inline-size: 200px;
    block-size: 200px;
    border-radius: 999px;
    background: var(--_surface-sunken);
    cursor: move;
    touch-action: none;
  }

  .quiet,
  .fault {
    font-size: 13px;
    text-wrap: pretty;
  }

  .fault {
    color: var(--_negative-sign);
  }

  .zoom {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: var(--_control);
    font-size: 13px;
    font-weight: 500;
  }

  input {
    inline-size: 150px;
    accent-color: var(--_accent);
  }

  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
`;
