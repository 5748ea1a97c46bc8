import type { Party } from '@hubline/core';

/** `Message` was pressed for someone, or a link to write to them: a colleague, or an outside number. */
export class HubMessageEvent extends Event {
  static readonly type = 'hub-message';
  readonly party: Party;
  /** What the link would have them write; mostly empty. */
  readonly text: string;

  constructor(party: Party, text = '') {
    super(HubMessageEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.party = party;
    this.text = text;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hub-message': HubMessageEvent;
  }
}
