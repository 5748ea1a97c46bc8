import { defineElement } from '@hubline/element';
import { HubAudioPlayer } from './hub-audio-player.ts';

defineElement(HubAudioPlayer);
