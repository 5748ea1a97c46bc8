import { css } from 'lit';

export const callVideoStyles = css`
  :host {
    display: block;
    min-block-size: 160px;
  }

  .call {
    display: flex;
    flex-direction: column;
    gap: 8px;
    block-size: 100%;
  }

  .stage {
    position: relative;
    display: grid;
    flex: 1;
    min-block-size: 120px;
    overflow: hidden;
    border-radius: var(--_radius-card);
    background: oklch(0% 0 0 / 45%);
    container-type: size;
  }

  .remote {
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 0;
    object-fit: contain;
  }

  .absent {
    --_avatar: 64px;
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 8px;
    padding: 12px;
    text-align: center;
    overflow-wrap: anywhere;
  }

  .own {
    position: absolute;
    inset-block-end: 8px;
    inset-inline-end: 8px;
    display: grid;
    max-inline-size: min(30cqi, 200px);
    max-block-size: 40cqb;
    overflow: hidden;
    border-radius: var(--_radius);
    box-shadow: 0 0 0 1px oklch(100% 0 0 / 30%);
  }

  .own.hidden {
    box-shadow: none;
  }

  .mine {
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 0;
    object-fit: cover;
    background: black;
  }

  /* As in a mirror: that is how one knows oneself. */
  .mirrored {
    transform: scaleX(-1);
  }

  .own .tool {
    position: absolute;
    inset-block-start: 4px;
    inset-inline-end: 4px;
  }

  .own.hidden .tool {
    position: static;
  }

  .pending {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-start: 8px;
    padding: 2px 10px;
    border-radius: 999px;
    background: oklch(0% 0 0 / 65%);
    color: white;
    font-size: 13px;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 8px;
  }

  .tool {
    display: grid;
    place-items: center;
    inline-size: var(--_control);
    block-size: var(--_control);
    padding: 0;
    border: 0;
    border-radius: 999px;
    background: var(--_control-fill);
    color: inherit;
    cursor: pointer;
    touch-action: manipulation;
  }

  .tool:hover {
    background: color-mix(in oklab, var(--_control-fill) 80%, var(--_on-call));
  }

  .tool[aria-pressed='true'] {
    background: var(--_on-call);
    color: var(--_call);
  }

  .tool[aria-busy='true'] {
    opacity: 0.6;
  }

  .tool.small {
    inline-size: 28px;
    block-size: 28px;
    background: oklch(0% 0 0 / 65%);
    color: white;
    font-size: 14px;
  }

  :host(:fullscreen) {
    background: black;
  }

  :host(:fullscreen) .call {
    padding: 8px;
    background: black;
  }

  :host(:fullscreen) .own {
    max-inline-size: 22cqi;
  }

  @media (forced-colors: active) {
    .tool {
      border: 1px solid ButtonBorder;
    }

    .tool[aria-pressed='true'] {
      border: 3px solid Highlight;
    }
  }
`;
