import { css } from 'lit';

export const newConversationStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    overflow: visible;
    padding-block-end: 0;
  }

  section {
    display: grid;
    gap: 16px;
    padding: 0 16px 16px;
  }

  .space {
    flex: 1;
  }

  label .quiet {
    font-weight: 400;
  }

  select.input {
    color: inherit;
    font-family: inherit;
    font-size: 14px;
  }

  .notice a {
    color: inherit;
  }
`;
