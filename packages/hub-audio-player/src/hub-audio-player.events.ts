/** A sound began to be heard for the first time. */
export class HubPlayedEvent extends Event {
  static readonly type = 'hub-played';

  constructor() {
    super(HubPlayedEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'hub-played': HubPlayedEvent;
  }
}
