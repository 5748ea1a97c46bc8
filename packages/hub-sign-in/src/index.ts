export { HubSignIn } from './hub-sign-in.ts';
export { HubSignedInEvent } from './hub-sign-in.events.ts';
