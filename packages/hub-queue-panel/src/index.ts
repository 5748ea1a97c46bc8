export { HubQueuePanel } from './hub-queue-panel.ts';
export { HubOpenedEvent } from '@hubline/element/list.js';
