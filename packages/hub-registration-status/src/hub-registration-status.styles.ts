import { css } from 'lit';

export const registrationStatusStyles = css`
  .indicator {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 24px;
    white-space: nowrap;
  }

  .indicator .icon {
    color: var(--_text-quiet);
  }

  .sip {
    font-weight: 650;
  }

  .good .icon,
  .good .sip {
    color: var(--_positive-sign);
  }

  .bad .icon,
  .bad .sip {
    color: var(--_negative-sign);
  }

  .notice {
    margin-block-start: 8px;
    font-size: 13px;
  }

  /* In a place that says how wide it is. */
  @container (width >= 720px) {
    .notice {
      grid-template-columns: auto 1fr auto;
      align-items: center;
    }

    .notice > .button {
      grid-area: 1 / 3;
      margin: 0;
    }

    .notice:has(> .clock) > .button {
      grid-row-end: span 2;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .waiting .icon {
      animation: hub-wait 1.2s ease-in-out infinite alternate;
    }
  }

  @keyframes hub-wait {
    to {
      opacity: 0.4;
    }
  }
`;
