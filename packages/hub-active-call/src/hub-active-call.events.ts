/** `Hide` was pressed; cancel it to keep the call open. */
export class HubHideEvent extends Event {
  static readonly type = 'hub-hide';

  constructor() {
    super(HubHideEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** `Back to Call` was pressed; cancel it to leave the call hidden. */
export class HubShowEvent extends Event {
  static readonly type = 'hub-show';

  constructor() {
    super(HubShowEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** The last call is over and no longer shown. */
export class HubClosedEvent extends Event {
  static readonly type = 'hub-closed';

  constructor() {
    super(HubClosedEvent.type);
  }
}

declare global {
  interface HTMLElementEventMap {
    'hub-closed': HubClosedEvent;
    'hub-hide': HubHideEvent;
    'hub-show': HubShowEvent;
  }
}
