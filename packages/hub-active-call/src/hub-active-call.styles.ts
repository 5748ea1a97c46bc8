import { css } from 'lit';

export const activeCallStyles = css`
  /* Without a call it takes no room, but what it says to screen readers is there before there is a call. */
  :host(:state(idle):not(:state(elsewhere))) {
    position: absolute;
  }

  .call:not(.back) {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 16px;
    block-size: 100%;
    padding: 16px;
    overflow-y: auto;
    /* What has the focus is not below the button that ends the call. */
    scroll-padding-block-end: 84px;
    border-radius: var(--_radius-card);
    animation: hub-arrive var(--_motion) ease-out;
  }

  .call:focus-visible {
    outline-offset: 1px;
  }

  @keyframes hub-arrive {
    from {
      transform: translateY(8px);
    }
  }

  .head {
    --_avatar: 72px;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: center;
    align-content: center;
    flex: 1 0 auto;
    gap: 2px;
    padding-block-start: 24px;
    text-align: center;
  }

  .avatars {
    display: flex;
    justify-content: center;
  }

  .avatars > .avatar + .avatar {
    margin-inline-start: calc(var(--_avatar, 40px) / -4);
    box-shadow:
      inset 0 0 0 1px var(--_line),
      0 0 0 3px var(--_call);
    background: color-mix(in oklab, var(--_on-call) 18%, var(--_call));
  }

  .head .avatars {
    margin-block-end: 8px;
  }

  .head .who {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
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

  .facts .number,
  .facts .number > [aria-hidden] {
    max-inline-size: 200px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    vertical-align: bottom;
  }

  /* Above the duration, with its room kept. */
  .rec-line {
    block-size: 20px;
  }

  .rec {
    display: flex;
    align-items: center;
    gap: 5px;
    color: var(--_negative-sign);
    font-size: 13px;
    font-weight: 650;
    letter-spacing: 0.06em;
    line-height: 20px;
  }

  .rec:not(.paused)::before {
    content: '';
    inline-size: 9px;
    block-size: 9px;
    border-radius: 999px;
    background: currentColor;
    animation: hub-blink 1.6s ease-in-out infinite;
  }

  .rec.paused {
    color: var(--_warning);
  }

  @keyframes hub-blink {
    50% {
      opacity: 0.35;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .rec::before {
      animation: none;
    }
  }

  .words {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 6px;
    max-inline-size: 100%;
    min-block-size: 28px;
  }

  .word {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    max-inline-size: 100%;
    padding: 2px 9px;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_control-fill);
    font-size: 14px;
    font-weight: 500;
  }

  .word > :last-child {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .trouble .icon {
    color: var(--_warning);
  }

  .away {
    position: absolute;
    z-index: 1;
    inset-block-start: 4px;
    inset-inline-end: 4px;
    display: flex;
    color: var(--_text-quiet);
  }

  .hide {
    padding-inline: 12px;
    font-size: 13px;
  }

  .mini[aria-pressed='true'] {
    background: var(--_on-call);
    color: var(--_call);
  }

  .controls {
    position: relative;
    flex: none;
    inline-size: 100%;
    max-inline-size: 320px;
    min-block-size: 240px;
    margin-inline: auto;
  }

  .conference .controls {
    min-block-size: 72px;
  }

  .grid {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 12px 8px;
  }

  .controls .act {
    gap: 4px;
    align-content: start;
    min-block-size: 72px;
  }

  .controls .disc {
    inline-size: 48px;
    block-size: 48px;
  }

  /* Within reach, however little room there is. */
  .ends {
    position: sticky;
    z-index: 1;
    inset-block-end: -16px;
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 6px;
    margin-block: 0 -16px;
    padding-block-end: 16px;
    background: var(--_call);
  }

  .ends .button,
  .after .button {
    min-block-size: 52px;
    font-size: 16px;
  }

  .ends .button {
    padding-inline: 12px;
    white-space: nowrap;
  }

  .end {
    flex: 1 1 120px;
    max-inline-size: 200px;
  }

  .reason {
    max-inline-size: 300px;
    margin-block-start: 8px;
    font-size: 16px;
    text-wrap: balance;
  }

  .call > .notice {
    flex: none;
    overflow-wrap: anywhere;
  }

  /* What went wrong is worth more room than the picture. */
  .call:has(> .notice) .avatars {
    display: none;
  }

  .after {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 12px;
    padding-block: 8px;
  }

  /* Where the place around it says how much room there is (container-type: size). */
  @container (max-height: 640px) {
    .call:not(.back) {
      gap: 10px;
      padding-block: 12px;
    }

    .head {
      --_avatar: 56px;
    }

    .grid {
      gap: 6px 8px;
    }

    .controls {
      min-block-size: 222px;
    }

    .controls .act {
      min-block-size: 70px;
    }

    .ends {
      inset-block-end: -12px;
      margin-block-end: -12px;
      padding-block-end: 12px;
    }
  }

  @container (max-height: 600px) {
    .head {
      flex: none;
      padding-block-start: 0;
      padding-inline-end: 128px;
      justify-items: start;
      text-align: start;
    }

    .avatars {
      display: none;
    }

    .call .head .who {
      font-size: 20px;
      -webkit-line-clamp: 1;
    }

    .ends {
      margin-block-start: auto;
    }

    .ends .button {
      min-block-size: 44px;
    }
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
    outline: var(--hub-focus-width, 2px) solid var(--_on-call);
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
`;
