import { css } from 'lit';

export const membersPanelStyles = css`
  .bar {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-block: -8px;
    margin-inline-end: -8px;
  }

  h4 {
    flex: 1;
    margin: 0;
    font-size: 14px;
    font-weight: 650;
  }

  .members {
    max-block-size: 240px;
    overflow-y: auto;
    overscroll-behavior: contain;
  }

  .member {
    --_avatar: 28px;
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 40px;
  }

  .member bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .member .quiet {
    flex: 1;
    min-inline-size: max-content;
    font-size: 13px;
  }

  .member .button {
    flex: none;
    padding-inline: 12px;
    font-size: 13px;
  }

  form {
    display: grid;
    gap: 8px;
  }
`;
