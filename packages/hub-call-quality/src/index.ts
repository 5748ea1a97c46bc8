export { HubCallQuality } from './hub-call-quality.ts';
