import { css } from 'lit';

export const phoneCheckStyles = css`
  :host {
    container-type: inline-size;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    min-block-size: 32px;
  }

  h2 {
    flex: 1;
    font-size: 16px;
    font-weight: 650;
  }

  h3 {
    margin: 0;
    font-size: 14px;
    font-weight: 650;
  }

  .summary {
    margin-block: 4px 8px;
    font-weight: 500;
    text-wrap: pretty;
  }

  .point {
    display: grid;
    grid-template: 'sign name' auto 'sign how' auto / auto minmax(0, 1fr);
    gap: 0 12px;
    padding-block: 12px;
    border-block-start: 1px solid var(--_line);
  }

  .point > .icon {
    grid-area: sign;
    margin-block-start: 1px;
    color: var(--_sign);
  }

  .point.good {
    --_sign: var(--_positive-sign);
  }

  .point.attention {
    --_sign: var(--_warning);
  }

  .point.bad {
    --_sign: var(--_negative-sign);
  }

  .point.unknown {
    --_sign: var(--_text-quiet);
  }

  .name {
    font-weight: 500;
  }

  .point > :not(.icon) {
    grid-column: 2;
  }

  .how,
  .outcome {
    font-size: 13px;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }

  .how {
    color: var(--_text-quiet);
  }

  :is(.bad, .attention) > .how {
    color: var(--_text);
  }

  .outcome {
    margin-block-start: 4px;
  }

  .outcome.failed {
    color: var(--_negative-sign);
  }

  .point .button {
    justify-self: start;
    margin-block-start: 8px;
  }

  .test,
  .help {
    display: grid;
    justify-items: start;
    gap: 8px;
    padding-block: 16px;
    border-block-start: 1px solid var(--_line);
  }

  .help {
    padding-block-end: 0;
  }

  .test .quiet {
    font-size: 13px;
  }

  .said {
    text-wrap: pretty;
  }

  .said:empty {
    display: none;
  }

  progress {
    inline-size: 100%;
    max-inline-size: 320px;
    block-size: 8px;
    border: 0;
    border-radius: 999px;
    appearance: none;
    background: color-mix(in oklab, var(--_text) 12%, transparent);
    overflow: hidden;
  }

  progress::-webkit-progress-bar {
    background: none;
  }

  progress::-webkit-progress-value {
    background: var(--_accent-sign);
  }

  progress::-moz-progress-bar {
    background: var(--_accent-sign);
  }

  dl {
    inline-size: 100%;
    max-inline-size: 320px;
  }

  .ghost {
    display: grid;
    grid-template-columns: 20px 1fr;
    gap: 12px;
    align-items: center;
    min-block-size: 62px;
    border-block-start: 1px solid var(--_line);
  }

  .ghost .skeleton:first-child {
    block-size: 20px;
    border-radius: 999px;
  }

  .ghost .skeleton:last-child {
    inline-size: 60%;
    block-size: 14px;
  }

  @container (inline-size >= 520px) {
    .point {
      grid-template: 'sign name act' auto 'sign how act' auto / auto minmax(0, 1fr) auto;
    }

    .point .button {
      grid-area: act;
      align-self: center;
      margin-block-start: 0;
    }
  }

  @media (forced-colors: active) {
    progress {
      border: 1px solid CanvasText;
    }

    progress::-webkit-progress-value {
      background: Highlight;
    }
  }
`;
