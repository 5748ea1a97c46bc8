export { browserDesktop } from './browser-desktop.ts';
export type { CallAction } from './call-action.ts';
export type {
  CallNotification,
  CallTaker,
  Desktop,
  NewsNotification,
  NotificationState,
} from './desktop.ts';
export { HubCallNotifications } from './hub-call-notifications.ts';
export type { NewsSubject } from './news-message.ts';
export { HubNotificationOpenEvent } from './notification-open.events.ts';
