import { css } from 'lit';

/** What opens between the heading of a conversation and its messages. */
export const panelStyles = css`
  :host {
    display: block;
  }

  .panel {
    display: grid;
    gap: 12px;
    padding: 12px;
  }

  .panel p {
    font-size: 13px;
    overflow-wrap: anywhere;
  }

  .answers {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: 8px;
  }
`;
