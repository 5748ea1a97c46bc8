import { isUpdateMessage, usedPaths } from '../worker-message.ts';
import type { AppWorkerScope, InstallEvent, RouteRule } from './worker-scope.ts';

/** What the build says of the app; each change of it is a new version. */
export interface ShellFiles {
  readonly version: string;
  /** What the app starts with, by path: what the file must be (SRI), or nothing where its name says so. */
  readonly first: Readonly<Record<string, string>>;
  /** What is fetched when it is used, and kept from then on. Their names change with what is in them. */
  readonly later: readonly string[];
}

const PREFIX = 'hubline-shell-';
const PAGE = '/';

/**
 * Keeps the app in the browser, so that it starts at once, and without a network. A new version waits until a
 * page says that it is time; what belongs to older ones is thrown away then. Nothing else is answered: calls,
 * data and pages of others go to the network as if there were no worker.
 */
export function addAppShell(scope: AppWorkerScope, files: ShellFiles): void {
  const shell = new AppShell(scope, files);
  scope.addEventListener('install', (event) => {
    event.waitUntil(Promise.all([shell.fetchAll(), shell.shorten(event)]));
  });
  scope.addEventListener('activate', (event) => event.waitUntil(shell.takeOver()));
  scope.addEventListener('message', (event) => {
    if (isUpdateMessage(event.data)) event.waitUntil(scope.skipWaiting());
    event.waitUntil(shell.keepUsed(usedPaths(event.data)));
  });
  scope.addEventListener('fetch', (event) => {
    const path = shell.pathOf(event.request);
    if (path !== undefined) event.respondWith(shell.answer(event.request, path));
  });
}

class AppShell {
  readonly #scope: AppWorkerScope;
  readonly #files: ShellFiles;
  readonly #later: ReadonlySet<string>;
  readonly #name: string;

  constructor(scope: AppWorkerScope, files: ShellFiles) {
    this.#scope = scope;
    this.#files = files;
    this.#later = new Set(files.later);
    this.#name = PREFIX + files.version;
  }

  /** @throws when anything is not there, or of another version: then all stays as it is */
  async fetchAll(): Promise<void> {
    const { caches } = this.#scope;
    const cache = await caches.open(this.#name);
    const first = Object.entries(this.#files.first).map(async ([path, integrity]) => {
      if (await cache.match(path)) return;
      const kept = integrity === '' ? await caches.match(path) : undefined;
      await cache.put(path, kept ?? (await this.#fetch(path, integrity)));
    });
    const later = this.#files.later.map(async (path) => {
      const kept = await caches.match(path);
      if (kept) await cache.put(path, kept);
    });
    await Promise.all([...first, ...later]);
  }

  /** What needs no decision is answered by the browser alone: to wake a worker takes longer than to start the app. */
  async shorten(event: InstallEvent): Promise<void> {
    const network = ['/api/*', '/events', '/sip'].map((pathname): RouteRule => {
      return { condition: { urlPattern: { pathname } }, source: 'network' };
    });
    const kept = Object.keys(this.#files.first).map((pathname): RouteRule => {
      const urlPattern = { pathname, search: '' };
      return {
        condition: { urlPattern, requestMethod: 'GET' },
        source: { cacheName: this.#name },
      };
    });
    try {
      await event.addRoutes?.([...network, ...kept]);
    } catch {
      // A browser that knows other rules: the worker answers.
    }
  }

  async takeOver(): Promise<void> {
    const { caches, clients } = this.#scope;
    const old = (await caches.keys()).filter(
      (name) => name.startsWith(PREFIX) && name !== this.#name,
    );
    await Promise.all(old.map((name) => caches.delete(name)));
    await clients.claim();
  }

  /** Under which path it is kept; undefined for what is none of the app. */
  pathOf({ method, mode, url }: Request): string | undefined {
    const { origin, pathname } = new URL(url);
    if (method !== 'GET' || origin !== this.#scope.location.origin) return undefined;
    if (mode === 'navigate') return ['/', '/index.html'].includes(pathname) ? PAGE : undefined;
    return pathname in this.#files.first || this.#later.has(pathname) ? pathname : undefined;
  }

  async answer(request: Request, path: string): Promise<Response> {
    const cache = await this.#scope.caches.open(this.#name);
    const kept = await cache.match(path, { ignoreVary: true });
    if (kept) return kept;
    const fetched = await this.#scope.fetch(request);
    // In a browser that has no room left, it is fetched each time.
    if (fetched.ok && this.#later.has(path)) await cache.put(path, fetched.clone()).catch(() => {});
    return fetched;
  }

  async keepUsed(paths: readonly string[]): Promise<void> {
    const wanted = paths.filter((path) => this.#later.has(path));
    await Promise.allSettled(wanted.map((path) => this.answer(new Request(path), path)));
  }

  async #fetch(path: string, integrity: string): Promise<Response> {
    const request =
      integrity === '' ? new Request(path) : new Request(path, { integrity, cache: 'no-cache' });
    const response = await this.#scope.fetch(request);
    if (!response.ok || response.redirected) throw new Error(`${path} could not be fetched.`);
    return response;
  }
}
