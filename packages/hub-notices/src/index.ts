export { HubNotices } from './hub-notices.ts';
