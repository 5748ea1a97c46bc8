import { css } from 'lit';

/** Each choice with a sample of itself. */
export const appearanceStyles = css`
  fieldset {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(132px, 1fr));
    gap: 8px;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    margin-block-end: 8px;
    padding: 0;
    font-size: 16px;
    font-weight: 650;
  }

  /* The field in it comes with it when it is scrolled. */
  label {
    position: relative;
    display: grid;
    gap: 8px;
    justify-items: center;
    padding: 8px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    font-size: 14px;
    text-align: center;
    cursor: pointer;
  }

  label:hover {
    background: var(--_hover);
  }

  label:has(:checked) {
    border-color: var(--_accent-sign);
    box-shadow: inset 0 0 0 1px var(--_accent-sign);
    font-weight: 500;
  }

  label:has(:focus-visible) {
    outline: var(--hub-focus-width, 2px) solid var(--_accent-sign);
    outline-offset: 2px;
  }

  input {
    position: absolute;
    opacity: 0;
  }

  .sample {
    display: grid;
    align-content: center;
    inline-size: 100%;
    block-size: 48px;
    box-sizing: border-box;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: oklch(98.8% 0.002 262);
    color: oklch(24.5% 0.028 262);
    font-size: 20px;
    font-weight: 650;
  }

  .dark {
    background: oklch(19.5% 0.013 262);
    color: oklch(95% 0.006 262);
  }

  .contrast {
    border: 2px solid oklch(100% 0 0);
    background: oklch(0% 0 0);
    color: oklch(100% 0 0);
    outline: 2px solid oklch(0% 0 0);
  }

  .system {
    background: linear-gradient(
      105deg,
      oklch(98.8% 0.002 262) 50%,
      oklch(19.5% 0.013 262) calc(50% + 1px)
    );
  }

  .system span {
    background: linear-gradient(
      105deg,
      oklch(24.5% 0.028 262) 50%,
      oklch(95% 0.006 262) calc(50% + 1px)
    );
    background-clip: text;
    color: transparent;
  }

  @media (forced-colors: active) {
    label:has(:checked) {
      outline: 2px solid Highlight;
    }
  }
`;
