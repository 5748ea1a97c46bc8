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
    outline: 2px solid var(--_accent-sign);
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
    outline: 2px solid var(--_accent-sign);
    outline-offset: 2px;
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
  }
`;
