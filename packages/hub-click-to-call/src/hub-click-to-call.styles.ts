import { css } from 'lit';

export const clickToCallStyles = css`
  :host {
    display: none;
  }
`;
