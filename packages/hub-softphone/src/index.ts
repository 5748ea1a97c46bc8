export { connect } from './connect.ts';
export type { HubCallEvent } from './hub-softphone.events.ts';
export { HubSoftphone } from './hub-softphone.ts';
