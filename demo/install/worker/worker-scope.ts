/** An event that keeps the worker alive until something is done. */
export interface WorkerEvent extends Event {
  waitUntil(done: Promise<unknown>): void;
}

/** What the browser answers by itself, without waking the worker. */
export interface RouteRule {
  readonly condition: {
    readonly urlPattern: { readonly pathname: string; readonly search?: string };
    readonly requestMethod?: string;
  };
  readonly source: 'network' | { readonly cacheName: string };
}

export interface InstallEvent extends WorkerEvent {
  /** Not every browser has it. */
  addRoutes?(rules: readonly RouteRule[]): Promise<void>;
}

export interface FetchEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

export interface WorkerMessageEvent extends WorkerEvent {
  readonly data: unknown;
}

/** The part of a service worker that the app uses; the compiler takes every script here for one of a page. */
export interface AppWorkerScope {
  readonly location: { readonly origin: string };
  readonly caches: CacheStorage;
  readonly clients: { claim(): Promise<void> };
  fetch(request: Request): Promise<Response>;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install', listener: (event: InstallEvent) => void): void;
  addEventListener(type: 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: WorkerMessageEvent) => void): void;
}
