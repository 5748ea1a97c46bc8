export { HubQueuePanel } from './hub-queue-panel.ts';
