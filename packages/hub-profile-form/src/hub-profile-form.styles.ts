import { css } from 'lit';

export const profileFormStyles = css`
  .head {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 48px;
  }

  h2 {
    flex: 1;
    font-size: 16px;
    font-weight: 650;
  }

  .part {
    max-inline-size: 760px;
    padding-block: 16px;
    border-block-start: 1px solid var(--_line);
  }

  .fixed {
    display: grid;
    gap: 0 16px;
    padding-block: 8px;
    font-size: 13px;
  }

  .fixed dt {
    font-weight: 500;
  }

  .fixed dd:first-of-type {
    font-size: 14px;
  }

  hub-profile-emails {
    margin-block: 16px 8px;
  }

  .reason {
    font-size: 13px;
    text-wrap: pretty;
  }

  .ghost {
    display: grid;
    gap: 8px;
    max-inline-size: 340px;
    padding-block: 8px;
  }

  .ghost .skeleton:first-child {
    inline-size: 90px;
    block-size: 12px;
  }

  .ghost .skeleton:last-child {
    block-size: var(--_control);
  }

  :host {
    container-type: inline-size;
  }

  @container (min-width: 560px) {
    .fixed {
      grid-template-columns: minmax(140px, 200px) minmax(0, 1fr);
      font-size: 14px;
    }

    .fixed dd {
      grid-column: 2;
    }

    .fixed dd + dd {
      font-size: 13px;
    }
  }
`;
