import '@hubline/hub-dialpad/define.js';
import { defineElement } from '@hubline/element';
import { HubActiveCall } from './hub-active-call.ts';

defineElement(HubActiveCall);
