import { defineElement } from '@hubline/element';
import { HubIncomingCall } from './hub-incoming-call.ts';

defineElement(HubIncomingCall);
