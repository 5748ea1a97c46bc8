export { HubDialpad } from './hub-dialpad.ts';
export { HubKeyEvent } from './hub-dialpad.events.ts';
