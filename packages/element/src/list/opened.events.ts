/** Another item of a list is open than before, or none: as for the address of the page. */
export class HubOpenedEvent extends Event {
  static readonly type = 'hub-opened';
  /** Id of the item; null where none is open. */
  readonly itemId: string | null;

  constructor(itemId: string | null) {
    super(HubOpenedEvent.type, { bubbles: true, composed: true });
    this.itemId = itemId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hub-opened': HubOpenedEvent;
  }
}
