import { css } from 'lit';

export const parkPanelStyles = css`
  .head {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 32px;
    padding-inline: 12px;
  }

  h2 {
    font-size: 14px;
    font-weight: 650;
  }

  .count {
    flex: 1;
    font-size: 13px;
  }

  .park {
    display: grid;
    grid-template:
      'sign place clock act' auto
      'sign who who act' auto
      'sign what what act' auto
      'problem problem problem problem' auto
      / 20px minmax(0, 1fr) auto auto;
    align-content: center;
    align-items: baseline;
    column-gap: 12px;
    min-block-size: var(--_row);
    padding: 6px 12px;
    border-radius: var(--_radius);
  }

  .park + .park {
    border-block-start: 1px solid var(--_line);
    border-start-start-radius: 0;
    border-start-end-radius: 0;
  }

  .taken {
    background: color-mix(in oklab, var(--_accent-sign) 7%, transparent);
  }

  .sign {
    grid-area: sign;
    align-self: center;
    display: grid;
    color: var(--_text-quiet);
    font-size: 16px;
  }

  .taken .sign {
    color: var(--_accent-sign);
  }

  .place {
    grid-area: place;
    overflow: hidden;
    font-weight: 500;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .taken .place {
    color: var(--_text-quiet);
    font-size: 13px;
    font-weight: 400;
  }

  .who {
    grid-area: who;
    overflow: hidden;
    font-weight: 500;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .clock {
    grid-area: clock;
    font-size: 13px;
  }

  .what {
    grid-area: what;
    display: -webkit-box;
    overflow: hidden;
    font-size: 13px;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .park:not(.taken) .what {
    grid-area: who;
  }

  .pick-up {
    grid-area: act;
    align-self: center;
    padding-inline: 12px;
  }

  .park .notice {
    grid-area: problem;
    margin-block: 6px 2px;
    font-size: 13px;
  }

  .park .skeleton {
    block-size: 12px;
    margin-block: 4px;
  }

  .park .sign.skeleton {
    block-size: 20px;
  }

  .place.skeleton {
    inline-size: 45%;
  }

  .what.skeleton {
    inline-size: 25%;
  }

  .note {
    padding: 0 12px 8px;
    font-size: 13px;
  }

  /* Not at once: the parks may be on their way. */
  .empty {
    animation: hub-appear 0s 250ms backwards;
    display: grid;
    justify-items: center;
    gap: 4px;
    max-inline-size: 300px;
    margin-inline: auto;
    padding: 24px 12px;
    text-align: center;
    text-wrap: balance;
  }

  @keyframes hub-appear {
    from {
      visibility: hidden;
    }
  }

  .empty .icon {
    margin-block-end: 4px;
    color: var(--_text-quiet);
    font-size: 20px;
  }

  .empty p:first-of-type {
    font-weight: 500;
  }

  @media (forced-colors: active) {
    .taken {
      outline: 1px solid Highlight;
      outline-offset: -1px;
    }
  }
`;
