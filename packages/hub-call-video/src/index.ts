export { HubCallVideo } from './hub-call-video.ts';
