import type { Party } from '@hubline/core';

/** `Message` was pressed for someone: a colleague, or an outside number. */
export class HubMessageEvent extends Event {
  static readonly type = 'hub-message';
  readonly party: Party;

  constructor(party: Party) {
    super(HubMessageEvent.type, { bubbles: true, composed: true });
    this.party = party;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hub-message': HubMessageEvent;
  }
}
