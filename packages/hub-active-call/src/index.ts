export type { Caption } from './caption.ts';
export { HubActiveCall } from './hub-active-call.ts';
export { HubClosedEvent, HubHideEvent, HubShowEvent } from './hub-active-call.events.ts';
