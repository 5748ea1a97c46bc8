import type { BrowserParts } from '../browser-desktop.ts';

interface Shown {
  readonly title: string;
  readonly options: NotificationOptions & { readonly tag: string };
  close(): void;
  onclick?: (() => void) | null;
}

/** The document of a page of a fake browser. */
type FakePage = EventTarget & { visibilityState: string; hasFocus(): boolean; inFront: boolean };

/** A browser with several pages, whose notifications a test can look at. The locks are the real ones. */
export class FakeBrowser {
  readonly #permissionStatus = new EventTarget();
  readonly #workers = new EventTarget();
  readonly #views = new Map<FakePage, EventTarget>();
  #permission: NotificationPermission = 'granted';

  /** What the person says when asked. */
  answer: NotificationPermission = 'denied';
  asked = 0;
  readonly registered: string[] = [];
  workerFails = false;
  plainFails = false;
  /** What pages said to the worker. */
  readonly heard: unknown[] = [];
  shown: readonly Shown[] = [];

  get permission(): NotificationPermission {
    return this.#permission;
  }

  set permission(permission: NotificationPermission) {
    this.#permission = permission;
    this.#permissionStatus.dispatchEvent(new Event('change'));
  }

  openPage(): FakePage {
    const view = new EventTarget();
    const page: FakePage = Object.assign(new EventTarget(), {
      defaultView: view,
      visibilityState: 'visible',
      inFront: false,
      hasFocus: () => page.inFront,
    });
    this.#views.set(page, view);
    return page;
  }

  byTheApp: ServiceWorkerRegistration | undefined;

  parts(page: FakePage): BrowserParts {
    return {
      page: page as unknown as Document,
      notification: this.#notification(),
      permissions: {
        query: async () => this.#permissionStatus,
      } as unknown as Permissions,
      workers: Object.assign(this.#workers, {
        startMessages: () => undefined,
        getRegistration: async () => this.byTheApp,
        register: async (script: string) => this.#register(script),
      }) as unknown as ServiceWorkerContainer,
      locks: navigator.locks,
      storage: () => localStorage,
    };
  }

  attend(page: FakePage, inFront: boolean): void {
    page.inFront = inFront;
    this.#views.get(page)?.dispatchEvent(new Event(inFront ? 'focus' : 'blur'));
  }

  leave(page: FakePage): void {
    this.#views.get(page)?.dispatchEvent(new Event('pagehide'));
  }

  /** Another page kept something. */
  tellOfStorage(page: FakePage): void {
    this.#views.get(page)?.dispatchEvent(new Event('storage'));
  }

  /** The worker says something to the pages. */
  say(data: unknown, ...ports: MessagePort[]): void {
    this.#workers.dispatchEvent(new MessageEvent('message', { data, ports }));
  }

  /** Someone else on the site shows something. */
  showForeign(): void {
    this.#add('Mail', { tag: 'mail' });
  }

  clickPlain(): void {
    this.shown.at(-1)?.onclick?.();
  }

  /** What was begun is done. */
  async settle(): Promise<void> {
    // A lock is given to whoever waits for one: all that asked before have it by then.
    await navigator.locks.request('fake-browser', () => undefined);
    await navigator.locks.query();
  }

  close(): void {
    for (const page of this.#views.keys()) this.leave(page);
    localStorage.clear();
  }

  /** The app has registered it before, as it does to be kept in the browser. */
  registerByTheApp(script: string): void {
    this.byTheApp = this.#register(script);
    this.registered.pop();
  }

  #register(script: string): ServiceWorkerRegistration {
    if (this.workerFails) throw new TypeError('Failed to fetch the script.');
    this.registered.push(script);
    return {
      active: {
        scriptURL: new URL(script, document.baseURI).href,
        postMessage: (message: unknown) => void this.heard.push(message),
      },
      showNotification: async (title: string, options: Shown['options']) => {
        this.#add(title, options);
      },
      getNotifications: async ({ tag }: { tag?: string } = {}) =>
        this.shown
          .filter(({ options }) => tag === undefined || options.tag === tag)
          .map((shown) => ({ ...shown, tag: shown.options.tag })),
    } as unknown as ServiceWorkerRegistration;
  }

  #notification(): typeof Notification {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- the class inside has a `this` of its own
    const browser = this;
    return class {
      readonly #shown: Shown;
      static get permission(): NotificationPermission {
        return browser.#permission;
      }
      static async requestPermission(): Promise<NotificationPermission> {
        browser.asked += 1;
        browser.permission = browser.answer;
        return browser.answer;
      }
      constructor(title: string, options: Shown['options']) {
        if (browser.plainFails) throw new TypeError('Illegal constructor.');
        this.#shown = browser.#add(title, options);
      }
      set onclick(listener: () => void) {
        this.#shown.onclick = listener;
      }
      close(): void {
        this.#shown.close();
      }
    } as unknown as typeof Notification;
  }

  #add(title: string, options: Shown['options']): Shown {
    const added: Shown = {
      title,
      options,
      close: () => {
        this.shown = this.shown.filter((shown) => shown.options.tag !== options.tag);
      },
    };
    added.close();
    this.shown = [...this.shown, added];
    return added;
  }
}
