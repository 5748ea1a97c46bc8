import { css } from 'lit';

/**
 * The pages lie on top of each other, and only the current one is drawn: the others keep their scroll and
 * what is typed in them.
 */
export const pagesStyles = css`
  main {
    display: grid;
    grid-template: auto minmax(0, 1fr) / subgrid;
    grid-area: page;
    min-block-size: 0;
  }

  .page-tabs {
    grid-area: 1 / 1 / auto / -1;
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    border-block-end: 1px solid var(--_line);
  }

  .page-tabs a {
    position: relative;
    display: grid;
    place-items: center;
    min-block-size: 44px;
    padding: 4px 12px;
    border-radius: var(--_radius);
    color: var(--_text-quiet);
    font-weight: 500;
    text-decoration: none;
    transition: background-color var(--_motion);
  }

  .page-tabs a:hover {
    background: var(--_hover);
  }

  .page-tabs a:focus-visible {
    outline-offset: -2px;
  }

  .page-tabs a[aria-selected='true'] {
    color: var(--_text);
    font-weight: 650;
  }

  .page-tabs a[aria-selected='true']::after {
    content: '';
    position: absolute;
    inset: auto 12px -1px;
    block-size: 2px;
    background: var(--_accent-sign);
  }

  @media (forced-colors: active) {
    .page-tabs a[aria-selected='true']::after {
      background: Highlight;
    }
  }

  .page {
    grid-area: 2 / 1 / -1 / -1;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
  }

  .page:focus-visible {
    outline-offset: -2px;
  }

  /* It scrolls inside. */
  .page.messages {
    overflow: hidden;
  }

  .page:not(.current) {
    content-visibility: hidden;
    visibility: hidden;
  }

  .page:not(.soft-phone, .call-history, .voicemail, .messages, .contacts, .call-center) {
    padding: 8px 4px 16px;
  }

  .cards {
    display: grid;
    gap: 16px;
    max-inline-size: 680px;
    padding: 8px;
  }

  .form-page {
    display: grid;
    gap: 24px;
    max-inline-size: 760px;
    padding: 8px;
  }

  .card {
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    background: var(--_surface-raised);
  }

  hub-greetings {
    max-inline-size: 760px;
  }

  hub-greetings > .more {
    margin-inline-end: auto;
  }

  @container hubline-app (width < 380px) {
    hub-greetings > .more {
      flex-basis: 100%;
    }
  }

  .module {
    min-block-size: 0;
    padding: 16px;
  }

  .module.recent {
    padding-inline: 8px;
    border-block-start: 1px solid var(--_line);
  }

  /* The page says so already; how many wait is still told to screen readers. */
  :is(hub-call-history, hub-park-panel, hub-profile-form, hub-queue-panel, hub-voicemail)::part(
    heading
  ),
  :is(hub-contact-list, hub-greetings, hub-messages)::part(title) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    min-block-size: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }

  :is(hub-contact-list, hub-greetings, hub-messages)::part(heading) {
    justify-content: end;
  }

  hub-profile-form::part(personal) {
    border-block-start: 0;
  }

  .more {
    padding: 4px 2px;
    border-radius: var(--_radius);
    color: var(--_accent-sign);
    font-weight: 500;
    text-decoration: none;
  }

  .more:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  .shape {
    display: grid;
    grid-template: 'sign who' 1fr 'sign what' 1fr / 20px 1fr;
    align-content: center;
    column-gap: 12px;
    min-block-size: var(--_row);
    padding: 6px 12px;
  }

  .shape + .shape {
    border-block-start: 1px solid var(--_line);
  }

  .shape .skeleton {
    block-size: 12px;
    margin-block: 4px;
  }

  .shape .sign.skeleton {
    grid-area: sign;
    align-self: center;
    block-size: 20px;
    border-radius: 999px;
  }

  .shape .who {
    inline-size: 45%;
  }

  .shape .what {
    grid-area: what;
    inline-size: 25%;
  }

  /* What comes at once needs no shape before it. */
  .rows {
    animation: app-appear 0s 120ms backwards;
  }

  @keyframes app-appear {
    from {
      visibility: hidden;
    }
  }

  .failure {
    display: grid;
    justify-items: center;
    gap: 4px;
    padding: 48px 16px;
    text-align: center;
    text-wrap: balance;
  }

  .failure > .icon {
    inline-size: 28px;
    block-size: 28px;
    margin-block-end: 8px;
    color: var(--_negative-sign);
  }

  .failure.barred > .icon {
    color: var(--_text-quiet);
  }

  .failure .button {
    margin-block-start: 16px;
  }

  .heading {
    font-size: 16px;
    font-weight: 500;
  }

  @container hubline-app (width >= 720px) {
    :is(.cards, .form-page) {
      padding-inline: 12px;
    }

    .page-tabs {
      padding-inline: 12px;
    }

    .page.soft-phone {
      display: grid;
      grid-template: minmax(0, 1fr) / subgrid;
      overflow: hidden;
    }

    .page:not(.soft-phone, .call-history, .voicemail, .messages, .contacts, .call-center) {
      padding: 16px 12px 24px;
    }

    .module {
      padding: 24px;
      overflow-y: auto;
    }

    .module.recent {
      grid-column: 2 / -1;
      padding: 16px;
      border-block-start: 0;
      border-inline-start: 1px solid var(--_line);
    }
  }
`;
