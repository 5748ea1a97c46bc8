import { css } from 'lit';

/** What `keyCaps()` draws. */
export const keyCapStyles = css`
  .keys {
    display: inline-flex;
    flex: none;
    align-items: center;
    gap: 4px;
    color: var(--_text-quiet);
    font-size: 13px;
  }

  kbd {
    min-inline-size: 22px;
    padding: 0 6px;
    border: 1px solid var(--_line);
    border-radius: 4px;
    background: var(--_surface-sunken);
    color: var(--_text-quiet);
    font: inherit;
    font-size: 13px;
    line-height: 20px;
    text-align: center;
  }
`;
