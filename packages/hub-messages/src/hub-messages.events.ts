/** Another conversation is open than before, or none: as for the address of the page. */
export class HubConversationOpenedEvent extends Event {
  static readonly type = 'hub-conversation-opened';
  readonly detail: { readonly conversationId: string | null };

  constructor(conversationId: string | null) {
    super(HubConversationOpenedEvent.type, { bubbles: true, composed: true });
    this.detail = { conversationId };
  }
}

declare global {
  interface HTMLElementEventMap {
    'hub-conversation-opened': HubConversationOpenedEvent;
  }
}
