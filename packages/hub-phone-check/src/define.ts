import { defineElement } from '@hubline/element';
import { HubPhoneCheck } from './hub-phone-check.ts';

defineElement(HubPhoneCheck);
