import { css } from 'lit';

export const soundFileStyles = css`
  .notice,
  .told:has(*) {
    margin-block-start: 8px;
  }

  .drop {
    display: grid;
    justify-items: center;
    gap: 8px;
    padding: 16px 12px;
    border: 1px dashed var(--_line-strong);
    border-radius: var(--_radius-card);
    text-align: center;
  }

  .drop > .icon {
    color: var(--_text-quiet);
    font-size: 20px;
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 4px 8px;
  }

  .file {
    font-weight: 500;
    overflow-wrap: anywhere;
  }

  hub-audio-player {
    margin-block: 4px 12px;
  }

  @media (pointer: coarse) {
    .line > .quiet {
      display: none;
    }
  }

  .hint,
  .notice,
  .told {
    font-size: 13px;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }

  .told {
    display: flex;
    gap: 8px;
  }
`;
