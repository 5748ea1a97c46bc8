/** Someone wants to add or choose an emergency address; whoever shows the form cancels it. */
export class HubEmergencyAddressEvent extends Event {
  static readonly type = 'hub-emergency-address';
  /** `add` where there is none yet. */
  readonly kind: 'add' | 'choose';

  constructor(kind: 'add' | 'choose') {
    super(HubEmergencyAddressEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.kind = kind;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hub-emergency-address': HubEmergencyAddressEvent;
  }
}
