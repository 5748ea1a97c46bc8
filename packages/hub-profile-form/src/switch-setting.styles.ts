import { css } from 'lit';

export const switchSettingStyles = css`
  .setting.switched {
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 8px;
    padding-block: 4px;
  }

  .switch {
    display: inline-flex;
    grid-area: 1 / 1;
    align-items: center;
    justify-self: start;
    gap: 12px;
    min-block-size: var(--_control);
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    text-align: start;
    font-weight: 500;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }

  .switched .hint,
  .switched .fault {
    grid-column: 1 / -1;
    max-inline-size: 60ch;
    padding-inline-start: 56px;
  }

  .switched .result {
    grid-area: 1 / 2;
    min-block-size: var(--_control);
  }

  .switch:hover .track {
    border-color: var(--_text);
  }

  @container (min-width: 560px) {
    .setting.switched {
      grid-template-columns: minmax(0, 556px) minmax(112px, 1fr);
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
