export { HubIncomingCall } from './hub-incoming-call.ts';
