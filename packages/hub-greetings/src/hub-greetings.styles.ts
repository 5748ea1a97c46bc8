import { css } from 'lit';

export const greetingsStyles = css`
  :host {
    container: hub-greetings / inline-size;
  }

  section {
    position: relative;
  }

  hub-greeting-form {
    margin: 4px 12px 12px;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    min-block-size: 48px;
    padding-inline: 12px;
  }

  h2 {
    flex: 1;
    border-radius: 2px;
    font-size: 16px;
    font-weight: 650;
  }

  .head .button {
    padding-inline: 12px;
  }

  @container hub-greetings (inline-size < 340px) {
    .head {
      padding-block-end: 8px;
    }

    h2 {
      flex: 1 0 100%;
    }

    hub-greeting-form {
      margin-inline: 4px;
    }
  }

  .hint {
    padding: 0 12px 8px;
    font-size: 13px;
    text-wrap: pretty;
  }

  .told {
    display: flex;
    gap: 8px;
    padding-inline: 12px;
    overflow-wrap: anywhere;
  }

  .told:has(*) {
    padding-block-end: 8px;
  }

  .told .icon {
    margin-block-start: 1px;
    color: var(--_accent-sign);
  }

  hub-greeting-row {
    border-block-start: 1px solid var(--_line);
  }

  hub-greeting-row:last-child {
    border-block-end: 1px solid var(--_line);
  }

  .none {
    padding: 16px 12px;
    text-align: center;
    text-wrap: balance;
  }

  .none p:first-child {
    font-weight: 500;
  }

  .empty {
    display: grid;
    justify-items: center;
    gap: 4px;
    max-inline-size: 300px;
    margin-inline: auto;
    padding: 24px 12px;
    text-align: center;
    text-wrap: balance;
  }

  .empty:not([role='alert']),
  .skeletons {
    animation: hub-appear 0s 150ms backwards;
  }

  @keyframes hub-appear {
    from {
      visibility: hidden;
    }
  }

  .empty .icon {
    margin-block-end: 4px;
    color: var(--_text-quiet);
    font-size: 20px;
  }

  .empty p:first-of-type {
    font-weight: 500;
  }

  .empty .actions {
    margin-block-start: 8px;
  }

  .ghost {
    display: grid;
    grid-template: 'sign name' auto 'sign what' auto / 20px minmax(0, 1fr);
    align-content: center;
    align-items: center;
    column-gap: 12px;
    min-block-size: 64px;
    padding: 8px 12px;
  }

  .ghost .skeleton {
    block-size: 12px;
    margin-block: 4px;
  }

  .ghost .sign.skeleton {
    grid-area: sign;
    block-size: 20px;
    border-radius: 999px;
  }

  .ghost .name {
    inline-size: 30%;
  }

  .ghost .what {
    inline-size: 50%;
  }

  .drop {
    position: absolute;
    inset: 4px;
    z-index: 1;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 8px;
    border: 2px dashed var(--_accent-sign);
    border-radius: var(--_radius-card);
    background: color-mix(in oklab, var(--_surface) 92%, var(--_accent-sign));
    font-weight: 500;
    pointer-events: none;
  }

  .drop .icon {
    color: var(--_accent-sign);
    font-size: 20px;
  }
`;
