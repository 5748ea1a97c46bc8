/** A conversation was chosen, or a message that was found in it. */
export class HubConversationChosenEvent extends Event {
  static readonly type = 'hub-conversation-chosen';
  readonly detail: {
    readonly conversationId: string;
    /** Place of the message that was found. */
    readonly seq?: number;
  };

  constructor(detail: HubConversationChosenEvent['detail']) {
    super(HubConversationChosenEvent.type, { bubbles: true, composed: true });
    this.detail = detail;
  }
}

/** `NEW` was pressed. */
export class HubNewConversationEvent extends Event {
  static readonly type = 'hub-new-conversation';

  constructor() {
    super(HubNewConversationEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'hub-conversation-chosen': HubConversationChosenEvent;
    'hub-new-conversation': HubNewConversationEvent;
  }
}
