import '@hubline/hub-audio-player/define.js';
import { defineElement } from '@hubline/element';
import { CallDetails } from './call-details.ts';
import { CallList } from './call-list.ts';
import { HubCallHistory } from './hub-call-history.ts';

defineElement(CallList);
defineElement(CallDetails);
defineElement(HubCallHistory);
