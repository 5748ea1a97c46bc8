export { browserHeadsets } from './browser-headsets.ts';
export { HeadsetService } from './headset-service.ts';
