import { css } from 'lit';

export const messageDetailsStyles = css`
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

  .facts {
    display: grid;
    gap: 4px;
    padding: 0 16px 12px;
    font-size: 13px;
  }

  .cut {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 6px;
  }

  .cut .icon {
    margin-block-start: 1px;
    color: var(--_negative-sign);
  }

  .forwarded {
    margin: 0 16px 12px;
    padding: 8px 12px;
    border-inline-start: 3px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
  }

  .forwarded .by {
    display: flex;
    gap: 6px;
    color: var(--_text-quiet);
    font-size: 13px;
    overflow-wrap: anywhere;
  }

  .forwarded .by .icon {
    margin-block-start: 1px;
  }

  .comment {
    margin-block-start: 4px;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  hub-audio-player {
    padding: 4px 16px 16px;
  }

  .actions {
    padding: 12px 16px;
    border-block-start: 1px solid var(--_line);
  }

  .actions .button .icon {
    font-size: 16px;
  }

  .notice {
    margin: 0 16px 12px;
  }
`;
