import { css } from 'lit';

export const photoDialogStyles = css`
  .dialog {
    position: fixed;
    inset: 0;
    inline-size: min(560px, calc(100vw - 24px));
    block-size: fit-content;
    max-block-size: calc(100dvh - 24px);
    margin: auto;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    background: var(--_surface-raised);
    color: inherit;
    box-shadow: var(--_elevation);
    overflow: auto;
  }

  .bar {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-block: -8px 8px;
  }

  h3 {
    flex: 1;
    margin: 0;
    font-size: 16px;
    font-weight: 650;
  }

  .stage {
    display: grid;
    place-items: center;
    aspect-ratio: 16 / 9;
    overflow: hidden;
    border-radius: var(--_radius);
    background: var(--_call);
    color: var(--_on-call);
  }

  .stage > * {
    grid-area: 1 / 1;
  }

  video,
  .stage img {
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 0;
    object-fit: contain;
  }

  .notice {
    margin: 16px;
    font-size: 13px;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 8px;
    margin-block-start: 12px;
  }

  .field {
    flex: 1 1 160px;
  }

  .foot .button:first-of-type {
    margin-inline-start: auto;
  }

  select.input {
    font-size: 14px;
    color: inherit;
  }
`;
