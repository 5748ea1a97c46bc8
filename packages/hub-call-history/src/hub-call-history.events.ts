import type { Contact, Party } from '@hubline/core';

/** `View contact` was pressed; cancel it to show the contact elsewhere. */
export class HubViewContactEvent extends Event {
  static readonly type = 'hub-view-contact';
  readonly contact: Contact;

  constructor(contact: Contact) {
    super(HubViewContactEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.contact = contact;
  }
}

/** `Add to contacts` was pressed for someone whom no contact has the number of. */
export class HubAddContactEvent extends Event {
  static readonly type = 'hub-add-contact';
  readonly party: Party;

  constructor(party: Party) {
    super(HubAddContactEvent.type, { bubbles: true, composed: true });
    this.party = party;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hub-view-contact': HubViewContactEvent;
    'hub-add-contact': HubAddContactEvent;
  }
}
