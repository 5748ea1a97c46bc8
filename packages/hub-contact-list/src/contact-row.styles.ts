import { css } from 'lit';

/** What a row of a contact has besides that of any list. */
export const contactRowStyles = css`
  .row {
    grid-template:
      'face who' auto
      'face what' auto
      / auto minmax(0, 1fr);
  }

  .row .avatar {
    --_avatar: min(36px, var(--_row) - 12px);
    grid-area: face;
  }

  .what > * + *::before {
    content: '·';
    content: '·' / '';
    margin-inline-end: 6px;
  }

  .presence-word {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }

  .what > * + .presence-word::before {
    margin-inline-end: 0;
  }

  .dot {
    display: inline-grid;
  }

  .more {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .number-part {
    flex: none;
  }

  .item:has(.act:focus-visible) .row {
    padding-inline-end: 52px;
  }

  @media (hover: hover) {
    .item:has(.act):hover .row {
      padding-inline-end: 52px;
    }
  }

  .ghost .avatar {
    border-radius: 999px;
  }
`;
