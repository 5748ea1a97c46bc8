import type { NewsSubject } from './news-message.ts';

/** A notification was chosen: the page opens what it was about, a conversation, a voicemail, or the calls. */
export class HubNotificationOpenEvent extends Event implements NewsSubject {
  static readonly type = 'hub-notification-open';
  readonly about: NewsSubject['about'];
  readonly id: string;

  constructor({ about, id }: NewsSubject) {
    super(HubNotificationOpenEvent.type, { bubbles: true, composed: true });
    this.about = about;
    this.id = id;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hub-notification-open': HubNotificationOpenEvent;
  }
}
