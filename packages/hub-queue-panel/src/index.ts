export { HubQueuePanel } from './hub-queue-panel.ts';
export { HubOpenedEvent, HubTabChosenEvent } from '@hubline/element/list.js';
