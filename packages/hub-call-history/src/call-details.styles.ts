import { css } from 'lit';

export const callDetailsStyles = css`
  .head {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: 12px;
    padding: 4px 16px 12px;
  }

  .head .avatar {
    --_avatar: 48px;
  }

  h3 + p {
    margin-block-start: 2px;
  }

  .actions {
    padding: 0 16px 12px;
  }

  .actions:empty {
    display: none;
  }

  .notice {
    margin: 0 16px 12px;
  }

  dl {
    padding: 4px 16px;
    border-block-start: 1px solid var(--_line);
  }

  dl > div {
    display: grid;
    grid-template-columns: minmax(80px, 30%) minmax(0, 1fr);
    gap: 12px;
    padding-block: 6px;
  }

  dt {
    color: var(--_text-quiet);
  }

  dd {
    text-align: match-parent;
    overflow-wrap: anywhere;
  }

  .outcome {
    display: flex;
    align-items: center;
    gap: 8px;
  }

  .outcome .icon {
    color: var(--_text-quiet);
  }

  .missed,
  .missed .icon {
    color: var(--_negative-sign);
    font-weight: 500;
  }

  .emergency h4 {
    padding: 8px 16px 0;
    border-block-start: 1px solid var(--_line);
  }

  .emergency dl {
    border: 0;
  }

  .recordings,
  .contact {
    padding: 8px 16px;
    border-block-start: 1px solid var(--_line);
  }

  .recordings li {
    padding-block: 4px 12px;
  }

  .recordings p {
    font-size: 13px;
  }

  .contact p {
    display: -webkit-box;
    overflow: hidden;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
  }

  .contact ul {
    margin-block: 4px;
  }

  .phone {
    display: grid;
    grid-template-columns: minmax(80px, 30%) minmax(0, 1fr) auto;
    align-items: center;
    gap: 12px;
    min-block-size: var(--_control);
    overflow-wrap: anywhere;
  }

  .phone .button {
    color: var(--_accent-sign);
  }
`;
