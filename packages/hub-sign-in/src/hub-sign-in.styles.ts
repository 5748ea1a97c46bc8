import { css } from 'lit';

export const signInStyles = css`
  .page {
    display: grid;
    gap: 16px;
    inline-size: 100%;
    max-inline-size: 360px;
    margin-inline: auto;
    padding: 24px 16px;
  }

  h2 {
    font-size: 20px;
    font-weight: 650;
  }

  h2.minor {
    font-size: 14px;
    font-weight: 650;
  }

  form,
  .form {
    display: grid;
    gap: 16px;
  }

  .problem:empty {
    display: none;
  }

  .submit {
    min-block-size: 48px;
    font-size: 16px;
  }

  .providers {
    display: grid;
    gap: 8px;
  }

  .or {
    display: flex;
    align-items: center;
    gap: 12px;
    font-size: 13px;
  }

  .or::before,
  .or::after {
    content: '';
    flex: 1;
    border-block-start: 1px solid var(--_line);
  }

  .provider {
    inline-size: 100%;
    min-block-size: 44px;
    overflow-wrap: anywhere;
  }

  .glyph {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
  }

  .demo {
    display: grid;
    gap: 4px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
  }

  .demo p {
    font-size: 13px;
  }

  .demo ul {
    margin-block-start: 4px;
    margin-inline: -8px;
  }

  .demo-user {
    --_avatar: 36px;
    display: grid;
    grid-template: 'avatar name' auto 'avatar about' auto / auto 1fr;
    align-items: center;
    column-gap: 12px;
    inline-size: 100%;
    min-block-size: var(--_row);
    padding: 4px 8px;
    border: 0;
    border-radius: var(--_radius);
    background: transparent;
    text-align: start;
    cursor: pointer;
    transition: background-color var(--_motion);
  }

  .demo-user:hover {
    background: var(--_hover);
  }

  .demo-user .avatar {
    grid-area: avatar;
  }

  .demo-user .name {
    align-self: end;
    font-weight: 500;
  }

  .demo-user .about {
    align-self: start;
    font-size: 13px;
  }

  .form {
    gap: 4px;
  }

  .skeleton.label {
    inline-size: 72px;
    block-size: 14px;
    margin-block: 2px;
  }

  .skeleton.control {
    block-size: var(--_control);
    margin-block-end: 12px;
  }

  .skeleton.last {
    block-size: 48px;
    margin-block-start: 4px;
  }
`;
