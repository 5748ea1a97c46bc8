export { HubParkPanel } from './hub-park-panel.ts';
