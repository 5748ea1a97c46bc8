import type { Contact } from '@hubline/core';

/** What is open beside the list wants to be closed. */
export class CloseSideEvent extends Event {
  static readonly type = 'close-side';

  constructor() {
    super(CloseSideEvent.type);
  }
}

/** `Edit` was pressed. */
export class EditContactEvent extends Event {
  static readonly type = 'edit-contact';
  readonly contact: Contact;

  constructor(contact: Contact) {
    super(EditContactEvent.type);
    this.contact = contact;
  }
}

/** A contact is no more. */
export class ContactDeletedEvent extends Event {
  static readonly type = 'contact-deleted';
  readonly contact: Contact;

  constructor(contact: Contact) {
    super(ContactDeletedEvent.type);
    this.contact = contact;
  }
}

/** What was typed is kept. */
export class ContactSavedEvent extends Event {
  static readonly type = 'contact-saved';
  readonly contact: Contact;

  constructor(contact: Contact) {
    super(ContactSavedEvent.type);
    this.contact = contact;
  }
}
