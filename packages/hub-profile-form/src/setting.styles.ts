import { css } from 'lit';

/** A setting: its name, its control, and what became of it, below each other or side by side. */
export const settingStyles = css`
  :host {
    container-type: inline-size;
  }

  .setting {
    display: grid;
    gap: 4px 16px;
    padding-block: 4px;
  }

  .setting > label,
  .setting > .label {
    font-size: 13px;
    font-weight: 500;
  }

  .line {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
  }

  select.input {
    padding-inline: 8px;
    color: inherit;
    font-family: inherit;
    text-overflow: ellipsis;
  }

  .hint {
    font-size: 13px;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }

  .result {
    display: flex;
    align-items: center;
    gap: 4px;
    min-block-size: 24px;
    font-size: 13px;
    white-space: nowrap;
  }

  /* Below each other the hint stays with its field. */
  .line > .result {
    order: 1;
  }

  .done {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    font-weight: 500;
  }

  .done .icon {
    color: var(--_positive-sign);
  }

  .undo {
    min-inline-size: 0;
    min-block-size: 24px;
    padding: 0 8px;
    color: var(--_accent-sign);
    font-size: 13px;
  }

  .fault {
    display: flex;
    gap: 6px;
    color: var(--_negative-sign);
    font-size: 13px;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }

  .fault .icon {
    margin-block-start: 1px;
  }

  @container (min-width: 560px) {
    .setting {
      grid-template-columns: minmax(140px, 200px) minmax(0, 1fr);
      align-items: start;
      padding-block: 8px;
    }

    .setting > label,
    .setting > .label {
      padding-block-start: calc((var(--_control) - 1.4em) / 2);
      font-size: 14px;
    }

    .line {
      grid-template-columns: minmax(0, 340px) minmax(112px, 1fr);
      column-gap: 16px;
    }

    .line > * {
      grid-column: 1;
    }

    .line > .result {
      grid-area: 1 / 2;
      order: 0;
      min-block-size: var(--_control);
    }
  }
`;
