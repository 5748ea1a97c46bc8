export { browserDesktop } from './browser-desktop.ts';
export type {
  CallAction,
  CallNotification,
  CallTaker,
  Desktop,
  NotificationState,
} from './desktop.ts';
export { HubCallNotifications } from './hub-call-notifications.ts';
