import { css } from 'lit';

/** What a row of a message has besides that of any list. */
export const messageRowStyles = css`
  .row {
    grid-template:
      'sign who when' auto
      'sign what long' auto
      / 8px minmax(0, 1fr) auto;
  }

  /* So that the names stand where those of other lists do, and the dot before them. */
  .sign {
    grid-area: sign;
  }

  .unheard .sign {
    block-size: 8px;
    border-radius: 999px;
    background: var(--_accent-sign);
  }

  .unheard .who {
    font-weight: 650;
  }

  .part {
    flex: none;
  }

  .part.by {
    display: flex;
    flex: 0 1 auto;
    gap: 4px;
    min-inline-size: 0;
  }

  .mark {
    display: flex;
    align-items: center;
    gap: 4px;
    min-inline-size: 0;
  }

  .mark bdi {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .part + .part::before {
    content: '·';
    content: '·' / '';
    margin-inline-end: 6px;
  }

  /* After a long name of who sent it on, it may end in dots. */
  .part.cut {
    flex: 0 1 auto;
    min-inline-size: 0;
    overflow: hidden;
    color: var(--_negative-sign);
    font-weight: 500;
    text-overflow: ellipsis;
  }

  .when,
  .long {
    color: var(--_text-quiet);
    font-size: 13px;
    text-align: end;
    white-space: nowrap;
  }

  .when {
    grid-area: when;
  }

  .long {
    grid-area: long;
  }

  .ghost .when {
    inline-size: 44px;
  }

  @media (forced-colors: active) {
    .unheard .sign {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
