import { defineElement } from '@hubline/element';
import { HubDialpad } from './hub-dialpad.ts';

defineElement(HubDialpad);
