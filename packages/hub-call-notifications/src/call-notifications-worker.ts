import { askPage } from './ask-page.ts';
import type { CallAction } from './call-action.ts';
import {
  callOrder,
  readCallAction,
  readCallAnswer,
  readNotificationData,
  readPageGone,
} from './call-message.ts';
import type { NotificationClick, NotificationWorkerScope, WorkerPage } from './worker-scope.ts';

export type { NotificationWorkerScope } from './worker-scope.ts';

/**
 * Makes `Answer` and `Reject` work in a service worker: `addCallNotificationActions(self)`. Leaves
 * notifications and messages of others alone, keeps nothing, and fetches nothing.
 */
export function addCallNotificationActions(scope: NotificationWorkerScope): void {
  scope.addEventListener('notificationclick', (event: NotificationClick) => {
    const about = readNotificationData(event.notification.data);
    if (!about) return;
    event.notification.close();
    event.waitUntil(carryOut(scope, about.call, readCallAction(event.action)));
  });
  scope.addEventListener('message', (event) => {
    const message = readPageGone(event.data);
    if (message) event.waitUntil(closeNotifications(scope, message.gone));
  });
}

async function carryOut(
  scope: NotificationWorkerScope,
  call: string,
  action: CallAction | null,
): Promise<void> {
  const pages = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const { ringing, phone } = await findPhone(pages, call);
  if (action) ringing?.postMessage(callOrder(call, action), []);
  if (action === 'reject') return;
  try {
    const page = ringing ?? phone ?? pages[0];
    await (page ? page.focus() : scope.clients.openWindow(scope.registration.scope));
  } catch {
    // The browser does not let us; what was asked for is done all the same.
  }
}

/** The page where that call rings; if there is none (any more), one that is a phone at least. */
async function findPhone(
  pages: readonly WorkerPage[],
  call: string,
): Promise<{ readonly ringing?: WorkerPage; readonly phone?: WorkerPage }> {
  const answers = pages.map(async (page) => ({ page, rings: await ask(page, call) }));
  const first = new Promise<WorkerPage | undefined>((resolve) => {
    const looked = answers.map(async (answer) => {
      const { page, rings } = await answer;
      if (rings) resolve(page);
    });
    void Promise.all(looked).then(() => resolve(undefined));
  });
  const ringing = await first;
  if (ringing) return { ringing };
  const phone = (await Promise.all(answers)).find(({ rings }) => rings !== null)?.page;
  return phone ? { phone } : {};
}

/** Whether the call rings there; null from a page that is no phone, or is frozen. */
async function ask(page: WorkerPage, call: string): Promise<boolean | null> {
  return readCallAnswer(await askPage(page, callOrder(call, 'find')))?.rings ?? null;
}

async function closeNotifications(
  scope: NotificationWorkerScope,
  calls: readonly string[],
): Promise<void> {
  for (const notification of await scope.registration.getNotifications()) {
    const about = readNotificationData(notification.data);
    if (about && calls.includes(about.call)) notification.close();
  }
}
