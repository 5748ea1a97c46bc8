import { css } from 'lit';

export const contactDetailsStyles = css`
  .head {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: 2px 12px;
    padding: 4px 16px 12px;
  }

  .head .avatar {
    --_avatar: 56px;
  }

  .head p {
    overflow-wrap: anywhere;
  }

  .presence-word {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }

  .dot {
    display: inline-grid;
  }

  section {
    padding: 8px 16px;
    border-block-start: 1px solid var(--_line);
  }

  .phone {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    align-items: center;
    align-content: center;
    gap: 0 8px;
    min-block-size: var(--_row);
    overflow-wrap: anywhere;
  }

  .phone .quiet {
    font-size: 13px;
  }

  .phone > span {
    grid-column: 1;
  }

  .phone .button {
    grid-area: 1 / 3 / span 2;
  }

  .phone .button.message {
    grid-column: 2;
  }

  .phone .button .icon {
    color: var(--_accent-sign);
    font-size: 16px;
  }

  a {
    display: inline-block;
    padding-block: 4px;
    color: var(--_accent-sign);
    overflow-wrap: anywhere;
  }

  .email {
    display: block;
    padding-block: 2px;
  }

  .note {
    padding-block-end: 4px;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  section .notice {
    margin-block: 4px;
  }

  .empty {
    display: grid;
    justify-items: center;
    gap: 4px;
    max-inline-size: 300px;
    margin-inline: auto;
    padding: 48px 16px 24px;
    text-align: center;
    text-wrap: balance;
  }

  .empty h3 {
    font-size: 14px;
    font-weight: 500;
  }

  .empty .icon {
    margin-block-end: 4px;
    color: var(--_text-quiet);
    font-size: 20px;
  }

  .head .skeleton {
    block-size: 16px;
    inline-size: 60%;
  }

  .head .avatar.skeleton {
    inline-size: 56px;
    block-size: 56px;
    border-radius: 999px;
  }
`;
