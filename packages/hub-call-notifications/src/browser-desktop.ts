import type { Behavior, PushWishes } from '@hubline/core';
import { BehaviorSubject } from 'rxjs';
import { callAnswer, pageGone, readCallOrder } from './call-message.ts';
import type {
  CallNotification,
  CallTaker,
  Desktop,
  NewsNotification,
  NotificationState,
} from './desktop.ts';
import { NEWS_TAKEN, readNewsOrder, type NewsSubject } from './news-message.ts';
import { newsTag } from './news-options.ts';
import { NotificationChoice } from './notification-choice.ts';
import { PagePlace, WorkerPlace, tagOf, type NotificationPlace } from './notification-place.ts';
import { PageAttention } from './page-attention.ts';

/** One page at a time tells of a caller who rings in several. */
const TELLING = 'hubline.telling.';
/** Longer than it takes all pages to hear of the same news. */
const TOLD_MS = 5_000;

/** What the browser gives a page; on pages without TLS much of it is not there. */
export interface BrowserParts {
  readonly page: Document;
  readonly notification: typeof Notification | undefined;
  readonly permissions: Permissions | undefined;
  readonly workers: ServiceWorkerContainer | undefined;
  readonly locks: LockManager | undefined;
  /** Throws where the page may not use it. */
  readonly storage: () => Storage;
}

let ofThisPage: BrowserDesktop | undefined;

/** The one of this page, which all its elements share. */
export function browserDesktop(): Desktop {
  const { navigator } = globalThis as { readonly navigator: Partial<Navigator> };
  return (ofThisPage ??= new BrowserDesktop({
    page: document,
    notification: globalThis.isSecureContext ? globalThis.Notification : undefined,
    permissions: navigator.permissions,
    workers: navigator.serviceWorker,
    locks: navigator.locks,
    storage: () => localStorage,
  }));
}

/** Notifications by the browser, through a service worker where one is named. */
export class BrowserDesktop implements Desktop {
  readonly #parts: BrowserParts;
  readonly #choice: NotificationChoice;
  readonly #attention: PageAttention;
  readonly #notifications$: BehaviorSubject<NotificationState>;
  readonly #ringing = new Set<string>();
  readonly #ownPlace: NotificationPlace | undefined;
  #worker: string | undefined;
  #registration: Promise<ServiceWorkerRegistration | null> | undefined;

  readonly notifications$: Behavior<NotificationState>;
  readonly attended$: Behavior<boolean>;
  readonly wishes$: BehaviorSubject<PushWishes>;

