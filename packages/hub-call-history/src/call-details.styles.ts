import { css } from 'lit';

export const callDetailsStyles = css`
  :host {
    overflow: hidden auto;
    overscroll-behavior: contain;
    padding-block-end: 16px;
  }

  .bar {
    display: flex;
    align-items: center;
    padding: 4px;
  }

  .back {
    padding-inline: 8px 12px;
  }

  .close {
    margin-inline-start: auto;
  }

  /* Over the list it goes back to it; beside it there is nothing to go back to. */
  .back {
    display: none;
  }

  @container history (width < 640px) {
    .back {
      display: inline-flex;
    }

    .close {
      display: none;
    }
  }

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

  h3,
  h4 {
    margin: 0;
  }

  h3 {
    display: -webkit-box;
    overflow: hidden;
    border-radius: 2px;
    font-size: 20px;
    font-weight: 650;
    line-height: 1.25;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
  }

  h3 + p {
    margin-block-start: 2px;
  }

  h4 {
    padding-block: 4px;
    font-size: 14px;
    font-weight: 650;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding: 0 16px 12px;
  }

  .actions:empty {
    display: none;
  }

  .notice {
    margin: 0 16px 12px;
    font-size: 13px;
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
    display: inline-flex;
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
