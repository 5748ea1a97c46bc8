/** Something that happened and is to be told in passing, such as where a call was parked. */
export interface Notice {
  readonly kind: 'info' | 'error';
  readonly text: string;
  /** What can be done about it, in one word. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** An element has something to tell; whoever shows it cancels the event, so that it is shown once. */
export class HubNoticeEvent extends Event implements Notice {
  static readonly type = 'hub-notice';
  readonly kind: Notice['kind'];
  readonly text: string;
  readonly action?: NonNullable<Notice['action']>;

  constructor({ kind, text, action }: Notice) {
    super(HubNoticeEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.kind = kind;
    this.text = text;
    if (action) this.action = action;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hub-notice': HubNoticeEvent;
  }
}
