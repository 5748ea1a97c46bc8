export { HubIncomingCall } from './hub-incoming-call.ts';
export { HubSilentEvent } from './hub-incoming-call.events.ts';
