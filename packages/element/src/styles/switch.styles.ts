import { css } from 'lit';

/** The track and the knob in a button of the role `switch`. */
export const switchStyles = css`
  .track {
    display: block;
    flex: none;
    inline-size: 44px;
    block-size: 24px;
    padding: 3px;
    border: 1px solid var(--_line-strong);
    border-radius: 999px;
    background: var(--_surface-sunken);
    transition: background-color var(--_motion);
  }

  .knob {
    display: block;
    inline-size: 16px;
    block-size: 16px;
    border-radius: 999px;
    background: var(--_line-strong);
    transition: translate var(--_motion);
  }

  [aria-checked='true'] .track {
    border-color: var(--_accent);
    background: var(--_accent);
  }

  [aria-checked='true'] .knob {
    background: var(--_on-accent);
    translate: 20px;
  }

  [aria-checked='true'] .knob:dir(rtl) {
    translate: -20px;
  }
`;
