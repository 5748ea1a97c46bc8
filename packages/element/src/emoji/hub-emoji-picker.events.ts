/** An emoji was chosen; `detail` is the emoji, with its skin tone. */
export class HubEmojiEvent extends CustomEvent<string> {
  static readonly type = 'hub-emoji';

  constructor(emoji: string) {
    super(HubEmojiEvent.type, { detail: emoji, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'hub-emoji': HubEmojiEvent;
  }
}
