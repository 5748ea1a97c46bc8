export { clickToCall, type ClickToCallOptions } from './click-to-call.ts';
export { HubClickToCall } from './hub-click-to-call.ts';
