import { css } from 'lit';

/**
 * The ink that a call stands on, for an element's `.call` panel. It switches to the dark scheme and hands
 * the colours of the call on as public tokens, so that elements inside follow. `.act` is what can be done
 * with a call: a disc with an icon, and its word below.
 */
export const callStyles = css`
  .call {
    --hub-surface: var(--_call);
    --hub-text: var(--_on-call);
    --hub-text-quiet: var(--_on-call-quiet);
    --hub-key: color-mix(in oklab, var(--_on-call) 11%, var(--_call));
    --_surface: var(--_call);
    --_text: var(--_on-call);
    --_text-quiet: var(--_on-call-quiet);
    --_control-fill: var(--hub-key);
    color-scheme: dark;
    border: 1px solid var(--_line);
    background: var(--_call);
    color: var(--_on-call);
  }

  .call :focus-visible {
    outline-color: var(--_on-call);
  }

  .call .who {
    font-size: 28px;
    font-weight: 650;
    line-height: 1.2;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }

  .call .long {
    font-size: 20px;
  }

  .call .notice {
    text-align: start;
  }

  .act {
    display: grid;
    justify-items: center;
    gap: 6px;
    min-inline-size: 64px;
    padding: 0;
    border: 0;
    background: none;
    font-size: 13px;
    font-weight: 500;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }

  .act:focus-visible {
    outline: none;
  }

  .act:focus-visible .disc {
    outline: var(--hub-focus-width, 2px) solid var(--_on-call);
    outline-offset: 2px;
  }

  .disc {
    --_fill: var(--_control-fill);
    display: grid;
    place-items: center;
    inline-size: 56px;
    block-size: 56px;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_fill);
    font-size: 18px;
    transition: background-color var(--_motion);
  }

  .act:hover .disc {
    background: color-mix(in oklab, var(--_fill) 86%, var(--_on-call));
  }

  .act:active .disc {
    background: color-mix(in oklab, var(--_fill) 74%, var(--_on-call));
  }

  .act[aria-pressed='true'] .disc {
    --_fill: var(--_on-call);
    color: var(--_call);
  }

  .act[aria-pressed='true']:hover .disc {
    background: color-mix(in oklab, var(--_on-call) 88%, var(--_call));
  }

  .act:disabled,
  .act[aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }

  @media (forced-colors: active) {
    .call {
      border: 1px solid CanvasText;
    }

    .disc {
      border: 1px solid ButtonBorder;
    }

    .act[aria-pressed='true'] .disc {
      border: 3px solid Highlight;
    }
  }
`;