  constructor(parts: BrowserParts) {
    this.#parts = parts;
    this.#choice = new NotificationChoice(parts.storage);
    this.#attention = new PageAttention(parts.page, parts.locks);
    this.#ownPlace = parts.notification && new PagePlace(parts.notification);
    this.#notifications$ = new BehaviorSubject(this.#stateNow);
    this.notifications$ = this.#notifications$;
    this.attended$ = this.#attention.attended$;
    this.wishes$ = new BehaviorSubject(this.#choice.wishes);
    const view = parts.page.defaultView;
    // Another page turned them on or off.
    view?.addEventListener('storage', () => {
      this.#look();
      this.wishes$.next(this.#choice.wishes);
    });
    view?.addEventListener('pagehide', () => this.#say(pageGone([...this.#ringing])));
    parts.permissions
      ?.query({ name: 'notifications' })
      .then((status) => status.addEventListener('change', () => this.#look()))
      // Not every browser knows that name; it is looked at again when someone comes to the page.
      .catch(() => this.attended$.subscribe(() => this.#look()));
  }

  get declined(): boolean {
    return this.#choice.declined;
  }

  wish(wishes: PushWishes): void {
    this.#choice.wishes = wishes;
    this.wishes$.next(wishes);
  }

  async ready(): Promise<void> {
    await this.#registered();
  }

  async turnOn(): Promise<NotificationState> {
    if (this.#stateNow === 'undecided') {
      try {
        await this.#parts.notification?.requestPermission();
      } catch {
        // A frame that may not ask: it stays undecided.
      }
    }
    if (this.#stateNow === 'off') this.#choice.turn(true);
    return this.#look();
  }

  turnOff(): void {
    this.#choice.turn(false);
    this.#look();
  }

  decline(): void {
    this.#choice.decline();
  }

  serve(taker: CallTaker, serviceWorker?: string): () => void {
    const { workers } = this.#parts;
    const onMessage = ({ data, ports }: MessageEvent): void => {
      const news = readNewsOrder(data);
      if (news && taker.open) {
        ports[0]?.postMessage(NEWS_TAKEN);
        return taker.open(news, news.reply);
      }
      const message = readCallOrder(data);
      if (!message) return;
      const { call, order, number } = message;
      if (order === 'find') ports[0]?.postMessage(callAnswer(taker.rings(call, number)));
      else taker.act(call, order, number);
    };
    if (serviceWorker !== this.#worker) this.#registration = undefined;
    this.#worker = serviceWorker;
    workers?.addEventListener('message', onMessage);
    workers?.startMessages();
    const unshare = this.#attention.share();
    // Not before they are wanted: a worker stays in the browser for good.
    const registering = this.#notifications$.subscribe((state) => {
      if (state === 'on') void this.#registered();
    });
    return () => {
      workers?.removeEventListener('message', onMessage);
      unshare();
      registering.unsubscribe();
    };
  }

  async show(notification: CallNotification, signal: AbortSignal): Promise<void> {
    const { locks } = this.#parts;
    try {
      if (await this.#attention.elsewhere()) return;
      const show = (): Promise<void> => this.#showUntil(notification, signal);
      await (locks ? locks.request(TELLING + notification.title, { signal }, show) : show());
    } catch {
      // It was over before it was our turn, or the browser shows none after all: the call rings on.
    }
  }

  async tell(notification: CallNotification): Promise<void> {
    try {
      if (!(await this.#attention.elsewhere())) await (await this.#place())?.show(notification);
    } catch {
      // It stands in the history too.
    }
  }

  async news(notification: NewsNotification): Promise<void> {
    const { locks } = this.#parts;
    try {
      if (this.#attention.attended$.value || (await this.#attention.elsewhere())) return;
      const place = await this.#place();
      // All pages hear of it at the same time; the first one tells, and the others find it told.
      const tell = async (lock: Lock | null): Promise<void> => {
        if (!lock) return;
        await place?.showNews(notification);
        await new Promise((resolve) => setTimeout(resolve, TOLD_MS));
      };
      const name = TELLING + notification.id;
      await (locks?.request(name, { ifAvailable: true }, tell) ?? place?.showNews(notification));
    } catch {
      // It is counted where it is read.
    }
  }

  async seen(subject: NewsSubject): Promise<void> {
    await (await this.#place())?.close(newsTag(subject));
  }

  async clear(): Promise<void> {
    await (await this.#place())?.clear();
  }

  async #showUntil(notification: CallNotification, signal: AbortSignal): Promise<void> {
    const place = await this.#place();
    if (!place || signal.aborted) return;
    const { call } = notification;
    this.#ringing.add(call);
    try {
      await place.show(notification);
      if (!signal.aborted) await new Promise((resolve) => (signal.onabort = resolve));
    } finally {
      this.#ringing.delete(call);
      await place.close(tagOf(notification));
    }
  }

  async #place(): Promise<NotificationPlace | undefined> {
    const registration = await this.#registered();
    return registration ? new WorkerPlace(registration) : this.#ownPlace;
  }

  /** With an active worker; null where there is none, or it could not be fetched. */
  #registered(): Promise<ServiceWorkerRegistration | null> {
    if (this.#notifications$.value !== 'on' || this.#worker === undefined) {
      return this.#registration ?? Promise.resolve(null);
    }
    return (this.#registration ??= this.#register(this.#worker));
  }

  async #register(script: string): Promise<ServiceWorkerRegistration | null> {
    try {
      const { workers } = this.#parts;
      if (!workers) return null;
      // Asked for again, one that the app has registered already waits for whatever its worker is busy with.
      const known = await workers.getRegistration(script);
      const isOurs = known?.active?.scriptURL === new URL(script, document.baseURI).href;
      const registration = isOurs ? known : await workers.register(script);
      await activated(registration);
      return registration;
    } catch {
      // Tried again with the next call.
      this.#registration = undefined;
      return null;
    }
  }

  #say(message: unknown): void {
    void this.#registration?.then((registration) => registration?.active?.postMessage(message));
  }

  #look(): NotificationState {
    const state = this.#stateNow;
    if (state !== this.#notifications$.value) this.#notifications$.next(state);
    return state;
  }

  get #stateNow(): NotificationState {
    switch (this.#parts.notification?.permission) {
      case undefined:
        return 'unsupported';
      case 'denied':
        return 'blocked';
      case 'default':
        return 'undecided';
      case 'granted':
        return this.#choice.off ? 'off' : 'on';
    }
  }
}

/** @throws Error when the worker fails to install */
async function activated(registration: ServiceWorkerRegistration): Promise<void> {
  const worker = registration.installing ?? registration.waiting;
  if (registration.active || !worker) return;
  await new Promise<void>((resolve, reject) => {
    const look = (): void => {
      if (worker.state === 'activated') resolve();
      if (worker.state === 'redundant') reject(new Error('the service worker was not installed'));
    };
    worker.addEventListener('statechange', look);
    look();
  });
}
