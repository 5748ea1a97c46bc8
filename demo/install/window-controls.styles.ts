import { css } from 'lit';

/**
 * The installed app without a title bar: its header is where one moves the window, and nothing stands below the
 * buttons of the window, which stay where they are in languages that run from right to left.
 */
export const windowControlsStyles = css`
  :host {
    --_window-left: env(titlebar-area-x, 0px);
    --_window-right: calc(100vw - env(titlebar-area-x, 0px) - env(titlebar-area-width, 100vw));
    --_window-start: var(--_window-left);
    --_window-end: var(--_window-right);
  }

  :host(:dir(rtl)) {
    --_window-start: var(--_window-right);
    --_window-end: var(--_window-left);
  }

  @media (display-mode: window-controls-overlay) {
    header,
    .brand,
    .entrance {
      -webkit-app-region: drag;
      app-region: drag;
    }

    header > :not(h1),
    .brand > button,
    .entrance > * {
      -webkit-app-region: no-drag;
      app-region: no-drag;
    }

    header {
      min-block-size: env(titlebar-area-height, 0px);
      padding-inline: calc(8px + var(--_window-start)) calc(8px + var(--_window-end));
    }

    @container hubline-app (width >= 720px) {
      header {
        padding-inline: 24px calc(16px + var(--_window-end));
      }

      /* Only where the buttons of the window are at this side. */
      nav {
        padding-block-start: max(8px, min(var(--_window-start), env(titlebar-area-height, 0px)));
      }
    }
  }
`;
