import { css } from 'lit';

/**
 * Below 720 px a call covers the page, from there on it stands at the end. Hidden, or on another phone, it
 * is a bar below the page. What is covered is out of reach of the keyboard too.
 */
export const callPaneStyles = css`
  .call {
    display: none;
    flex-direction: column;
    gap: 8px;
    min-block-size: 0;
    padding: 8px;
    overflow-y: auto;
    background: var(--_surface);
  }

  .app:has(> .call > hub-active-call:is(:state(elsewhere), [collapsed]:not(:state(idle)))) > .call {
    display: flex;
    grid-area: bar;
    border-block-start: 1px solid var(--_line);
  }

  .app:has(
    > .call > :is(hub-incoming-call:state(ringing), hub-active-call:not(:state(idle), [collapsed]))
  ) {
    > .call {
      display: flex;
      grid-area: page;
      z-index: 1;
      border-block-start: 0;
    }

    > main > :is(.current, .page-tabs) {
      visibility: hidden;
    }
  }

  hub-active-call:not([collapsed], :state(idle)) {
    flex: 1;
    container-type: size;
    min-block-size: 0;
  }

  /* Silent, it stands there for screen readers only. */
  hub-incoming-call:not(:state(ringing)) {
    position: absolute;
  }

  /* Alone, it has all of the place; beside a call that is up, both are within reach. */
  hub-incoming-call:state(ringing):has(+ hub-active-call:is(:state(idle), [collapsed])) {
    flex: 1;
  }

  .nobody {
    display: none;
    align-content: center;
    justify-items: center;
    flex: 1;
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

  @container hubline-app (width >= 720px) {
    .app:has(
      > .call
        > :is(hub-incoming-call:state(ringing), hub-active-call:not(:state(idle), [collapsed]))
    ) {
      > .call {
        grid-area: side;
        padding: 16px;
        border-inline-start: 1px solid var(--_line);
      }

      > main {
        grid-column: page;
      }

      > main > :is(.current, .page-tabs) {
        visibility: visible;
      }

      /* Where the call lies over the recent calls, the dial pad keeps its place. */
      > main:has(> .soft-phone.current) {
        grid-column: page / side;
      }

      > main > .soft-phone.current > .recent {
        visibility: hidden;
      }
    }
  }

  /* From here on the soft phone has a column that waits for calls. */
  @container hubline-app (width >= 1120px) {
    .app:has(> main > .soft-phone.current):not(
        :has(> .call > hub-active-call[collapsed]:not(:state(idle)))
      ) {
      > .call {
        display: flex;
        grid-area: side;
        padding: 16px;
        border-block-start: 0;
        border-inline-start: 1px solid var(--_line);
      }

      > main {
        grid-column: page / rest;
      }

      > main > .soft-phone.current > .recent {
        visibility: visible;
      }
    }

    .app:has(
      > .call
        > :is(hub-incoming-call:state(ringing), hub-active-call:not(:state(idle), [collapsed]))
    ) {
      > main,
      > main:has(> .soft-phone.current) {
        grid-column: page / rest;
      }

      > main > .soft-phone.current > .recent {
        visibility: visible;
      }
    }

    .app:has(> main > .soft-phone.current):has(
        > .call > hub-incoming-call:not(:state(ringing)) + hub-active-call:state(idle)
      )
      > .call
      > .nobody {
      display: grid;
    }
  }

  /* Faces want room; the page keeps enough to be worked with. */
  @container hubline-app (width >= 1120px) {
    .app:has(> .call > hub-active-call:state(video):not([collapsed])) {
      grid-template-columns:
        80px clamp(340px, 25cqi, 360px) minmax(280px, 1fr)
        minmax(420px, clamp(420px, 40cqi, 760px));
    }
  }

  @container hubline-app (width >= 1280px) {
    .app:has(> .call > hub-active-call:state(video):not([collapsed])) {
      grid-template-columns:
        208px clamp(340px, 25cqi, 360px) minmax(280px, 1fr)
        minmax(420px, clamp(420px, 40cqi, 760px));
    }
  }
`;
