import { css } from 'lit';

/** What stands below a message: the reactions to it, and how far it got. */
export const messageMarksStyles = css`
  .reactions {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    padding-block: 2px;
    padding-inline: 40px 0;
  }

  .mine .reactions {
    justify-content: end;
    padding-inline: 0;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 28px;
    padding: 0 8px;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_surface-raised);
    font-size: 13px;
    cursor: pointer;
  }

  .chip:hover {
    border-color: var(--_line-strong);
  }

  .chip[aria-pressed='true'] {
    border-color: var(--_accent-sign);
    background: color-mix(in oklab, var(--_accent) 14%, var(--_surface));
  }

  .chip[aria-disabled='true'] {
    cursor: default;
  }

  .status {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: 2px 8px;
    padding-block: 2px;
    color: var(--_text-quiet);
    font-size: 12px;
  }

  .status .icon {
    margin-inline-end: -4px;
  }

  .status.failed {
    color: var(--_text);
  }

  .status.failed .icon {
    color: var(--_negative-sign);
  }

  .status .link {
    min-block-size: 24px;
    font-weight: 500;
  }

  .status progress {
    inline-size: 96px;
    block-size: 6px;
    accent-color: var(--_accent-sign);
  }
`;
