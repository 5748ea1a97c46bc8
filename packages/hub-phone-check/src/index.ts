export { HubPhoneCheck } from './hub-phone-check.ts';
export { type PageNotifications, type Permission } from './page-notifications.ts';
