import { css } from 'lit';

export const conversationPaneStyles = css`
  :host {
    container: hub-conversation / inline-size;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    min-inline-size: 0;
  }

  .head {
    position: relative;
    z-index: 2;
    display: flex;
    flex: none;
    align-items: center;
    gap: 8px;
    min-block-size: 56px;
    padding: 4px 8px;
    padding-inline-start: 16px;
    border-block-end: 1px solid var(--_line);
    --_avatar: 36px;
  }

  .head > .avatar .icon {
    color: var(--_text-quiet);
    font-size: 16px;
  }

  /* Over the list it goes back to it. */
  .back {
    display: none;
  }

  @container hub-list (width < 640px) {
    .back {
      display: inline-flex;
    }

    .head {
      padding-inline-start: 4px;
    }
  }

  .names {
    flex: 1;
    min-inline-size: 0;
  }

  h3 {
    margin: 0;
    overflow: hidden;
    border-radius: 2px;
    font-size: 16px;
    font-weight: 650;
    line-height: 1.3;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .names p {
    overflow: hidden;
    font-size: 13px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .names p > span + span::before {
    content: '· ';
    content: '· ' / '';
  }

  .dot {
    display: inline-block;
  }

  .head .button {
    flex: none;
  }

  .act {
    padding-inline: 12px;
  }

  @container hub-conversation (width < 520px) {
    .act {
      padding: 4px;
      border-color: transparent;
    }

    .word {
      display: none;
    }
  }

  .notice {
    flex: none;
    margin: 8px 12px;
    font-size: 13px;
    overflow-wrap: anywhere;
  }

  .over {
    flex: none;
    max-block-size: 70%;
    overflow: hidden auto;
    overscroll-behavior: contain;
    border-block-end: 1px solid var(--_line);
  }

  /* Room for the list of colleagues, which opens over what is below. */
  .over:has(hub-members-panel) {
    overflow: visible;
    position: relative;
    z-index: 1;
    background: var(--_surface);
  }

  dialog {
    position: static;
    inline-size: auto;
    max-inline-size: none;
    margin: 8px 12px;
  }

  dialog .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  dialog .fault {
    color: var(--_negative-sign);
  }

  hub-message-thread {
    flex: 1;
    min-block-size: 0;
  }

  hub-message-composer {
    flex: none;
  }
`;
