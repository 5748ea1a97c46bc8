import { defineElement } from '@hubline/element';
import { HubNotices } from './hub-notices.ts';

defineElement(HubNotices);
