import { notificationData } from './call-message.ts';
import type { CallNotification, NewsNotification } from './desktop.ts';
import { newsOptions, newsTag, type RichOptions } from './news-options.ts';

/** Of all notifications of the app, whichever page showed them. */
export const OURS = 'hubline-call-';

/** Where notifications are put. */
export interface NotificationPlace {
  show(notification: CallNotification): Promise<void>;
  showNews(notification: NewsNotification): Promise<void>;
  close(tag: string): Promise<void>;
  /** Closes all that are the app's. */
  clear(): Promise<void>;
}

/** One for each call; of missed calls one for each caller, so that they do not pile up. */
export function tagOf({ call, title, actions }: CallNotification): string {
  return OURS + (actions ? call : title);
}

/** Notifications by a service worker: with buttons, and they outlive the page. */
export class WorkerPlace implements NotificationPlace {
  readonly #registration: ServiceWorkerRegistration;

  constructor(registration: ServiceWorkerRegistration) {
    this.#registration = registration;
  }

  /** @throws TypeError when the browser shows none after all */
  async show(notification: CallNotification): Promise<void> {
    const { title, actions } = notification;
    const options: RichOptions = {
      ...plainOptions(notification),
      data: notificationData(notification.call),
      ...(actions && {
        actions: [
          { action: 'answer', title: actions.answer },
          { action: 'reject', title: actions.reject },
        ],
      }),
    };
    await this.#registration.showNotification(title, options);
  }

  /** @throws TypeError when the browser shows none after all */
  async showNews({ subject, title, body, reply }: NewsNotification): Promise<void> {
    await this.#registration.showNotification(title, newsOptions(subject, body, reply));
  }

  async close(tag: string): Promise<void> {
    for (const shown of await this.#registration.getNotifications({ tag })) shown.close();
  }

  async clear(): Promise<void> {
    for (const shown of await this.#registration.getNotifications()) {
      if (shown.tag.startsWith(OURS)) shown.close();
    }
  }
}

/** Notifications of the page alone: without buttons, a click brings the page to the front. */
export class PagePlace implements NotificationPlace {
  readonly #Notification: typeof Notification;
  readonly #shown = new Map<string, Notification>();

  constructor(constructor: typeof Notification) {
    this.#Notification = constructor;
  }

  /** @throws TypeError where only service workers may show any */
  async show(notification: CallNotification): Promise<void> {
    this.#put(tagOf(notification), notification.title, plainOptions(notification));
  }

  /** @throws TypeError where only service workers may show any */
  async showNews({ subject, title, body }: NewsNotification): Promise<void> {
    this.#put(newsTag(subject), title, newsOptions(subject, body, null));
  }

  #put(tag: string, title: string, options: RichOptions): void {
    const shown = new this.#Notification(title, options);
    shown.onclick = () => {
      globalThis.focus();
      shown.close();
    };
    this.#shown.set(tag, shown);
  }

  async close(tag: string): Promise<void> {
    this.#shown.get(tag)?.close();
    this.#shown.delete(tag);
  }

  async clear(): Promise<void> {
    for (const tag of [...this.#shown.keys()]) await this.close(tag);
  }
}

/** One that rings stays until it is over; one that was missed makes no sound. */
function plainOptions(notification: CallNotification): RichOptions {
  const rings = notification.actions !== null;
  return {
    body: notification.body,
    tag: tagOf(notification),
    dir: 'auto',
    requireInteraction: rings,
    renotify: false,
    silent: !rings,
  };
}
