import { defineElement } from '@hubline/element';
import { HubMyStats } from './hub-my-stats.ts';

defineElement(HubMyStats);
