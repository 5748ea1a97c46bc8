/** `Back to page` was pressed. */
export class HubMiniBackEvent extends Event {
  static readonly type = 'hub-mini-back';

  constructor() {
    super(HubMiniBackEvent.type);
  }
}

/** The last call is over and no longer shown. */
export class HubMiniClosedEvent extends Event {
  static readonly type = 'hub-mini-closed';

  constructor() {
    super(HubMiniClosedEvent.type);
  }
}

declare global {
  interface HTMLElementEventMap {
    'hub-mini-back': HubMiniBackEvent;
    'hub-mini-closed': HubMiniClosedEvent;
  }
}
