import { css } from 'lit';

export const softphoneStyles = css`
  :host {
    container: hub-softphone / inline-size;
    position: relative;
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    block-size: 700px;
    max-block-size: 100dvh;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    background: var(--_surface);
  }

  .header {
    display: grid;
    grid-template-columns: 1fr auto auto;
    align-items: center;
    flex: none;
    padding-inline: 16px 8px;
    border-block-end: 1px solid var(--_line);
  }

  /* Its indicator stands in the bar, its notices below across the whole width. */
  hub-registration-status {
    display: contents;
  }

  hub-registration-status::part(notice) {
    grid-column: 1 / -1;
    margin-block: 0 8px;
    margin-inline-end: 8px;
  }

  .user {
    position: relative;
    grid-area: 1 / 3;
  }

  .park-toggle {
    position: relative;
    grid-area: 1 / 2;
    min-block-size: 40px;
    padding: 4px 8px;
    font-size: 16px;
  }

  .park-toggle[aria-pressed='true'] {
    color: var(--_accent-sign);
    background: color-mix(in oklab, var(--_accent-sign) 12%, transparent);
  }

  .park-toggle .count {
    min-inline-size: 18px;
    padding-inline: 5px;
    border-radius: 999px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 13px;
    font-weight: 650;
    line-height: 18px;
    font-variant-numeric: tabular-nums;
  }

  .user-toggle {
    --_avatar: 32px;
    min-block-size: 48px;
    gap: 4px;
    padding: 4px 8px;
  }

  .user-toggle .icon {
    color: var(--_text-quiet);
    font-size: 13px;
  }

  .menu {
    position: absolute;
    z-index: 2;
    inset-block-start: calc(100% - 4px);
    inset-inline-end: 0;
    min-inline-size: 220px;
    padding: 12px 4px 4px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    background: var(--_surface-raised);
    box-shadow: var(--_elevation);
  }

  .menu p {
    padding-inline: 12px;
    font-size: 13px;
  }

  .menu .name {
    font-size: 14px;
    font-weight: 650;
  }

  .sign-out {
    justify-content: flex-start;
    inline-size: 100%;
    margin-block-start: 8px;
    padding-inline: 12px;
  }

  hub-call-notifications {
    flex: none;
  }

  hub-call-notifications::part(question) {
    border-width: 1px 0 0;
    border-radius: 0;
  }

  .body {
    position: relative;
    display: flex;
    flex-direction: column;
    flex: 1;
    min-block-size: 0;
  }

  .modules {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
  }

  hub-dialpad {
    padding: 16px;
  }

  hub-recent-calls {
    padding: 8px 4px 16px;
    border-block-start: 1px solid var(--_line);
  }

  hub-park-panel {
    padding: 8px 4px 16px;
  }

  hub-messages {
    block-size: 100%;
  }

  hub-emergency-banner {
    flex: none;
    max-block-size: 50%;
    overflow-y: auto;
  }

  hub-emergency-banner::part(warning) {
    border-width: 0 0 1px;
    border-radius: 0;
  }

  hub-e911-form {
    padding: 12px 16px;
  }

  .with-panel hub-dialpad {
    display: none;
  }

  hub-notices {
    position: absolute;
    z-index: 3;
    inset-block-end: 12px;
    inset-inline: 12px;
  }

  /* Never on top of what ends the call. */
  .calls:has(hub-active-call:not([collapsed], :state(idle))) + hub-notices {
    inset-block-end: 92px;
  }

  .calls {
    display: flex;
    flex-direction: column;
    flex: none;
  }

  hub-incoming-call:state(ringing) + hub-active-call {
    margin-block-start: 8px;
  }

  .calls:has(hub-incoming-call:state(ringing), hub-active-call:not([collapsed], :state(idle))) {
    position: absolute;
    z-index: 1;
    inset: 0;
    padding: 8px;
    background: var(--_surface);
  }

  .modules:has(
    + .calls > hub-incoming-call:state(ringing),
    + .calls > hub-active-call:not([collapsed], :state(idle))
  ) {
    visibility: hidden;
  }

  hub-active-call {
    flex: 1;
    min-block-size: 0;
  }

  hub-active-call:not([collapsed], :state(idle)) {
    container-type: size;
  }

  hub-incoming-call:state(ringing) {
    flex: none;
  }

  .calls:not(:has(hub-active-call:not(:state(idle)))) hub-incoming-call:state(ringing) {
    flex: 1;
  }

  hub-active-call[collapsed],
  hub-active-call:state(elsewhere) {
    flex: none;
    margin: 8px;
  }

  .sign-in {
    flex: 1;
    overflow-y: auto;
  }

  .title {
    margin: 0;
    font-size: 20px;
    font-weight: 650;
  }

  .not-connected {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 4px;
    flex: 1;
    padding: 24px;
    text-align: center;
    text-wrap: balance;
  }

  .not-connected .icon {
    color: var(--_text-quiet);
    font-size: 24px;
  }

  .skeleton.status {
    inline-size: 128px;
    block-size: 20px;
    margin-block: 14px;
  }

  .skeleton.round {
    inline-size: 32px;
    block-size: 32px;
    margin-inline-end: 8px;
    border-radius: 999px;
  }

  .skeleton-pad {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: 8px;
    max-inline-size: 392px;
    margin-inline: auto;
    padding: 16px;
  }

  .skeleton.field,
  .skeleton.dial {
    grid-column: 1 / -1;
    block-size: 48px;
  }

  .skeleton.field {
    margin-block-end: 44px;
  }

  .skeleton.key {
    block-size: var(--_row);
    border-radius: var(--_radius-card);
  }

  .skeleton.dial {
    margin-block-start: 4px;
    border-radius: 999px;
  }

  @container hub-softphone (min-width: 640px) {
    .modules {
      display: grid;
      grid-template-columns: minmax(300px, 2fr) 3fr;
      overflow: hidden;
    }

    .modules > * {
      min-block-size: 0;
      overflow-y: auto;
    }

    .with-panel hub-dialpad {
      display: block;
    }

    hub-recent-calls,
    hub-park-panel,
    hub-e911-form {
      padding: 12px 8px;
      border-block-start: 0;
      border-inline-start: 1px solid var(--_line);
    }

    .calls:has(hub-incoming-call:state(ringing), hub-active-call:not([collapsed], :state(idle))) {
      inset-inline-start: 40%;
      border-inline-start: 1px solid var(--_line);
    }

    .modules:has(
      + .calls > hub-incoming-call:state(ringing),
      + .calls > hub-active-call:not([collapsed], :state(idle))
    ) {
      visibility: visible;
    }
  }

  /* Wide enough for the call to have a column of its own, which the others make room for. */
  @container hub-softphone (min-width: 960px) {
    .modules {
      grid-template-columns: 320px 1fr;
    }

    .calls:has(hub-incoming-call:state(ringing), hub-active-call:not([collapsed], :state(idle))) {
      inset-inline-start: auto;
      inline-size: 380px;
    }

    .modules:has(
      + .calls > hub-incoming-call:state(ringing),
      + .calls > hub-active-call:not([collapsed], :state(idle))
    ) {
      margin-inline-end: 380px;
    }

    .calls:has(hub-active-call:not([collapsed], :state(idle))) + hub-notices {
      inset-block-end: 12px;
      inset-inline-end: 392px;
    }
  }
`;
