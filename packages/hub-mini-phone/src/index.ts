export { HubMiniPhone } from './hub-mini-phone.ts';
export { HubMiniBackEvent, HubMiniClosedEvent } from './hub-mini-phone.events.ts';
export { MiniPhoneWindow } from './mini-phone-window.ts';
