/** Another tab above a list was chosen by the person: as for the address of the page. */
export class HubTabChosenEvent extends Event {
  static readonly type = 'hub-tab-chosen';
  /** As the attribute of the element names it. */
  readonly tab: string;

  constructor(tab: string) {
    super(HubTabChosenEvent.type, { bubbles: true, composed: true });
    this.tab = tab;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hub-tab-chosen': HubTabChosenEvent;
  }
}
