import { css } from 'lit';

/** The rows of those who wait. */
export const queueCallersStyles = css`
  :host {
    container: hub-queue-callers / inline-size;
    block-size: 100%;
    min-block-size: 0;
    max-block-size: none;
  }

  .notice {
    margin: 8px 12px;
    font-size: 13px;
    overflow-wrap: anywhere;
  }

  .caller {
    display: grid;
    grid-template:
      'position who clock act' auto
      'position what clock act' auto
      / 28px minmax(0, 1fr) auto auto;
    align-content: center;
    align-items: center;
    column-gap: 12px;
    padding: 4px 12px;
    border-block-end: 1px solid var(--_line);
  }

  .position {
    grid-area: position;
    color: var(--_text-quiet);
    font-weight: 650;
    text-align: end;
  }

  .clock {
    grid-area: clock;
    font-weight: 500;
  }

  .part {
    flex: none;
  }

  .part + .part::before {
    content: '· ';
    content: '· ' / '';
  }

  .part.phone {
    overflow: hidden;
    flex: 0 1 auto;
    text-overflow: ellipsis;
  }

  .state {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: var(--_text);
    font-weight: 500;
  }

  .state .icon {
    color: var(--_accent-sign);
  }

  .callback .clock {
    color: var(--_text-quiet);
  }

  .pick-up {
    grid-area: act;
    padding-inline: 12px;
    white-space: nowrap;
  }

  .scroller:focus-visible {
    outline-offset: -2px;
  }

  @container hub-queue-callers (width < 380px) {
    .caller {
      column-gap: 8px;
      grid-template-columns: 20px minmax(0, 1fr) auto auto;
    }

    .pick-up {
      padding-inline: 8px;
    }

    .pick-up .icon {
      display: none;
    }

    /* There is room for one of them, and the number is not what one decides by. */
    .caller:not(.waiting) .phone {
      display: none;
    }

    .caller:not(.waiting) .state::before {
      content: none;
    }
  }
`;
