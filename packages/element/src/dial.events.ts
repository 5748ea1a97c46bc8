import type { Contact } from '@hubline/core';

interface HubDialOptions {
  readonly contact?: Contact | undefined;
  readonly source: string;
  readonly link?: HTMLAnchorElement | HTMLAreaElement | undefined;
  readonly cancelable: boolean;
}

/** Someone asked for a call; cancel it to carry it out otherwise. Emergency calls cannot be cancelled. */
export class HubDialEvent extends Event {
  static readonly type = 'hub-dial';
  /** As typed or chosen; spaces, dots, dashes and brackets included. */
  readonly number: string;
  /** Who was chosen, when it was a contact. */
  readonly contact: Contact | undefined;
  /** The tag of the element in which it was asked for, such as `hub-dialpad`; `page` for a link of the page. */
  readonly source: string;
  /** The link of the page that was clicked. */
  readonly link: HTMLAnchorElement | HTMLAreaElement | undefined;

  constructor(number: string, options: HubDialOptions) {
    super(HubDialEvent.type, { bubbles: true, composed: true, cancelable: options.cancelable });
    this.number = number;
    this.contact = options.contact;
    this.source = options.source;
    this.link = options.link;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hub-dial': HubDialEvent;
  }
}
