import { css } from 'lit';

/** Over the page below 720 px, a rail from there on, with the words beside the signs from 1280 px on. */
export const appMenuStyles = css`
  nav {
    grid-area: menu;
    box-sizing: border-box;
    inset-block: 0;
    inset-inline: 0 auto;
    inline-size: 264px;
    max-inline-size: 85%;
    block-size: 100dvh;
    max-block-size: none;
    margin: 0;
    padding: 8px;
    overflow-y: auto;
    border: 0;
    border-inline-end: 1px solid var(--_line);
    background: var(--_surface-sunken);
    color: var(--_text);
  }

  nav:popover-open {
    box-shadow: var(--_elevation);
  }

  nav::backdrop {
    background: oklch(0% 0 0 / 35%);
  }

  @media (prefers-reduced-motion: no-preference) {
    nav:popover-open:dir(rtl) {
      --_from: 24px;
    }

    nav:popover-open {
      animation: app-slide var(--_motion) ease-out;
    }
  }

  @keyframes app-slide {
    from {
      opacity: 0;
      transform: translateX(var(--_from, -24px));
    }
  }

  .brand {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 40px;
    margin-block-end: 8px;
  }

  .name {
    font-size: 16px;
    font-weight: 650;
  }

  .check {
    margin-inline-start: auto;
    color: var(--_text-quiet);
  }

  /* One sign is enough. */
  .check[aria-busy='true'] .icon {
    display: none;
  }

  nav ul {
    display: grid;
    gap: 2px;
  }

  nav a {
    position: relative;
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 44px;
    padding: 4px 10px;
    border-radius: var(--_radius);
    color: var(--_text-quiet);
    font-weight: 500;
    text-decoration: none;
    transition: background-color var(--_motion);
  }

  nav a .icon {
    font-size: 16px;
  }

  nav a:hover {
    background: var(--_hover);
    color: var(--_text);
  }

  nav a[aria-current] {
    background: color-mix(in oklab, var(--_accent-sign) 12%, transparent);
    color: var(--_accent-sign);
    font-weight: 650;
  }

  nav a:focus-visible {
    outline-offset: -2px;
  }

  .word {
    flex: 1;
  }

  .badge {
    min-inline-size: 20px;
    padding-inline: 6px;
    border-radius: 999px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 13px;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    line-height: 20px;
    text-align: center;
  }

  @media (forced-colors: active) {
    nav a[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }

    .badge {
      border: 1px solid CanvasText;
    }
  }

  @container hubline-app (width >= 720px) {
    .opener,
    .closer {
      display: none;
    }

    nav {
      position: static;
      display: block;
      inline-size: auto;
      max-inline-size: none;
      block-size: auto;
      padding: 8px 4px;
    }

    .brand {
      flex-direction: column;
      justify-content: center;
      gap: 4px;
    }

    .check {
      margin: 0;
    }

    .brand .name {
      display: none;
    }

    nav a {
      flex-direction: column;
      justify-content: center;
      gap: 4px;
      min-block-size: 64px;
      padding: 6px 2px;
      font-size: 13px;
      line-height: 1.2;
      text-align: center;
    }

    nav a .word {
      flex: none;
      inline-size: min-content;
      min-inline-size: 5em;
    }

    nav a .badge {
      position: absolute;
      inset-block-start: 2px;
      inset-inline-start: calc(50% + 6px);
      box-shadow: 0 0 0 2px var(--_surface-sunken);
    }

    nav a .badge.most {
      inset-inline: auto 0;
      padding-inline: 3px;
    }
  }

  @container hubline-app (width >= 1280px) {
    nav {
      padding: 8px;
    }

    .brand {
      flex-direction: row;
      justify-content: start;
      gap: 10px;
      padding-inline: 6px 0;
    }

    .check {
      margin-inline-start: auto;
    }

    .brand .name {
      display: inline;
    }

    nav a {
      flex-direction: row;
      justify-content: start;
      gap: 12px;
      min-block-size: 40px;
      padding: 4px 12px;
      font-size: 14px;
      text-align: start;
    }

    nav a .word {
      flex: 1;
      inline-size: auto;
    }

    nav a .badge {
      position: static;
      box-shadow: none;
    }
  }
`;
