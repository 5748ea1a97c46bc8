/**
 * What the worker's part uses of a `ServiceWorkerGlobalScope`, spelled out: the compiler's libraries of pages
 * and of workers exclude each other.
 */
export interface NotificationWorkerScope {
  readonly registration: {
    readonly scope: string;
    getNotifications(filter?: { readonly tag: string }): Promise<readonly WorkerNotification[]>;
  };
  readonly clients: {
    /** Those used last come first. */
    matchAll(options: {
      readonly type: 'window';
      readonly includeUncontrolled: boolean;
    }): Promise<readonly WorkerPage[]>;
    openWindow(url: string): Promise<unknown>;
  };
  addEventListener(type: 'notificationclick', listener: (event: NotificationClick) => void): void;
  addEventListener(type: 'message', listener: (event: WorkerMessage) => void): void;
}

/** What is needed beside that to be told by pushes. */
export interface PushWorkerScope extends NotificationWorkerScope {
  readonly registration: NotificationWorkerScope['registration'] & {
    showNotification(title: string, options: NotificationOptions): Promise<void>;
  };
  readonly clients: {
    matchAll(options: {
      readonly type: 'window';
      readonly includeUncontrolled: boolean;
    }): Promise<readonly AttendedPage[]>;
    openWindow(url: string): Promise<unknown>;
  };
  readonly caches: Pick<CacheStorage, 'open'> | undefined;
  fetch(address: string, init: RequestInit): Promise<unknown>;
  addEventListener(type: 'notificationclick', listener: (event: NotificationClick) => void): void;
  addEventListener(type: 'message', listener: (event: WorkerMessage) => void): void;
  addEventListener(type: 'push', listener: (event: WorkerPush) => void): void;
}

/** It has the keyboard. */
export interface AttendedPage extends WorkerPage {
  readonly focused: boolean;
}

/** A `PushEvent`. */
export interface WorkerPush {
  readonly data: { json(): unknown } | null;
  waitUntil(work: Promise<unknown>): void;
}

/** A `WindowClient`. */
export interface WorkerPage {
  postMessage(message: unknown, transfer: Transferable[]): void;
  focus(): Promise<unknown>;
}

/** A `Notification`. */
export interface WorkerNotification {
  readonly data: unknown;
  close(): void;
}

/** A `NotificationEvent`. */
export interface NotificationClick {
  /** The button; empty for a click beside the buttons. */
  readonly action: string;
  /** What was written into the notification itself. */
  readonly reply?: string | null;
  readonly notification: WorkerNotification;
  waitUntil(work: Promise<unknown>): void;
}

/** An `ExtendableMessageEvent`. */
export interface WorkerMessage {
  readonly data: unknown;
  waitUntil(work: Promise<unknown>): void;
}
