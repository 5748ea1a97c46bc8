export { HubAddContactEvent } from '@hubline/element';
export { HubVoicemail } from './hub-voicemail.ts';
