import { defineElement } from '@hubline/element';
import { HubParkPanel } from './hub-park-panel.ts';

defineElement(HubParkPanel);
