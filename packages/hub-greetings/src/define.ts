import '@hubline/hub-audio-player/define.js';
import '@hubline/hub-sound-recorder/define.js';
import { defineElement } from '@hubline/element';
import { HubGreetings } from './hub-greetings.ts';

defineElement(HubGreetings);
