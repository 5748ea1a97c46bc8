import { css } from 'lit';

export const emailsStyles = css`
  .head {
    display: flex;
    align-items: end;
    justify-content: space-between;
    gap: 8px 16px;
    padding-block-end: 8px;
  }

  .head h4 {
    margin: 0;
  }

  .head .quiet {
    font-size: 13px;
    text-wrap: pretty;
  }

  .head .button {
    flex: none;
  }

  li {
    padding-block: 4px;
    border-block-start: 1px solid var(--_line);
  }

  li:last-child {
    border-block-end: 1px solid var(--_line);
  }

  .email {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
    min-block-size: var(--_control);
  }

  .email bdi {
    overflow-wrap: anywhere;
  }

  .badge {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    padding: 1px 8px;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_surface-sunken);
    font-size: 13px;
  }

  .badge.good .icon {
    color: var(--_positive-sign);
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: auto;
  }

  .acts .button {
    padding-inline: 10px;
    color: var(--_accent-sign);
    font-size: 13px;
  }

  .sheet {
    display: grid;
    gap: 12px;
    max-inline-size: 480px;
    margin-block: 4px 12px;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    background: var(--_surface-raised);
    overflow-wrap: anywhere;
  }

  .code {
    max-inline-size: 200px;
    letter-spacing: 0.12em;
  }

  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .again {
    font-variant-numeric: tabular-nums;
  }

  dialog {
    position: static;
    inline-size: auto;
    max-inline-size: 480px;
    margin: 4px 0 8px;
    overflow-wrap: anywhere;
  }

  .fault {
    color: var(--_negative-sign);
    font-size: 13px;
    overflow-wrap: anywhere;
  }

  .told {
    display: flex;
    gap: 8px;
    overflow-wrap: anywhere;
  }

  .told:has(*) {
    padding-block-start: 8px;
    font-weight: 500;
  }

  .told .icon {
    margin-block-start: 1px;
    color: var(--_positive-sign);
  }
`;
