import { css } from 'lit';

/** What the contacts have besides any list. */
export const contactListStyles = css`
  .head {
    min-block-size: 48px;
    padding-block: 8px 0;
  }

  .create {
    padding-inline: 12px;
    font-size: 13px;
    letter-spacing: 0.02em;
  }

  .panel {
    padding-block-start: 4px;
  }

  hub-contact-rows {
    flex: 1;
  }

  hub-away-switch {
    border-block-start: 1px solid var(--_line);
  }

  .drop {
    position: absolute;
    inset: 4px;
    z-index: 1;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 8px;
    border: 2px dashed var(--_accent-sign);
    border-radius: var(--_radius-card);
    background: color-mix(in oklab, var(--_surface) 92%, var(--_accent-sign));
    font-weight: 500;
    pointer-events: none;
  }

  .drop .icon {
    color: var(--_accent-sign);
    font-size: 20px;
  }
`;
