import { chosenPeopleStyles } from '@hubline/element/list.js';
import { css } from 'lit';

export const recipientFieldStyles = [
  chosenPeopleStyles,
  css`
    .optional {
      font-weight: 400;
    }
  `,
];
