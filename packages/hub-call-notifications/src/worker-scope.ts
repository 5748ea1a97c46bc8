/**
 * What the worker's part uses of a `ServiceWorkerGlobalScope`, spelled out: the compiler's libraries of pages
 * and of workers exclude each other.
 */
export interface NotificationWorkerScope {
  readonly registration: {
    readonly scope: string;
    getNotifications(): Promise<readonly WorkerNotification[]>;
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
  readonly notification: WorkerNotification;
  waitUntil(work: Promise<unknown>): void;
}

/** An `ExtendableMessageEvent`. */
export interface WorkerMessage {
  readonly data: unknown;
  waitUntil(work: Promise<unknown>): void;
}
