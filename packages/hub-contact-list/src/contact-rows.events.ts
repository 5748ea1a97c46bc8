import type { Contact } from '@hubline/core';

/** A row was pressed. */
export class ChooseContactEvent extends Event {
  static readonly type = 'choose-contact';
  readonly contact: Contact;

  constructor(contact: Contact) {
    super(ChooseContactEvent.type);
    this.contact = contact;
  }
}

/** The sign for a call in a row was pressed. */
export class CallContactEvent extends Event {
  static readonly type = 'call-contact';
  readonly contact: Contact;

  constructor(contact: Contact) {
    super(CallContactEvent.type);
    this.contact = contact;
  }
}
