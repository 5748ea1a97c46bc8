import { css } from 'lit';

export const greetingFormStyles = css`
  dialog {
    position: static;
    inline-size: auto;
    max-inline-size: 560px;
    margin: 0;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    background: var(--_surface-raised);
    color: inherit;
    animation: hub-come var(--_motion) ease-out;
  }

  @keyframes hub-come {
    from {
      opacity: 0;
      translate: 0 -8px;
    }
  }

  @container hub-greetings (inline-size < 340px) {
    dialog {
      padding: 12px;
    }
  }

  form {
    display: grid;
    gap: 16px;
  }

  h3 {
    justify-self: start;
    margin: 0;
    border-radius: 2px;
    font-size: 16px;
    font-weight: 650;
  }

  .sound {
    display: grid;
    gap: 8px;
    min-inline-size: 0;
  }

  .sound > p,
  .notice,
  .fault {
    font-size: 13px;
    overflow-wrap: anywhere;
  }

  .fault {
    color: var(--_negative-sign);
  }

  .check {
    display: flex;
    align-items: center;
    gap: 8px;
    justify-self: start;
    min-block-size: 24px;
    cursor: pointer;
  }

  .check input {
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .foot,
  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .foot .primary {
    min-inline-size: 96px;
  }

  .answers {
    margin-block-start: 8px;
  }

  .ask .answers .button {
    margin-block-start: 0;
  }

  .stage {
    font-size: 13px;
  }

  .stage:has(*) {
    margin-block-start: 8px;
  }

  progress {
    display: block;
    inline-size: 100%;
    block-size: 6px;
    accent-color: var(--_accent);
  }
`;
