import '@hubline/hub-audio-player/define.js';
import '@hubline/hub-sound-recorder/define.js';
import { defineElement } from '@hubline/element';
import { GreetingForm } from './greeting-form.ts';
import { GreetingRow } from './greeting-row.ts';
import { HubGreetings } from './hub-greetings.ts';
import { SoundFile } from './sound-file.ts';

defineElement(SoundFile);
defineElement(GreetingForm);
defineElement(GreetingRow);
defineElement(HubGreetings);
