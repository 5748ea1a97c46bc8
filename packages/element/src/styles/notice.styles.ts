import { css } from 'lit';

/** What went wrong or needs attention, in words beside a sign that carries the colour. */
export const noticeStyles = css`
  .notice {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: start;
    gap: 2px 8px;
    padding: 8px 12px;
    border: 1px solid color-mix(in oklab, var(--_sign, var(--_accent-sign)) 45%, var(--_surface));
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_sign, var(--_accent-sign)) 6%, var(--_surface));
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
