import { css } from 'lit';

export const sectionStyles = css`
  h3,
  h4 {
    margin: 0;
  }

  h3 {
    margin-block-end: 4px;
    font-size: 14px;
    font-weight: 650;
  }

  h4 {
    margin-block: 12px 0;
    font-size: 14px;
    font-weight: 500;
  }
`;
