import { css } from 'lit';

export const headsetStyles = css`
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }

  .words {
    flex: 1 1 200px;
    min-inline-size: 0;
  }

  h2 {
    margin: 0;
    font-size: 16px;
    font-weight: 650;
  }

  p {
    margin: 0;
    text-wrap: pretty;
  }

  .hint {
    color: var(--_text-quiet);
  }

  .now {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 24px;
    margin-block-start: 8px;
    overflow-wrap: anywhere;
  }

  .now .icon {
    flex: none;
    font-size: 16px;
  }

  .connected .icon {
    color: var(--_positive-sign);
  }

  .failed .icon {
    color: var(--_negative-sign);
  }
`;
