import { css } from 'lit';

/** The shape of what is being loaded, in its right size, so that nothing jumps when it comes. */
export const skeletonStyles = css`
  .skeleton {
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_text) 9%, transparent);
    animation: hub-pulse 1.6s ease-in-out infinite;
  }

  @keyframes hub-pulse {
    50% {
      opacity: 0.5;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .skeleton {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .skeleton {
      border: 1px solid GrayText;
    }
  }
`;
