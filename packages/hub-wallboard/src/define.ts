import { defineElement } from '@hubline/element';
import { HubWallboard } from './hub-wallboard.ts';

defineElement(HubWallboard);
