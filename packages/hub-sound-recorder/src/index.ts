export { HubSoundRecorder } from './hub-sound-recorder.ts';
export { HubRecordingChangedEvent, HubSoundChangedEvent } from './hub-sound-recorder.events.ts';
