import { css } from 'lit';

/** What went wrong or needs attention, in words beside a sign: an edge and an icon carry the colour. */
export const noticeStyles = css`
  .notice {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: start;
    gap: 2px 8px;
    padding: 8px 12px;
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_sign, var(--_accent-sign));
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    color: var(--_text);
  }

  .notice > .icon {
    margin-block-start: 1px;
    color: var(--_sign, var(--_accent-sign));
  }

  .notice > :not(.icon) {
    grid-column: 2;
  }

  .notice.warning {
    --_sign: var(--_warning);
  }

  .notice.negative {
    --_sign: var(--_negative-sign);
  }

  .notice .button {
    justify-self: start;
    margin-block-start: 6px;
  }
`;
