import { css } from 'lit';

/** A list of figures: each name at the beginning of its line, its value at the end. */
export const figuresStyles = css`
  dl {
    display: grid;
    gap: 4px;
  }

  .figure {
    display: flex;
    justify-content: space-between;
    gap: 16px;
  }

  dt {
    color: var(--_text-quiet);
  }

  dd {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
`;
