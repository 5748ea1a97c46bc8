export { HubVoicemailPin } from './hub-voicemail-pin.ts';
