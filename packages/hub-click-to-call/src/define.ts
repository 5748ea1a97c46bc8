import { defineElement } from '@hubline/element';
import { HubClickToCall } from './hub-click-to-call.ts';

defineElement(HubClickToCall);
