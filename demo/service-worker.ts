// Becomes `/service-worker.js`. It carries out what is chosen in notifications of calls; it keeps no page and
// answers no request.
import {
  addCallNotificationActions,
  type NotificationWorkerScope,
} from '@hubline/hub-call-notifications/call-notifications-worker.js';

/** The compiler takes every script here for one of a page. */
declare const self: NotificationWorkerScope & {
  addEventListener(type: 'install', listener: () => void): void;
  skipWaiting(): Promise<void>;
};

addCallNotificationActions(self);
// As long as it keeps nothing, the newest may take over at once.
self.addEventListener('install', () => void self.skipWaiting());
