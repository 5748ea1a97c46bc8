import { css } from 'lit';

export const microphoneCardStyles = css`
  .card {
    display: grid;
    grid-template: 'sign heading' auto 'sign text' auto '. act' auto / auto minmax(0, 1fr);
    gap: 4px 12px;
    margin-block-end: 16px;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    background: var(--_surface-raised);
  }

  .sign {
    grid-area: sign;
    color: var(--_accent-sign);
    font-size: 18px;
  }

  h2 {
    grid-area: heading;
    margin: 0;
    font-size: 16px;
    font-weight: 650;
  }

  p {
    grid-area: text;
    text-wrap: pretty;
  }

  .button {
    grid-area: act;
    justify-self: start;
    margin-block-start: 8px;
  }
`;
