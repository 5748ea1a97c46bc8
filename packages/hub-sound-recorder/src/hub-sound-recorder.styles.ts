import { css } from 'lit';

export const soundRecorderStyles = css`
  .recorder {
    display: grid;
    gap: 8px;
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    min-block-size: var(--_control);
    font-size: 13px;
  }

  .line .button {
    font-size: 14px;
  }

  .line .button .icon {
    font-size: 16px;
  }

  .act[part='stop'] {
    border-color: var(--_negative-sign);
  }

  .act[part='stop'] .icon {
    color: var(--_negative-sign);
  }

  /* Segments, each lit as soon as the level reaches it. */
  .meter {
    --_segment: 8px;
    --_gap: 2px;
    position: relative;
    flex: 1 1 80px;
    overflow: hidden;
    block-size: 12px;
    border-radius: 3px;
    background: color-mix(in oklab, var(--_text) 12%, transparent);
    mask: repeating-linear-gradient(
      to right,
      #000 0 calc(var(--_segment) - var(--_gap)),
      transparent 0 var(--_segment)
    );
  }

  /* The whole of it is mirrored, so that the segments begin where the level does. */
  .meter:dir(rtl) {
    direction: ltr;
    transform: scaleX(-1);
  }

  .level {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: round(calc(var(--_level, 0) * 100%), var(--_segment));
    background: var(--_positive-sign);
  }

  .meter.loud .level {
    background: var(--_warning);
  }

  .trim {
    display: inline-flex;
    align-items: center;
    justify-self: start;
    gap: 8px;
    min-block-size: 32px;
    font-size: 13px;
    cursor: pointer;
  }

  .trim input {
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .notice {
    font-size: 13px;
    overflow-wrap: anywhere;
  }

  @media (forced-colors: active) {
    .meter {
      border: 1px solid CanvasText;
      mask: none;
    }

    .level {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
