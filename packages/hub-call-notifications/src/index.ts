export { browserDesktop } from './browser-desktop.ts';
export type { CallAction } from './call-action.ts';
export type { CallNotification, CallTaker, Desktop, NotificationState } from './desktop.ts';
export { HubCallNotifications } from './hub-call-notifications.ts';
