import { defineElement } from '@hubline/element';
import { HubCallQuality } from './hub-call-quality.ts';

defineElement(HubCallQuality);
