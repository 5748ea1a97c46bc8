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

  .card .rec-line:not(:has(.rec)) {
    display: none;
  }

  .card .clock {
    min-block-size: 22px;
    font-size: 16px;
  }

  /* More than two stand below each other, each on a line. */
  .cards:has(> :nth-child(3)) {
    grid-template-columns: 1fr;
    gap: 4px;
  }

  .cards:has(> :nth-child(3)) .card {
    --_avatar: 36px;
    grid-template: 'avatar who clock' auto 'avatar state rec' auto / auto minmax(0, 1fr) auto;
    justify-items: start;
    align-items: center;
    column-gap: 12px;
    padding: 6px 10px;
    text-align: start;
  }

  .cards:has(> :nth-child(3)) .who {
    display: block;
    grid-area: who;
    margin: 0;
    white-space: nowrap;
    text-overflow: ellipsis;
  }

  .cards:has(> :nth-child(3)) .avatars {
    grid-area: avatar;
  }

  .cards:has(> :nth-child(3)) .state {
    grid-area: state;
  }

  .cards:has(> :nth-child(3)) .clock {
    grid-area: clock;
  }

  .cards:has(> :nth-child(3)) .rec-line {
    grid-area: rec;
    justify-self: end;
  }

  /* Side by side at 320 px. */
  .ends:not(:has(.end)) .button {
    font-size: 14px;
  }

  /* Beside the buttons that put the call away. */
  .caption {
    max-inline-size: calc(100% - 160px);
    margin-block-end: -8px;
    font-weight: 650;
  }

  .caption + .cards {
    padding-block-start: 0;
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
    border-color: var(--_line);
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
    grid-template: 'name split' auto 'quality split' auto 'state split' auto / minmax(0, 1fr) auto;
    align-items: center;
    column-gap: 8px;
    min-block-size: 40px;
  }

  .parties .words {
    grid-area: state;
    justify-content: start;
    min-block-size: 0;
  }

  .parties .word {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_on-call-quiet);
    font-size: 13px;
    font-weight: 400;
  }

  .parties .pill {
    grid-area: split;
  }

  .parties .name {
    grid-area: name;
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
    margin: 0;
  }

  @media (forced-colors: active) {
    .card[aria-pressed='true'] {
      border-color: Highlight;
    }
  }
`;
