import { defineElement } from '@hubline/element';
import { HubRecentCalls } from './hub-recent-calls.ts';

defineElement(HubRecentCalls);
