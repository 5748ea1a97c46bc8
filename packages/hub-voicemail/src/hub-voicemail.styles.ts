import { css } from 'lit';

/** What the mailbox has besides any list. */
export const voicemailStyles = css`
  .tools {
    display: flex;
    flex: none;
    padding: 8px 12px;
    border-block-end: 1px solid var(--_line);
  }

  .tools select {
    inline-size: auto;
    max-inline-size: 100%;
    padding-inline: 8px;
    color: inherit;
    font-family: inherit;
    font-size: 14px;
    font-weight: 500;
    cursor: pointer;
  }

  hub-message-list {
    flex: 1;
  }

  /* Over what is listed, so that nothing moves when it comes and goes. */
  .foot {
    position: absolute;
    inset-block-end: 12px;
    inset-inline: 12px;
    z-index: 1;
    display: grid;
    justify-items: center;
    pointer-events: none;
  }

  .told {
    display: flex;
    align-items: center;
    gap: 4px;
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

  .told > .icon {
    color: var(--_on-call-quiet);
    font-size: 14px;
  }

  .told.error > .icon {
    color: oklch(82% 0.145 80);
  }

  .told p {
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

  .told .action {
    padding-inline: 10px;
    font-weight: 650;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
    white-space: nowrap;
  }

  .told :focus-visible {
    outline-color: var(--_on-call);
    outline-offset: -2px;
  }

  @media (prefers-reduced-motion: reduce) {
    .told {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .told {
      border: 1px solid CanvasText;
    }
  }
`;
