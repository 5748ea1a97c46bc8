export { HubSignIn } from './hub-sign-in.ts';
export { HubLeaveEvent, HubSignedInEvent } from './hub-sign-in.events.ts';
