import { css } from 'lit';

export const audioPlayerStyles = css`
  .player {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto auto;
    align-items: center;
    column-gap: 4px;
  }

  .play {
    margin-inline-end: 8px;
    color: var(--_accent-sign);
    font-size: 16px;
  }

  .speed {
    min-inline-size: 44px;
    padding-inline: 4px;
    font-size: 13px;
  }

  .download {
    font-size: 16px;
  }

  /* The bar stands level with the buttons, the times hang below it. */
  .position {
    position: relative;
  }

  .times {
    position: absolute;
    inset-block-start: calc(50% + 8px);
    inset-inline: 0;
    display: flex;
    justify-content: space-between;
    font-size: 12px;
    line-height: 1.3;
    pointer-events: none;
  }

  input {
    appearance: none;
    display: block;
    inline-size: 100%;
    block-size: var(--_control);
    margin: 0;
    background: none;
    cursor: pointer;
  }

  input:focus-visible {
    outline: none;
  }

  input::-webkit-slider-runnable-track {
    block-size: 4px;
    border-radius: 2px;
    background: linear-gradient(
      to right,
      var(--_accent-sign) var(--_played),
      color-mix(in oklab, var(--_text) 22%, var(--_surface)) var(--_played)
    );
  }

  input:dir(rtl)::-webkit-slider-runnable-track {
    background: linear-gradient(
      to left,
      var(--_accent-sign) var(--_played),
      color-mix(in oklab, var(--_text) 22%, var(--_surface)) var(--_played)
    );
  }

  input::-webkit-slider-thumb {
    appearance: none;
    inline-size: 14px;
    block-size: 14px;
    margin-block-start: -5px;
    border: 0;
    border-radius: 999px;
    background: var(--_accent-sign);
  }

  input:focus-visible::-webkit-slider-thumb {
    outline: var(--hub-focus-width, 2px) solid var(--_accent-sign);
    outline-offset: 2px;
  }

  input::-moz-range-track {
    block-size: 4px;
    border-radius: 2px;
    background: color-mix(in oklab, var(--_text) 22%, var(--_surface));
  }

  input::-moz-range-progress {
    block-size: 4px;
    border-radius: 2px;
    background: var(--_accent-sign);
  }

  input::-moz-range-thumb {
    inline-size: 14px;
    block-size: 14px;
    border: 0;
    border-radius: 999px;
    background: var(--_accent-sign);
  }

  input:focus-visible::-moz-range-thumb {
    outline: var(--hub-focus-width, 2px) solid var(--_accent-sign);
    outline-offset: 2px;
  }

  /* The slider is there, and only the line where it stands is seen of it: the waveform is its bar. */
  .player:has(.waves) {
    align-items: start;
  }

  .waves {
    display: grid;
    gap: 2px;
    border-radius: 4px;
  }

  .waves:has(:focus-visible) {
    outline: var(--hub-focus-width, 2px) solid var(--_accent-sign);
    outline-offset: 2px;
  }

  .waveform {
    grid-area: 1 / 1;
    align-self: center;
    inline-size: calc(100% - 2px);
    block-size: 32px;
    margin-inline: 1px;
    overflow: visible;
    pointer-events: none;
    fill: none;
    stroke-width: 2px;
    stroke-linecap: round;
  }

  .waveform:dir(rtl) {
    transform: scaleX(-1);
  }

  .whole {
    stroke: color-mix(in oklab, var(--_text) 38%, var(--_surface));
  }

  .played {
    stroke: var(--_accent-sign);
    clip-path: inset(-2px calc(100% - var(--_played)) -2px -2px) view-box;
  }

  .waves input {
    grid-area: 1 / 1;
  }

  .waves input::-webkit-slider-runnable-track {
    block-size: 36px;
    background: none;
  }

  .waves input::-moz-range-track,
  .waves input::-moz-range-progress {
    background: none;
  }

  .waves input::-webkit-slider-thumb {
    inline-size: 2px;
    block-size: 36px;
    margin-block-start: 0;
    border-radius: 1px;
    outline: none;
  }

  .waves input::-moz-range-thumb {
    inline-size: 2px;
    block-size: 36px;
    border-radius: 1px;
    outline: none;
  }

  .waves .times {
    position: static;
    grid-row: 2;
  }

  .notice {
    margin-block-start: 8px;
    font-size: 13px;
  }

  @media (forced-colors: active) {
    input {
      appearance: auto;
      accent-color: Highlight;
    }

    .waves input {
      appearance: none;
      forced-color-adjust: none;
    }

    .waves input::-webkit-slider-thumb {
      background: Highlight;
    }

    .waves input::-moz-range-thumb {
      background: Highlight;
    }

    .whole {
      stroke: CanvasText;
    }

    .played {
      stroke: Highlight;
      stroke-width: 3px;
    }
  }
`;
