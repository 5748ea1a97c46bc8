import { defineElement } from '@hubline/element';
import { HubCallNotifications } from './hub-call-notifications.ts';

defineElement(HubCallNotifications);
