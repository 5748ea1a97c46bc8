import { css } from 'lit';

export const sessionListStyles = css`
  .session {
    display: flex;
    align-items: center;
    gap: 12px;
    max-inline-size: 760px;
    padding-block: 10px;
    border-block-start: 1px solid var(--_line);
  }

  .session:last-child {
    border-block-end: 1px solid var(--_line);
  }

  .session > .icon {
    align-self: start;
    color: var(--_text-quiet);
    font-size: 16px;
  }

  .what {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .device {
    font-weight: 500;
  }

  .what .quiet {
    font-size: 13px;
  }

  .badge {
    display: inline-block;
    margin-inline-start: 4px;
    padding: 0 8px;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_surface-sunken);
    font-size: 13px;
    font-weight: 400;
  }

  .end {
    flex: none;
  }

  .all,
  .alone {
    margin-block-start: 12px;
  }

  .fault {
    margin-block-start: 8px;
    color: var(--_negative-sign);
    font-size: 13px;
  }

  dialog {
    position: static;
    inline-size: auto;
    max-inline-size: 520px;
    margin: 12px 0 0;
  }

  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 8px;
  }

  .answers .button {
    margin-block-start: 0;
  }

  .told {
    display: flex;
    gap: 8px;
    font-weight: 500;
  }

  .told:has(*) {
    padding-block-start: 12px;
  }

  .told .icon {
    margin-block-start: 1px;
    color: var(--_positive-sign);
  }

  .empty {
    display: grid;
    justify-items: start;
    gap: 4px;
  }

  .ghost-row {
    display: grid;
    align-content: center;
    min-block-size: 80px;
  }

  .ghost-row .skeleton {
    inline-size: 60%;
    block-size: 14px;
  }
`;
