import { chosenPeopleStyles } from '@hubline/element/list.js';
import { css } from 'lit';

export const recipientsFieldStyles = [
  chosenPeopleStyles,
  css`
    .chip .quiet {
      margin-inline-start: 6px;
      white-space: nowrap;
    }

    .option {
      --_sign: 16px;
    }

    .sign {
      display: grid;
      place-items: center;
      color: var(--_text-quiet);
      font-size: 14px;
    }
  `,
];
