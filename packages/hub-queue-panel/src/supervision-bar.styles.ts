import { css } from 'lit';

/** A call is the hero: ink in both schemes, as calls are. */
export const supervisionBarStyles = css`
  :host {
    container: hub-supervision / inline-size;
    flex: none;
  }

  .bar {
    display: grid;
    grid-template:
      'whose modes leave' auto
      'hint modes leave' auto
      'error error error' auto
      / minmax(0, 1fr) auto auto;
    align-items: center;
    column-gap: 16px;
    margin: 8px 12px;
    padding: 10px 14px;
    border-radius: var(--_radius-card);
    background: var(--_call);
    color: var(--_on-call);
    color-scheme: dark;
  }

  .whose {
    grid-area: whose;
    overflow: hidden;
    font-weight: 650;
    text-overflow: ellipsis;
  }

  .hint {
    grid-area: hint;
    color: var(--_on-call-quiet);
    font-size: 13px;
  }

  .modes {
    grid-area: modes;
    display: flex;
    padding: 2px;
    border: 1px solid color-mix(in oklab, var(--_on-call) 45%, transparent);
    border-radius: var(--_radius);
  }

  .mode {
    display: inline-flex;
    flex: 1 1 auto;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: calc(var(--_control) - 6px);
    padding: 2px 12px;
    border: 0;
    border-radius: calc(var(--_radius) - 2px);
    background: none;
    font-weight: 500;
    cursor: pointer;
    touch-action: manipulation;
  }

  .mode:hover {
    background: var(--_hover);
  }

  .mode[aria-pressed='true'] {
    background: var(--_on-call);
    color: var(--_call);
    font-weight: 650;
  }

  .mode[aria-busy='true'] {
    opacity: 0.6;
  }

  .leave {
    grid-area: leave;
  }

  .bar :focus-visible {
    outline-color: var(--_on-call);
  }

  .notice {
    grid-area: error;
    margin-block-start: 8px;
    font-size: 13px;
  }

  @container hub-supervision (width < 620px) {
    .bar {
      grid-template:
        'whose leave' auto
        'hint leave' auto
        'modes modes' auto
        'error error' auto
        / minmax(0, 1fr) auto;
    }

    .modes {
      margin-block-start: 8px;
    }

    .mode {
      padding-inline: 6px;
    }
  }

  @media (forced-colors: active) {
    .bar {
      border: 1px solid CanvasText;
    }

    .mode[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
