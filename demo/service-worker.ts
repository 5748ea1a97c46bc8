// Becomes `/service-worker.js`. It keeps the app in the browser, takes what other apps share, and carries out
// what is chosen in notifications; it tells of calls, messages and voicemail while no page is open.
import { addCallNotificationActions } from '@hubline/hub-call-notifications/call-notifications-worker.js';
import {
  addPushNotifications,
  type PushWorkerScope,
} from '@hubline/hub-call-notifications/push-notifications-worker.js';
import { AppBadge, type BadgePlace } from './install/app-badge.ts';
import { ShareStore } from './install/share-store.ts';
import { addAppShell, type ShellFiles } from './install/worker/app-shell.ts';
import { addPushBadge } from './install/worker/push-badge.ts';
import { addShareTarget } from './install/worker/share-target.ts';
import type { AppWorkerScope } from './install/worker/worker-scope.ts';
import { notificationAddress } from './notification-address.ts';

/** The compiler takes every script here for one of a page. */
declare const self: PushWorkerScope & AppWorkerScope & { readonly navigator: BadgePlace };
/** The build puts it in front of this script. */
declare const SHELL_FILES: ShellFiles;

addAppShell(self, SHELL_FILES);
addShareTarget(self, new ShareStore());
addCallNotificationActions(self);
addPushNotifications(self, { addressOf: notificationAddress });
addPushBadge(self, new AppBadge(self.navigator, self.caches));
