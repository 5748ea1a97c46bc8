import type { User } from '@hubline/core';

/** Someone signed in with this form. */
export class HubSignedInEvent extends Event {
  static readonly type = 'hub-signed-in';
  readonly user: User;

  constructor(user: User) {
    super(HubSignedInEvent.type, { bubbles: true, composed: true });
    this.user = user;
  }
}

/** The page is left to sign in elsewhere. */
export class HubLeaveEvent extends Event {
  static readonly type = 'hub-leave';
  /** Where the provider's page is reached; it comes back to the page that the form is in. */
  readonly address: URL;

  constructor(address: URL) {
    super(HubLeaveEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.address = address;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hub-leave': HubLeaveEvent;
    'hub-signed-in': HubSignedInEvent;
  }
}
