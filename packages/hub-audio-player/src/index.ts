export { HubAudioPlayer } from './hub-audio-player.ts';
