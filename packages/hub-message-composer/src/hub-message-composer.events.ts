import type { MessageDraft } from '@hubline/core';

/** A message was put into the outbox of its conversation. */
export class HubMessageSentEvent extends Event {
  static readonly type = 'hub-message-sent';
  readonly conversationId: string;

  constructor(conversationId: string) {
    super(HubMessageSentEvent.type, { bubbles: true, composed: true });
    this.conversationId = conversationId;
  }
}

/** With `compose-only`: this is to be sent. The composer waits for `sent()` or `failed()`. */
export class HubMessageDraftEvent extends CustomEvent<MessageDraft> {
  static readonly type = 'hub-message-draft';

  constructor(draft: MessageDraft) {
    super(HubMessageDraftEvent.type, { detail: draft, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'hub-message-sent': HubMessageSentEvent;
    'hub-message-draft': HubMessageDraftEvent;
  }
}
