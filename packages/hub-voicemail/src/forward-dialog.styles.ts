import { css } from 'lit';

export const forwardDialogStyles = css`
  :host {
    position: absolute;
    inset: 0;
    z-index: 2;
    display: grid;
    container-type: size;
    background: color-mix(in oklab, var(--_surface-sunken) 70%, transparent);
    animation: hub-come var(--_motion) ease-out;
  }

  @keyframes hub-come {
    from {
      opacity: 0;
    }
  }

  dialog {
    position: static;
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    inline-size: min(100%, 520px);
    max-inline-size: none;
    max-block-size: 100cqb;
    min-block-size: 0;
    margin: auto;
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    background: var(--_surface);
    box-shadow: var(--_elevation);
    color: inherit;
  }

  @container (width < 560px) {
    dialog {
      inline-size: 100%;
      block-size: 100%;
      border: 0;
      border-radius: 0;
      box-shadow: none;
    }
  }

  .bar {
    display: flex;
    flex: none;
    align-items: start;
    gap: 8px;
    padding: 8px;
    padding-inline-start: 16px;
  }

  .bar > div {
    flex: 1;
    min-inline-size: 0;
    padding-block: 8px 0;
  }

  h3 {
    display: -webkit-box;
    overflow: hidden;
    margin: 0;
    border-radius: 2px;
    font-size: 16px;
    font-weight: 650;
    line-height: 1.3;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }

  .bar p {
    font-size: 13px;
  }

  form {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
  }

  .body {
    display: grid;
    flex: 1;
    align-content: start;
    gap: 16px;
    overflow: hidden auto;
    overscroll-behavior: contain;
    padding: 4px 16px 16px;
    /* Room for the list of colleagues. */
    min-block-size: 240px;
  }

  textarea.input {
    display: block;
    min-block-size: 84px;
    max-block-size: 40cqb;
    padding-block: 8px;
    color: inherit;
    font-family: inherit;
    line-height: 1.4;
    resize: none;
    field-sizing: content;
  }

  .label {
    font-size: 13px;
    font-weight: 500;
  }

  .label .quiet,
  label .quiet {
    font-weight: 400;
  }

  .below {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    font-size: 13px;
  }

  .fault {
    color: var(--_negative-sign);
  }

  .count {
    margin-inline-start: auto;
    white-space: nowrap;
  }

  .notice {
    font-size: 13px;
    overflow-wrap: anywhere;
  }

  .foot {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: 8px;
    padding: 12px 16px;
    border-block-start: 1px solid var(--_line);
  }

  .stage {
    flex: 1 1 0;
    font-size: 13px;
  }

  .stage:not(:empty) {
    flex-basis: 120px;
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      animation: none;
    }
  }
`;
