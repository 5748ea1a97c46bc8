import { css } from 'lit';

/** What a row of a call has besides that of any list. */
export const callRowStyles = css`
  .row {
    grid-template:
      'kind who when' auto
      'kind what when' auto
      / 20px minmax(0, 1fr) auto;
  }

  .kind {
    grid-area: kind;
    display: grid;
    color: var(--_text-quiet);
    font-size: 16px;
  }

  .missed :is(.kind, .word) {
    color: var(--_negative-sign);
  }

  .missed .word {
    font-weight: 500;
  }

  .more:not(.talk) {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .more:empty {
    display: none;
  }

  .more::before {
    content: '·';
    content: '·' / '';
    margin-inline-end: 6px;
  }

  /* So that a number that is cut ends in dots. */
  .more .number > [aria-hidden] {
    display: inline;
  }

  @container hub-list (width < 400px) {
    .talk {
      display: none;
    }
  }

  .recorded {
    display: grid;
    font-size: 12px;
  }

  .when {
    grid-area: when;
    color: var(--_text-quiet);
    font-size: 13px;
    white-space: nowrap;
  }

  .ghost .kind {
    block-size: 20px;
  }

  .ghost .when {
    inline-size: 44px;
  }
`;
