export { HubAudioPlayer } from './hub-audio-player.ts';
export { HubPlayedEvent } from './hub-audio-player.events.ts';
