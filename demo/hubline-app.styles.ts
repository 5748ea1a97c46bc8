import { css } from 'lit';

/**
 * Three layouts of the same modules. Below 720 px one column, which a call covers while it is open. From
 * 720 px the dial pad keeps its place and a call covers the recent calls. From 1120 px the call has a
 * column of its own. A hidden call is a bar below everything. What is covered is out of reach of the
 * keyboard too.
 */
export const appStyles = css`
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

  h1 {
    margin: 0;
    font-size: 20px;
    font-weight: 650;
    line-height: 1.4;
  }

  .entrance {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 24px;
    box-sizing: border-box;
    min-block-size: 100dvh;
    padding: 32px 16px;
    background: var(--_surface-sunken);
  }

  .entrance hub-sign-in {
    inline-size: 100%;
    max-inline-size: 400px;
  }

  .brand {
    display: flex;
    align-items: center;
    gap: 12px;
  }

  .brand h1 {
    font-size: 28px;
    letter-spacing: -0.01em;
  }

  .app {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    block-size: 100dvh;
    background: var(--_surface);
  }

  header {
    display: grid;
    grid-template-columns: auto auto 1fr auto auto;
    align-items: center;
    gap: 0 12px;
    padding: 8px 16px;
    border-block-end: 1px solid var(--_line);
  }

  header .logo {
    grid-area: 1 / 1;
  }

  header h1 {
    grid-area: 1 / 2;
    white-space: nowrap;
  }

  header hubline-user-menu {
    grid-area: 1 / 5;
  }

  /* Lies over the whole header, so that its sign stands in the line, and what is wrong has the width below. */
  header hub-registration-status {
    display: grid;
    grid-area: 1 / 1 / span 3 / -1;
    grid-template: subgrid / subgrid;
    pointer-events: none;
  }

  header hub-registration-status::part(indicator) {
    grid-area: 1 / 4;
  }

  header hub-registration-status::part(notice) {
    grid-column: 1 / -1;
    margin: 8px 0 0;
    pointer-events: auto;
  }

  main:not(.entrance) {
    display: grid;
    min-block-size: 0;
  }

  .call {
    display: none;
    grid-template-rows: minmax(0, 1fr);
    min-block-size: 0;
    overflow-y: auto;
    background: var(--_surface);
  }

  .call > * {
    grid-area: 1 / 1;
  }

  .call hub-active-call,
  .call hub-incoming-call,
  .call hub-incoming-call::part(call) {
    block-size: 100%;
  }

  /* Silent, it stands there for screen readers only and must not cover the call that is up. */
  main:not(.ringing) hub-incoming-call {
    block-size: 0;
  }

  .ringing hub-active-call {
    display: none;
  }

  :is(.ringing, :has(> .call > hub-active-call:not(:state(idle), [collapsed]))) > .call {
    display: grid;
  }

  .call.call:has(> hub-active-call[collapsed]) {
    display: block;
    grid-area: bar;
    padding: 8px;
    border: 0;
    border-block-start: 1px solid var(--_line);
  }

  .call > hub-active-call[collapsed] {
    block-size: auto;
  }

  .nobody {
    display: none;
    align-content: center;
    justify-items: center;
    gap: 4px;
    padding: 24px;
    text-align: center;
    text-wrap: balance;
  }

  .nobody .icon {
    inline-size: 28px;
    block-size: 28px;
    margin-block-end: 8px;
    color: var(--_text-quiet);
  }

  .nobody .heading {
    font-size: 16px;
    font-weight: 500;
  }

  @media (width < 720px) {
    header .logo {
      display: none;
    }

    header {
      grid-template-columns: minmax(0, 1fr) 0 0 auto auto;
    }

    header h1 {
      grid-column: 1 / 4;
    }

    main:not(.entrance) {
      grid-template: 'modules' minmax(0, 1fr) 'bar' auto / minmax(0, 1fr);
    }

    .modules {
      grid-area: modules;
      overflow-y: auto;
    }

    .module {
      padding: 16px;
    }

    .module.recent {
      padding-inline: 8px;
      border-block-start: 1px solid var(--_line);
    }

    .call {
      grid-area: modules;
      padding: 8px;
    }

    :is(.ringing, :has(> .call > hub-active-call:not(:state(idle), [collapsed]))) > .modules {
      visibility: hidden;
    }
  }

  @media (width < 380px) {
    header h1 {
      font-size: 16px;
      line-height: 1.2;
      white-space: normal;
    }
  }

  @media (width >= 720px) {
    .modules {
      display: contents;
    }

    .module {
      min-block-size: 0;
      padding: 24px;
      overflow-y: auto;
    }

    .module.dial {
      grid-area: dial;
      border-inline-end: 1px solid var(--_line);
    }

    .module.recent {
      grid-area: recent;
      padding-inline: 16px;
    }

    .call {
      padding: 16px;
    }
  }

  @media (720px <= width < 1120px) {
    main:not(.entrance) {
      grid-template:
        'dial recent' minmax(0, 1fr)
        'bar bar' auto / minmax(320px, 2fr) minmax(360px, 3fr);
    }

    .call {
      grid-area: recent;
    }

    :is(.ringing, :has(> .call > hub-active-call:not(:state(idle), [collapsed])))
      > .modules
      > .recent {
      visibility: hidden;
    }
  }

  @media (width >= 1120px) {
    main:not(.entrance) {
      grid-template:
        'dial recent call' minmax(0, 1fr)
        'bar bar bar' auto / 360px minmax(0, 1fr) 400px;
    }

    .call {
      display: grid;
      grid-area: call;
      border-inline-start: 1px solid var(--_line);
    }

    main:not(.ringing) > .call:has(> hub-active-call:state(idle)) > .nobody {
      display: grid;
    }
  }
`;
