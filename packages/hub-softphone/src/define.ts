// Providers come before their consumers.
import '@hubline/element/define.js';
import '@hubline/hub-registration-status/define.js';
import '@hubline/hub-dialpad/define.js';
import '@hubline/hub-incoming-call/define.js';
import '@hubline/hub-active-call/define.js';
import { defineElement } from '@hubline/element';
import { HubSoftphone } from './hub-softphone.ts';

defineElement(HubSoftphone);
