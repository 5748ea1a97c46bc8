/** No call rings any more. */
export class HubSilentEvent extends Event {
  static readonly type = 'hub-silent';

  constructor() {
    super(HubSilentEvent.type);
  }
}

declare global {
  interface HTMLElementEventMap {
    'hub-silent': HubSilentEvent;
  }
}
