import { css } from 'lit';

export const agentStatusesStyles = css`
  .head {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 48px;
    padding: 4px 12px 8px;
  }

  h2 {
    flex: 1;
    border-radius: 2px;
    font-size: 16px;
    font-weight: 650;
  }

  .head .button {
    padding-inline: 12px;
  }

  .hint {
    padding: 0 12px 8px;
    font-size: 13px;
    text-wrap: pretty;
  }

  .told {
    display: flex;
    gap: 8px;
    padding-inline: 12px;
    overflow-wrap: anywhere;
  }

  .told:has(*) {
    padding-block-end: 8px;
  }

  .told .icon {
    margin-block-start: 1px;
    color: var(--_accent-sign);
  }

  hub-status-form,
  dialog {
    margin: 4px 12px 12px;
  }

  dialog {
    position: static;
    inline-size: auto;
    max-inline-size: 480px;
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

  .fault {
    color: var(--_negative-sign);
    font-size: 13px;
  }

  .list > li {
    border-block-start: 1px solid var(--_line);
  }

  .list > li:last-child {
    border-block-end: 1px solid var(--_line);
  }

  .line {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 48px;
    padding-inline: 12px 4px;
  }

  .line .name {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .line .quiet {
    flex: none;
    font-size: 13px;
  }

  .line .button {
    color: var(--_text-quiet);
  }

  .ghost-row {
    display: grid;
    align-content: center;
    min-block-size: 48px;
    padding-inline: 12px;
  }

  .ghost-row .skeleton {
    inline-size: 40%;
    block-size: 12px;
  }

  .skeletons {
    animation: hub-appear 0s 150ms backwards;
  }

  @keyframes hub-appear {
    from {
      visibility: hidden;
    }
  }
`;
