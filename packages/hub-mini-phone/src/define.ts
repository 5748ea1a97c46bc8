import { defineElement } from '@hubline/element';
import { HubMiniPhone } from './hub-mini-phone.ts';

defineElement(HubMiniPhone);
