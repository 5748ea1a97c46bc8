import type { Contact } from '@hubline/core';

/** Someone asked for a call; cancel it to carry it out otherwise. Emergency calls cannot be cancelled. */
export class HubDialEvent extends Event {
  static readonly type = 'hub-dial';
  /** As typed or chosen; spaces, dots, dashes and brackets included. */
  readonly number: string;
  /** Who was chosen, when it was a contact. */
  readonly contact: Contact | undefined;

  constructor(number: string, options: { contact?: Contact | undefined; cancelable: boolean }) {
    super(HubDialEvent.type, { bubbles: true, composed: true, cancelable: options.cancelable });
    this.number = number;
    this.contact = options.contact;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hub-dial': HubDialEvent;
  }
}
