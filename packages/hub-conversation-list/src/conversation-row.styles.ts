import { css } from 'lit';

/** What a row of a conversation has besides that of any list. */
export const conversationRowStyles = css`
  .row {
    grid-template:
      'face who when' auto
      'face what signs' auto
      / 40px minmax(0, 1fr) auto;
  }

  .face,
  .row > .avatar {
    grid-area: face;
  }

  .face {
    position: relative;
    display: grid;
  }

  .face .avatar .icon {
    color: var(--_text-quiet);
    font-size: 18px;
  }

  .face .presence {
    position: absolute;
    inset-block: auto -1px;
    inset-inline: auto -1px;
    outline: 2px solid var(--_surface);
    background-color: var(--_surface);
  }

  .face .presence.ready {
    background-color: var(--_dot);
  }

  .when {
    grid-area: when;
    color: var(--_text-quiet);
    font-size: 13px;
    text-align: end;
    white-space: nowrap;
  }

  .what {
    gap: 0;
  }

  .what > bdi {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .what .by {
    flex: none;
    max-inline-size: 50%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: pre;
  }

  .what i {
    overflow: hidden;
    font-style: italic;
    text-overflow: ellipsis;
  }

  .what mark {
    border-radius: 2px;
    background: color-mix(in oklab, var(--_accent-sign) 20%, transparent);
    color: var(--_text);
    font-weight: 500;
  }

  .signs {
    grid-area: signs;
    display: flex;
    align-items: center;
    justify-content: end;
    gap: 6px;
    color: var(--_text-quiet);
    font-size: 14px;
  }

  .sign {
    display: inline-grid;
  }

  .sign.failed {
    color: var(--_negative-sign);
  }

  /* The bell, struck through. */
  .sign.muted {
    position: relative;
  }

  .sign.muted::after {
    content: '';
    position: absolute;
    inset: calc(50% - 1px) -2px auto;
    block-size: 2px;
    border-block-end: 1px solid var(--_surface);
    background: currentColor;
    rotate: -45deg;
  }

  .unread .who,
  .unread .what {
    color: var(--_text);
  }

  .unread .who {
    font-weight: 650;
  }

  .badge {
    display: inline-grid;
    place-items: center;
    min-inline-size: 20px;
    block-size: 20px;
    padding-inline: 6px;
    border-radius: 999px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 13px;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    line-height: 1;
  }

  .badge.dot {
    min-inline-size: 10px;
    block-size: 10px;
    padding: 0;
  }

  .row .avatar {
    --_avatar: min(40px, var(--_row) - 12px);
  }

  .ghost .avatar {
    border-radius: 999px;
  }

  @media (forced-colors: active) {
    .badge {
      border: 1px solid CanvasText;
    }

    .badge.dot {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
