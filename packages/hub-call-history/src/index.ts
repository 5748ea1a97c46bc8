export { HubCallHistory } from './hub-call-history.ts';
export { HubAddContactEvent, HubViewContactEvent } from './hub-call-history.events.ts';
