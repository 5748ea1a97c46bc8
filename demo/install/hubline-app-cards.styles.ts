import { css } from 'lit';

export const appCardsStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  .card {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: 8px 12px;
    padding: 8px 16px;
    border-block-end: 1px solid var(--_line);
    background: color-mix(in oklab, var(--_accent-sign) 8%, var(--_surface));
  }

  .sign {
    color: var(--_accent-sign);
    font-size: 16px;
  }

  p {
    text-wrap: pretty;
  }

  .what {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    grid-column: 2;
    gap: 8px;
  }

  @container (inline-size >= 560px) {
    .card {
      grid-template-columns: auto minmax(0, 1fr) auto;
      padding-inline: 24px;
    }

    .acts {
      grid-column: 3;
    }
  }
`;
