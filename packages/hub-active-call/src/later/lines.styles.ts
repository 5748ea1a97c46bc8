import { css } from 'lit';

/** Several calls side by side, and who takes part in a merged one. */
export const linesStyles = css`
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(120px, 1fr));
    flex: 1 0 auto;
    align-content: center;
    gap: 8px;
    padding-block-start: 28px;
  }

  .card {
    --_avatar: 40px;
    display: grid;
    justify-items: center;
    align-content: start;
    gap: 2px;
    min-inline-size: 0;
    padding: 12px 8px 8px;
    border: 2px solid transparent;
    border-radius: var(--_radius-card);
    background: none;
    color: var(--_on-call-quiet);
    cursor: pointer;
    text-align: center;
    touch-action: manipulation;
    transition: background-color var(--_motion);
  }

  .card:hover {
    background: var(--_hover);
  }

  .card[aria-pressed='true'] {
    border-color: color-mix(in oklab, var(--_on-call) 45%, transparent);
    color: var(--_on-call);
  }

  .card.talking {
    background: var(--_control-fill);
  }

  .call .card .who {
    display: -webkit-box;
    max-inline-size: 100%;
    margin-block-start: 6px;
    overflow: hidden;
    font-size: 16px;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .card .state {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    font-size: 13px;
  }

  .card.talking .state {
    font-weight: 650;
  }

  .card .rec-line {
    min-block-size: 0;
  }

  .card .clock {
    min-block-size: 22px;
    font-size: 16px;
  }

  .caption {
    position: absolute;
    inset-block-start: 14px;
    inset-inline-start: 16px;
    font-weight: 650;
  }

  .between {
    display: flex;
    justify-content: center;
    gap: 8px;
    min-block-size: 36px;
  }

  .pill {
    min-block-size: 36px;
    white-space: nowrap;
    padding-inline: 14px;
    border-color: transparent;
    border-radius: 999px;
    background: var(--_control-fill);
  }

  .pill:hover {
    background: color-mix(in oklab, var(--_control-fill) 86%, var(--_on-call));
  }

  .parties {
    display: grid;
    gap: 4px;
    inline-size: 100%;
    max-inline-size: 320px;
    margin-inline: auto;
  }

  .parties li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    align-items: center;
    gap: 8px;
  }

  .parties .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  /* With the dial pad or a sheet open, the call that is shown steps back and the others are out of the way. */
  :is(.with-pad, .with-sheet) .cards {
    padding: 0;
    padding-inline-end: 88px;
  }

  .with-pad .cards {
    align-content: start;
  }

  .with-sheet .cards {
    flex: none;
  }

  :is(.with-pad, .with-sheet) .card {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 12px;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
  }

  :is(.with-pad, .with-sheet) .card .who {
    display: block;
    font-size: 16px;
    white-space: nowrap;
    text-overflow: ellipsis;
  }

  :is(.with-pad, .with-sheet) .card[aria-pressed='false'],
  :is(.with-pad, .with-sheet) :is(.between, .parties, .card .clock) {
    display: none;
  }

  :is(.with-pad, .with-sheet) .caption {
    position: static;
  }

  @media (forced-colors: active) {
    .card[aria-pressed='true'] {
      border-color: Highlight;
    }
  }
`;
