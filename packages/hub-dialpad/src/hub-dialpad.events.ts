/** A key of the dial pad was pressed, by mouse, touch or keyboard. */
export class HubKeyEvent extends Event {
  static readonly type = 'hub-key';
  /** One of `0-9 * #`, or `+`. */
  readonly digit: string;

  constructor(digit: string) {
    super(HubKeyEvent.type, { bubbles: true, composed: true });
    this.digit = digit;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hub-key': HubKeyEvent;
  }
}
