import '@hubline/hub-audio-player/define.js';
import { defineElement } from '@hubline/element';
import { HubSoundRecorder } from './hub-sound-recorder.ts';

defineElement(HubSoundRecorder);
