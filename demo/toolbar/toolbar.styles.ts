import { css } from 'lit';

/** What the toolbar looks like from 720 px on as a rail of signs; their words are tooltips then. */
export const toolbarStyles = css`
  .size {
    display: none;
  }

  @container hubline-app (width >= 720px) {
    nav {
      display: flex;
      flex-direction: column;
    }

    nav .size {
      display: flex;
      flex: none;
      flex-direction: column;
      gap: 4px;
      inline-size: 100%;
      min-block-size: 44px;
      margin-block-start: auto;
      padding: 6px 2px;
      color: var(--_text-quiet);
      font-size: 13px;
      font-weight: 500;
      line-height: 1.2;
      white-space: normal;
    }

    /* It points to where the words go. */
    nav .size .icon {
      flex: none;
      rotate: 90deg;
    }

    nav .size:is(:dir(rtl), [aria-expanded='false']) .icon {
      rotate: -90deg;
    }

    nav .size[aria-expanded='false']:dir(rtl) .icon {
      rotate: 90deg;
    }

    .app.rail {
      --_toolbar: 60px;
    }

    .rail > nav {
      padding-inline: 6px;
    }

    .rail > nav .brand {
      flex-direction: column;
      justify-content: center;
      gap: 4px;
      padding: 0;
    }

    .rail > nav .brand .name {
      display: none;
    }

    .rail > nav .check {
      margin: 0;
    }

    .rail > nav :is(a, .size) {
      flex-direction: row;
      justify-content: start;
      min-block-size: 44px;
      padding: 4px 13px;
    }

    /* Fixed, so that the toolbar, which scrolls, does not cut it off. */
    .rail > nav .word {
      position: fixed;
      z-index: 4;
      flex: none;
      inline-size: max-content;
      min-inline-size: 0;
      max-inline-size: 240px;
      margin-inline-start: 44px;
      padding: 4px 10px;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      background: var(--_surface-raised);
      box-shadow: var(--_elevation);
      color: var(--_text);
      font-size: 13px;
      font-weight: 500;
      opacity: 0;
      pointer-events: none;
    }

    .rail > nav:not(.dismissed) :is(a, .size):is(:hover, :focus-visible) .word {
      opacity: 1;
      transition: opacity var(--_motion) 200ms;
    }

    .rail > nav a .badge {
      position: absolute;
      inset-block-start: 2px;
      inset-inline: auto 0;
      box-shadow: 0 0 0 2px var(--_surface-sunken);
    }
  }

  @container hubline-app (width >= 1280px) {
    .app:not(.rail) {
      --_toolbar: 208px;
    }

    .app:not(.rail) > nav .size {
      flex-direction: row;
      justify-content: start;
      gap: 12px;
      min-block-size: 40px;
      padding: 4px 12px;
      font-size: 14px;
      text-align: start;
    }
  }
`;
