import { defineElement } from '@hubline/element';
import { HubCallNotifications } from './hub-call-notifications.ts';
import { HubNotificationWishes } from './hub-notification-wishes.ts';

defineElement(HubNotificationWishes);
defineElement(HubCallNotifications);
