import { css } from 'lit';

/** The frame around the messages: what scrolls, what floats, and the foot. */
export const messageThreadStyles = css`
  :host {
    block-size: 100%;
    min-block-size: 240px;
    container-type: inline-size;
  }

  .frame {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    block-size: 100%;
    min-block-size: inherit;
  }

  .view {
    position: relative;
    min-block-size: 0;
  }

  /* Out of the flow: where the page gives no height, messages must not make one, or all of them are in view. */
  .scroller {
    position: absolute;
    inset: 0;
    overflow: hidden auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
    scrollbar-gutter: stable;
  }

  .content {
    display: flex;
    flex-direction: column;
    justify-content: end;
    min-block-size: 100%;
    padding-block: 8px;
  }

  .before,
  .after,
  .rows {
    flex: none;
  }

  .waiting {
    display: grid;
    align-content: end;
    overflow: hidden;
  }

  .ghosts {
    display: grid;
    flex: none;
    gap: 12px;
    padding: 12px 16px;
  }

  .ghost {
    display: grid;
    padding-inline-start: 40px;
  }

  .ghost .skeleton {
    inline-size: 44%;
    block-size: 38px;
    border-radius: 14px;
  }

  .ghost.b .skeleton {
    inline-size: 62%;
    block-size: 58px;
  }

  .ghost.c .skeleton {
    inline-size: 30%;
  }

  .ghost.mine .skeleton {
    justify-self: end;
  }

  .content > .notice {
    flex: none;
    margin: 8px 16px;
  }

  .nothing {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 4px;
    block-size: 100%;
    padding: 24px;
    text-align: center;
  }

  .nothing .title {
    font-weight: 650;
    font-size: 16px;
  }

  .nothing .button {
    margin-block-start: 12px;
  }

  .jump {
    position: absolute;
    inset-block-end: 12px;
    inset-inline-end: 20px;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 4px;
    min-inline-size: 40px;
    block-size: 40px;
    padding: 0 10px;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_surface-raised);
    box-shadow: var(--_elevation);
    cursor: pointer;
  }

  .jump:hover {
    background: color-mix(in oklab, var(--_text) 7%, var(--_surface-raised));
  }

  .jump .count {
    padding: 0 6px;
    border-radius: 999px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 13px;
    font-weight: 650;
  }

  .foot {
    min-block-size: 24px;
    padding: 2px 16px;
    font-size: 13px;
  }

  .foot p {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    unicode-bidi: isolate;
  }

  .foot .fault {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--_text);
    white-space: normal;
  }

  .foot .fault .icon {
    color: var(--_negative-sign);
  }

  .dots {
    display: inline-flex;
    gap: 3px;
    margin-inline-end: 8px;
  }

  .dots i {
    inline-size: 5px;
    block-size: 5px;
    border-radius: 999px;
    background: currentColor;
    animation: hub-typing 1.2s ease-in-out infinite;
  }

  .dots i:nth-child(2) {
    animation-delay: 0.15s;
  }

  .dots i:nth-child(3) {
    animation-delay: 0.3s;
  }

  @keyframes hub-typing {
    50% {
      opacity: 0.3;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .dots i {
      animation: none;
    }
  }
`;
