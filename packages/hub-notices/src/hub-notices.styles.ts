import { css } from 'lit';

export const noticesStyles = css`
  /* Room for the notices, through which everything below can be reached. */
  :host {
    pointer-events: none;
  }

  .notices {
    display: grid;
    justify-items: center;
    gap: 8px;
  }

  .notice {
    display: flex;
    align-items: center;
    gap: 4px;
    box-sizing: border-box;
    inline-size: fit-content;
    max-inline-size: min(100%, 480px);
    padding: 4px;
    padding-inline-start: 14px;
    border-radius: var(--_radius-card);
    background: var(--_call);
    box-shadow:
      inset 0 0 0 1px var(--_line),
      var(--_elevation);
    color: var(--_on-call);
    color-scheme: dark;
    pointer-events: auto;
    animation: hub-rise var(--_motion) ease-out;
  }

  @keyframes hub-rise {
    from {
      opacity: 0;
      transform: translateY(8px);
    }
  }

  .notice > .icon {
    color: var(--_on-call-quiet);
    font-size: 14px;
  }

  .notice.error > .icon {
    color: oklch(82% 0.145 80);
  }

  .notice p {
    display: -webkit-box;
    flex: 1;
    min-inline-size: 0;
    margin-block: 6px;
    margin-inline: 6px 8px;
    overflow: hidden;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
  }

  .action {
    padding-inline: 10px;
    font-weight: 650;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
    white-space: nowrap;
  }

  .notice :focus-visible {
    outline-color: var(--_on-call);
    outline-offset: -2px;
  }

  @media (prefers-reduced-motion: reduce) {
    .notice {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .notice {
      border: 1px solid CanvasText;
    }
  }
`;
