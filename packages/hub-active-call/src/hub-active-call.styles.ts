import { css } from 'lit';

export const activeCallStyles = css`
  :host(:state(idle)) {
    display: none;
  }

  .call:not(.back) {
    display: flex;
    flex-direction: column;
    gap: 24px;
    block-size: 100%;
    padding: 24px 16px;
    overflow-y: auto;
    border-radius: var(--_radius-card);
    animation: hub-arrive var(--_motion) ease-out;
  }

  .call:focus-visible {
    outline-offset: -4px;
  }

  @keyframes hub-arrive {
    from {
      transform: translateY(8px);
    }
  }

  .head {
    --_avatar: 80px;
    display: grid;
    justify-items: center;
    align-content: center;
    flex: 1 0 auto;
    gap: 4px;
    text-align: center;
  }

  .head .avatar {
    margin-block-end: 12px;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    align-items: baseline;
    gap: 0 12px;
    min-block-size: 28px;
    font-size: 16px;
  }

  .facts .clock {
    color: var(--_text);
    font-size: 20px;
  }

  .words {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 6px;
    min-block-size: 28px;
  }

  .word {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    padding: 3px 10px;
    border-radius: 999px;
    background: var(--_control-fill);
    font-size: 14px;
    font-weight: 500;
  }

  .trouble .icon {
    color: var(--_warning);
  }

  .with-pad:not(.back) {
    gap: 12px;
  }

  hub-dialpad {
    --hub-row: 48px;
  }

  /* Where they stand without the dial pad. */
  .with-pad .controls {
    margin-block: auto 12px;
  }

  .with-pad .avatar {
    display: none;
  }

  .with-pad .who {
    font-size: 20px;
  }

  .with-pad .head {
    flex: none;
    gap: 0;
  }

  .hide {
    align-self: flex-end;
    margin-block: -12px;
    margin-inline: -8px;
    color: var(--_text-quiet);
    font-size: 13px;
  }

  .controls {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 16px 8px;
    inline-size: 100%;
    max-inline-size: 320px;
    min-block-size: 80px;
    margin: 0 auto;
  }

  .end,
  .after .button {
    min-block-size: 52px;
    font-size: 16px;
  }

  .end {
    align-self: center;
    inline-size: 100%;
    max-inline-size: 200px;
  }

  .reason {
    max-inline-size: 300px;
    margin-block-start: 8px;
    font-size: 16px;
    text-wrap: balance;
  }

  .after {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 12px;
  }

  .others {
    display: flex;
    gap: 8px;
  }

  .others .button {
    flex: 1 1 0;
    min-inline-size: 0;
    padding-inline: 8px;
    border-color: transparent;
    background: var(--_control-fill);
  }

  .others .button[aria-pressed='true'] {
    background: var(--_on-call);
    color: var(--_call);
  }

  .others span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .back {
    position: relative;
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 48px;
    padding-inline: 16px;
    border-radius: var(--_radius-card);
  }

  .back:hover {
    background: color-mix(in oklab, var(--_call) 90%, var(--_on-call));
  }

  .back-button {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 48px;
    padding: 0;
    border: 0;
    background: none;
    font-weight: 650;
    white-space: nowrap;
    cursor: pointer;
  }

  /* The whole bar is the button. */
  .back-button::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--_radius-card);
  }

  .back-button:focus-visible {
    outline: none;
  }

  .back-button:focus-visible::after {
    outline: 2px solid var(--_on-call);
    outline-offset: -4px;
  }

  .back .name {
    flex: 1;
    overflow: hidden;
    color: var(--_on-call-quiet);
    text-align: end;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    .others .button[aria-pressed='true'] {
      border: 3px solid Highlight;
    }
  }
`;
