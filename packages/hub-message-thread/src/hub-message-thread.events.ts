import type { Message } from '@hubline/core';

/** `Reply` was pressed; `detail` is the message that is to be answered. */
export class HubReplyEvent extends CustomEvent<Message> {
  static readonly type = 'hub-reply';

  constructor(message: Message) {
    super(HubReplyEvent.type, { detail: message, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'hub-reply': HubReplyEvent;
  }
}
