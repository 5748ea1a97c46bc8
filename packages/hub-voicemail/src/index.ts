export { HubAddContactEvent } from '@hubline/element';
export { HubVoicemail } from './hub-voicemail.ts';
export { HubOpenedEvent, HubTabChosenEvent } from '@hubline/element/list.js';
