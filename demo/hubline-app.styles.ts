import { css } from 'lit';

/** Where things are: one column below 720 px, modules side by side from there on. */
export const appStyles = css`
  :host {
    container: hubline-app / inline-size;
  }

  h1 {
    margin: 0;
    font-size: 20px;
    font-weight: 650;
    line-height: 1.4;
  }

  .logo {
    flex: none;
    inline-size: 32px;
    block-size: 32px;
    fill: none;
    stroke: var(--_on-accent);
    stroke-width: 3;
    stroke-linecap: round;
  }

  .logo rect {
    fill: var(--_accent);
    stroke: none;
  }

  .logo circle {
    fill: var(--_on-accent);
    stroke: none;
  }

  .app {
    position: relative;
    display: grid;
    grid-template: 'head' auto 'banner' auto 'page' minmax(0, 1fr) 'bar' auto / minmax(0, 1fr);
    block-size: 100dvh;
    overflow: hidden;
    background: var(--_surface);
  }

  header {
    grid-area: head;
    display: grid;
    grid-template:
      'opener title status user' auto
      'agent agent agent agent' auto
      / auto minmax(0, 1fr) auto auto;
    align-items: center;
    column-gap: 8px;
    padding: 8px;
    border-block-end: 1px solid var(--_line);
  }

  header h1 {
    grid-area: title;
    justify-self: start;
    display: -webkit-box;
    max-inline-size: 100%;
    overflow: hidden;
    border-radius: 2px;
    font-size: 16px;
    line-height: 1.2;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow-wrap: anywhere;
  }

  /* Its sign stands in the line, and what is wrong has the width below. */
  header hub-registration-status {
    display: contents;
  }

  header hub-registration-status::part(indicator) {
    grid-area: status;
  }

  header hub-registration-status::part(notice) {
    grid-column: 1 / -1;
    margin: 8px 0 0;
  }

  /* The page asks for the microphone already. */
  .app:has(.current hubline-microphone-card:state(asking))
    > header
    > hub-registration-status::part(notice) {
    display: none;
  }

  header hub-agent-status {
    grid-area: agent;
    justify-self: end;
  }

  header hubline-user-menu {
    grid-area: user;
  }

  .find {
    display: none;
  }

  .banner {
    grid-area: banner;
  }

  /* From side to side. */
  .banner > hub-emergency-banner::part(warning),
  .banner > hub-emergency-banner::part(call),
  .banner > hub-emergency-banner::part(notice) {
    border-width: 0 0 1px;
    border-radius: 0;
  }

  .app > hub-call-notifications {
    grid-area: bar;
  }

  .app > hub-call-notifications::part(question) {
    border-width: 1px 0 0;
    border-radius: 0;
  }

  /* The place is taken; the question can wait. */
  .app:has(> .call > hub-active-call:is(:state(elsewhere), [collapsed]:not(:state(idle))))
    > hub-call-notifications {
    display: none;
  }

  hub-notices {
    grid-area: page;
    align-self: end;
    z-index: 3;
    margin: 12px;
  }

  /* What is said in passing must not cover the button that ends the call. */
  .app:has(> .call > hub-active-call:not(:state(idle), [collapsed])) > hub-notices {
    align-self: start;
  }

  @container hubline-app (width < 380px) {
    header {
      column-gap: 4px;
      padding-inline: 4px;
    }

    header h1 {
      padding-inline-end: 8px;
      font-size: 14px;
    }
  }

  @container hubline-app (width >= 720px) {
    .app {
      grid-template:
        'menu head head' auto
        'menu banner banner' auto
        'menu page side' minmax(0, 1fr)
        'menu bar bar' auto / var(--_toolbar, 80px) minmax(320px, 4fr) minmax(320px, 5fr);
    }

    main {
      grid-column: page / side;
    }

    header {
      grid-template: 'title find status agent user' auto / minmax(0, 1fr) auto auto auto auto;
      column-gap: 16px;
      padding-inline: 24px 16px;
    }

    /* Nor the gap before it. */
    header hub-agent-status:state(unavailable) + hubline-user-menu {
      margin-inline-start: -16px;
    }

    header h1 {
      font-size: 20px;
      -webkit-line-clamp: 1;
    }

    .banner > hub-emergency-banner::part(warning),
    .banner > hub-emergency-banner::part(call),
    .banner > hub-emergency-banner::part(notice) {
      padding-inline: 24px 16px;
    }

    .find {
      grid-area: find;
      display: inline-flex;
      padding-inline: 10px;
      color: var(--_text-quiet);
    }

    .find kbd {
      font: inherit;
      font-size: 13px;
    }

    hub-notices {
      grid-column: page / side;
    }

    .app:has(> .call > hub-active-call:not(:state(idle), [collapsed])) > hub-notices {
      grid-column: page;
      align-self: end;
    }
  }

  @container hubline-app (width >= 1120px) {
    .app {
      grid-template:
        'menu head head head' auto
        'menu banner banner banner' auto
        'menu page rest side' minmax(0, 1fr)
        'menu bar bar bar' auto / var(--_toolbar, 80px) clamp(340px, 25cqi, 360px) minmax(0, 1fr)
        clamp(372px, 28cqi, 420px);
    }

    .app:has(> .call > hub-active-call:not(:state(idle), [collapsed])) > hub-notices {
      grid-column: page / rest;
    }
  }
`;
