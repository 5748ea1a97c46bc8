import { css } from 'lit';

export const callNotificationsStyles = css`
  :host {
    container-type: inline-size;
  }

  .card {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: 12px;
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    background: var(--_surface-raised);
    animation: hub-appear var(--_motion) ease-out;
  }

  @keyframes hub-appear {
    from {
      opacity: 0;
    }
  }

  .sign {
    display: grid;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    border-radius: 999px;
    background: color-mix(in oklab, var(--_accent-sign) 12%, transparent);
    color: var(--_accent-sign);
    font-size: 15px;
  }

  .card p {
    text-wrap: pretty;
  }

  .card .acts {
    display: flex;
    flex-wrap: wrap;
    grid-column: 2;
    gap: 8px;
  }

  @container (inline-size >= 560px) {
    .card {
      grid-template-columns: auto minmax(0, 1fr) auto;
    }

    .card .acts {
      grid-column: 3;
    }
  }

  .setting {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 2px 16px;
  }

  h2 {
    font-size: 16px;
    font-weight: 650;
  }

  .standing {
    display: grid;
    grid-column: 1 / -1;
    gap: 2px;
  }

  .standing .notice {
    margin-block-start: 8px;
  }

  .hint {
    max-inline-size: 60ch;
    text-wrap: pretty;
  }

  .word {
    font-weight: 650;
  }

  /* The target is larger than what is drawn. */
  .switch {
    display: grid;
    place-items: center end;
    min-inline-size: 52px;
    min-block-size: var(--_control);
    margin-block: -8px;
    padding: 0;
    border: 0;
    border-radius: 999px;
    background: none;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }

  .switch:hover:enabled .track {
    border-color: var(--_text);
  }

  .switch:disabled {
    cursor: default;
  }

  .switch:disabled .track {
    opacity: 0.5;
  }

  @media (prefers-reduced-motion: reduce) {
    .card {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .knob {
      background: ButtonText;
      forced-color-adjust: none;
    }

    [aria-checked='true'] .track {
      background: Highlight;
      forced-color-adjust: none;
    }

    [aria-checked='true'] .knob {
      background: HighlightText;
    }
  }
`;
