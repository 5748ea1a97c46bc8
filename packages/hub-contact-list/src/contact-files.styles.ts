import { css } from 'lit';

export const contactFilesStyles = css`
  .files {
    padding: 4px 16px 0;
  }

  .part {
    display: grid;
    gap: 8px;
    padding-block: 12px 16px;
  }

  .part + .part {
    border-block-start: 1px solid var(--_line);
  }

  .part p {
    font-size: 13px;
  }

  .drop {
    display: grid;
    justify-items: center;
    gap: 6px;
    padding: 16px 12px;
    border: 1px dashed var(--_line-strong);
    border-radius: var(--_radius-card);
    text-align: center;
  }

  .running {
    display: grid;
    gap: 6px;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    overflow-wrap: anywhere;
  }

  .running .button {
    justify-self: start;
  }

  progress {
    inline-size: 100%;
    block-size: 8px;
    border: 0;
    border-radius: 999px;
    overflow: hidden;
    background: color-mix(in oklab, var(--_text) 12%, transparent);
    color: var(--_accent);
    accent-color: var(--_accent);
    appearance: none;
  }

  progress::-webkit-progress-bar {
    background: color-mix(in oklab, var(--_text) 12%, transparent);
  }

  progress::-webkit-progress-value {
    background: var(--_accent);
    transition: inline-size var(--_motion);
  }

  progress::-moz-progress-bar {
    background: var(--_accent);
  }

  .report {
    display: grid;
    gap: 6px;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    overflow-wrap: anywhere;
  }

  .reports {
    display: grid;
    gap: 8px;
  }

  h5 {
    margin: 0;
    font-size: 13px;
    font-weight: 650;
  }

  .outcome {
    display: flex;
    gap: 8px;
    font-weight: 500;
  }

  .outcome .icon {
    color: var(--_positive-sign);
  }

  .problems {
    display: grid;
    gap: 2px;
    max-block-size: 240px;
    overflow-y: auto;
    font-size: 13px;
  }

  .problems li {
    display: grid;
    grid-template-columns: minmax(64px, auto) minmax(0, 1fr);
    gap: 8px;
  }

  .problems .line {
    color: var(--_text-quiet);
  }

  .problems .quiet {
    grid-template-columns: 1fr;
  }

  .field label {
    font-weight: 400;
  }

  select.input {
    color: inherit;
    font-family: inherit;
    font-size: 14px;
  }

  @media (forced-colors: active) {
    progress {
      border: 1px solid CanvasText;
      appearance: auto;
    }
  }
`;
