import { css } from 'lit';

/** The dot of `presenceDot()`: full, barred, ringed, halved or hollow, so that it can be told without colour. */
export const presenceStyles = css`
  .presence {
    --_dot: var(--_text-quiet);
    position: relative;
    display: inline-block;
    flex: none;
    inline-size: 10px;
    block-size: 10px;
    border: 2px solid var(--_dot);
    border-radius: 999px;
    forced-color-adjust: none;
  }

  .presence.ready {
    --_dot: var(--_positive-sign);
    background: var(--_dot);
  }

  .presence.busy {
    --_dot: var(--_negative-sign);
    background: linear-gradient(var(--_surface), var(--_surface)) center / 100% 2px no-repeat
      var(--_dot);
  }

  .presence.ringing {
    --_dot: var(--_accent-sign);
    background: radial-gradient(var(--_dot) 2px, transparent 2.5px);
  }

  .presence.away {
    --_dot: var(--_warning);
    background: linear-gradient(to top, var(--_dot) 50%, transparent 50%);
  }
`;
