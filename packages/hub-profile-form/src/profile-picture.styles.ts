import { css } from 'lit';

export const pictureStyles = css`
  .picture {
    --_avatar: 72px;
    display: flex;
    align-items: center;
    gap: 16px;
    padding-block: 8px;
    border-radius: var(--_radius-card);
  }

  .picture.over {
    outline: 2px dashed var(--_accent-sign);
    outline-offset: 4px;
  }

  img {
    object-fit: cover;
  }

  .beside {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
  }

  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }

  .quiet,
  .fault {
    font-size: 13px;
    text-wrap: pretty;
  }

  .fault {
    color: var(--_negative-sign);
  }

  .told {
    display: flex;
    gap: 8px;
  }

  .told .icon {
    margin-block-start: 1px;
    color: var(--_positive-sign);
  }
`;
