import { defineElement } from '@hubline/element';
import { HubHeadset } from './hub-headset.ts';

defineElement(HubHeadset);
