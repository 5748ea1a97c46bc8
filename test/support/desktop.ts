import type { CDPSession, Page, Worker } from 'playwright-core';
import type { Person } from './person.ts';
import { until } from './until.ts';

export interface DesktopNotification {
  readonly title: string;
  readonly body: string;
  /** The words on the buttons. */
  readonly buttons: readonly string[];
  readonly stays: boolean;
  /** The id of the call in the page that shows it. */
  readonly call: string;
}

/** What the compiler's library for pages does not know of a service worker. */
interface WorkerGlobal {
  readonly registration: ServiceWorkerRegistration;
  readonly NotificationEvent: new (
    type: 'notificationclick',
    init: { readonly notification: Notification; readonly action: string },
  ) => Event;
  dispatchEvent(event: Event): boolean;
}

/** What lies around a person's page: other windows, and the notifications that the browser shows there. */
export class PersonsDesktop {
  readonly #person: Person;
  readonly #sessions = new Map<Page, CDPSession>();
  #other: Page | undefined;

  constructor(person: Person) {
    this.#person = person;
  }

  /** Says yes to notifications from this site, as a person does in the address bar. */
  async allow(): Promise<void> {
    const { page } = this.#person;
    await page.context().grantPermissions(['notifications', 'microphone'], {
      origin: new URL(page.url()).origin,
    });
  }

  /** Goes to another window, so that none of these pages has the keyboard. */
  async lookAway(...pages: readonly Page[]): Promise<void> {
    const context = this.#person.page.context();
    for (const page of [this.#person.page, ...pages]) {
      // By itself the test runner makes every page believe that it is in front, after each reload anew.
      const session = this.#sessions.get(page) ?? (await context.newCDPSession(page));
      this.#sessions.set(page, session);
      await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
      await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
    }
    this.#other ??= await context.newPage();
    await this.#other.bringToFront();
    await Promise.all(
      [this.#person.page, ...pages].map((page) => page.waitForFunction(() => !document.hasFocus())),
    );
  }

  async lookBack(): Promise<void> {
    const { page } = this.#person;
    await page.bringToFront();
    await page.waitForFunction(() => document.hasFocus());
  }

  /** What stands there; nothing where no service worker was ever needed. */
  async notifications(): Promise<readonly DesktopNotification[]> {
    const worker = this.#worker;
    if (!worker) return [];
    return worker.evaluate(async () => {
      const { registration } = globalThis as unknown as WorkerGlobal;
      const shown = (await registration.getNotifications()) as (Notification & {
        readonly actions: readonly { readonly title: string }[];
      })[];
      return shown.map(({ title, body, actions, requireInteraction, data }) => ({
        title,
        body,
        buttons: actions.map((action) => action.title),
        stays: requireInteraction,
        call: (data as { readonly call: string }).call,
      }));
    });
  }

  /** Waits until exactly notifications of these titles stand there. */
  async toShow(...titles: readonly string[]): Promise<readonly DesktopNotification[]> {
    let last: readonly string[] = [];
    return until(
      () => `the desktop shows ${JSON.stringify(last)}, not ${JSON.stringify(titles)}`,
      async () => {
        const shown = await this.notifications();
        last = shown.map(({ title }) => title);
        return last.join('\n') === titles.join('\n') ? shown : null;
      },
    );
  }

  /** Wipes away all that stands there. */
  async dismiss(): Promise<void> {
    await this.#worker?.evaluate(async () => {
      const { registration } = globalThis as unknown as WorkerGlobal;
      for (const shown of await registration.getNotifications()) shown.close();
    });
  }

  /** Presses a button of the only notification; clicks beside the buttons without one. */
  async click(action: 'answer' | 'reject' | ''): Promise<void> {
    const worker = this.#worker;
    if (!worker) throw new Error('there is no service worker');
    await worker.evaluate(async (pressed) => {
      const scope = globalThis as unknown as WorkerGlobal;
      const [notification, more] = await scope.registration.getNotifications();
      if (!notification || more) throw new Error('not exactly one notification');
      scope.dispatchEvent(
        new scope.NotificationEvent('notificationclick', { notification, action: pressed }),
      );
    }, action);
  }

  /** The last one: after an update there may be an older one beside it. */
  get #worker(): Worker | undefined {
    return this.#person.page.context().serviceWorkers().at(-1);
  }
}
