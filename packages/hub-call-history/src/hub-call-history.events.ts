import type { Contact } from '@hubline/core';

/** `View contact` was pressed; cancel it to show the contact elsewhere. */
export class HubViewContactEvent extends Event {
  static readonly type = 'hub-view-contact';
  readonly contact: Contact;

  constructor(contact: Contact) {
    super(HubViewContactEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.contact = contact;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hub-view-contact': HubViewContactEvent;
  }
}
