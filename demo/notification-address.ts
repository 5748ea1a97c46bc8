import type { NewsSubject } from '@hubline/hub-call-notifications';

/** Which page shows what a notification was about. */
export function notificationAddress({ about, id }: Pick<NewsSubject, 'about' | 'id'>): string {
  switch (about) {
    case 'message':
      return `#/messages?${String(new URLSearchParams({ conversation: id }))}`;
    case 'voicemail':
      return '#/voicemail';
    case 'calls':
      return '#/call-history';
  }
}

/** Leads there, as a link does. */
export const openNotification = (subject: Pick<NewsSubject, 'about' | 'id'>): void => {
  location.hash = notificationAddress(subject);
};
