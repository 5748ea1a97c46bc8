export { connect } from './connect.ts';
export { HubSoftphone } from './hub-softphone.ts';
