import { css } from 'lit';

/** What the rows of calls have besides those of any list. */
export const callListStyles = css`
  .day {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    display: grid;
    align-items: end;
    block-size: 32px;
    padding: 0 12px 4px;
    color: var(--_text-quiet);
    font-size: 13px;
    font-weight: 500;
    contain: strict;
  }

  /* The button takes the place of the time. */
  .item:focus-within .row:not(:focus) .when {
    opacity: 0;
  }

  @media (hover: hover) {
    .callable:hover .when {
      opacity: 0;
    }
  }

  .end {
    margin: 8px 12px 12px;
    font-size: 13px;
  }

  .pill {
    position: absolute;
    inset-block-start: 8px;
    inset-inline: 0;
    display: grid;
    justify-items: center;
    pointer-events: none;
  }

  .pill .button {
    min-block-size: 32px;
    border-color: transparent;
    border-radius: 999px;
    background: var(--_accent);
    box-shadow: var(--_elevation);
    color: var(--_on-accent);
    font-size: 13px;
    pointer-events: auto;
  }

  @media (forced-colors: active) {
    .pill .button {
      border-color: ButtonBorder;
    }
  }
`;
