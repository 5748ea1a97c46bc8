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

declare global {
  interface HTMLElementEventMap {
    'hub-signed-in': HubSignedInEvent;
  }
}
