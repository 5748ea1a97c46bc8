import { css } from 'lit';

/** The sign-in page. */
export const entranceStyles = css`
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

  .title {
    display: flex;
    align-items: center;
    gap: 12px;
  }

  .title h1 {
    font-size: 28px;
    letter-spacing: -0.01em;
  }
`;
