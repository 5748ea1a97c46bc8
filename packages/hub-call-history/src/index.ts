export { HubCallHistory } from './hub-call-history.ts';
export { HubAddContactEvent } from '@hubline/element';
export { HubViewContactEvent } from './hub-call-history.events.ts';
export { HubOpenedEvent, HubTabChosenEvent } from '@hubline/element/list.js';
