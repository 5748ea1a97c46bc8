export { HubHeadset } from './hub-headset.ts';
