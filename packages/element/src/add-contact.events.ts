import type { Party } from '@hubline/core';

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
    'hub-add-contact': HubAddContactEvent;
  }
}
