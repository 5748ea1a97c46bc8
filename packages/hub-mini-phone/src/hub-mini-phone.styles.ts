import { css } from 'lit';

export const miniPhoneStyles = css`
  :host {
    container: hub-mini-phone / size;
    block-size: 200px;
    min-inline-size: 0;
  }

  .call {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 8px;
    block-size: 100%;
    padding: 12px;
    overflow-y: auto;
  }

  section {
    display: flex;
    flex-direction: column;
    justify-content: center;
    flex: 1 0 auto;
    gap: 16px;
    border-radius: var(--_radius);
  }

  .crowded section {
    gap: 8px;
  }

  .ringing + section {
    padding-block-start: 8px;
    border-block-start: 1px solid color-mix(in oklab, var(--_on-call) 22%, var(--_call));
    border-radius: 0;
  }

  .call section:focus-visible {
    outline-offset: 4px;
  }

  .head {
    --_avatar: 52px;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: 12px;
  }

  .crowded .head {
    --_avatar: 36px;
  }

  /* Beside the button that leads back. */
  section:first-of-type .head {
    padding-inline-end: 36px;
  }

  .call .who {
    overflow: hidden;
    font-size: 20px;
    text-overflow: ellipsis;
    text-wrap: nowrap;
    white-space: nowrap;
  }

  .call.crowded .who {
    font-size: 16px;
  }

  .facts {
    display: flex;
    align-items: baseline;
    gap: 8px;
    min-block-size: 22px;
    overflow: hidden;
    white-space: nowrap;
  }

  .facts .clock {
    color: var(--_text);
    font-size: 16px;
  }

  .crowded .facts .clock {
    font-size: 14px;
  }

  .facts > :is(.word, .number-line) {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .facts > :empty {
    display: none;
  }

  .word {
    color: var(--_text);
    font-weight: 500;
  }

  .acts {
    display: flex;
    gap: 8px;
    inline-size: 100%;
    max-inline-size: 400px;
    margin-inline: auto;
  }

  /* Accept and Decline are never close. */
  .acts.far {
    gap: 32px;
  }

  .acts .button {
    flex: 1 1 80px;
    gap: 6px;
    min-inline-size: min-content;
    min-block-size: 44px;
    padding-inline: 8px;
    white-space: nowrap;
  }

  .crowded .acts .button {
    min-block-size: 36px;
  }

  .toggle {
    border-color: var(--_line);
    background: var(--_control-fill);
  }

  .toggle:hover {
    background: color-mix(in oklab, var(--_control-fill) 86%, var(--_on-call));
  }

  .toggle[aria-pressed='true'],
  .toggle[aria-pressed='true']:hover {
    background: var(--_on-call);
    color: var(--_call);
  }

  .back {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-end: 8px;
    min-inline-size: 32px;
    min-block-size: 32px;
    color: var(--_text-quiet);
  }

  .empty {
    margin: auto;
  }

  .notice {
    flex: none;
  }

  /* Where people made the window small, what does something stays. */
  @container hub-mini-phone (max-height: 120px) {
    .call {
      padding-block: 6px;
    }

    .call:not(.crowded) section {
      gap: 4px;
    }

    .call:not(.crowded) .head {
      --_avatar: 32px;
    }

    .call:not(.crowded) .who {
      font-size: 16px;
    }

    .call:not(.crowded) .acts .button {
      min-block-size: 36px;
    }
  }

  /* And where they made it large, it fills the place. */
  @container hub-mini-phone (min-height: 280px) {
    .call:not(.crowded) section {
      gap: 24px;
    }

    .call:not(.crowded) .head {
      --_avatar: 72px;
      grid-template-columns: minmax(0, 1fr);
      justify-items: center;
      padding-inline: 0;
      text-align: center;
    }

    .call:not(.crowded) .party {
      max-inline-size: 100%;
    }

    .call:not(.crowded) .facts {
      justify-content: center;
    }
  }

  @container hub-mini-phone (max-width: 250px) {
    .head .avatar {
      display: none;
    }

    .head {
      grid-template-columns: minmax(0, 1fr);
    }

    .acts .button {
      flex-direction: column;
      flex-basis: 48px;
      gap: 0;
      padding: 2px 4px;
      border-radius: var(--_radius-card);
      font-size: 13px;
    }

    .acts.far {
      gap: 24px;
    }
  }

  @media (forced-colors: active) {
    .toggle {
      border-color: ButtonBorder;
    }

    .toggle[aria-pressed='true'] {
      border: 3px solid Highlight;
    }
  }
`;
