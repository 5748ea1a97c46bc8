import { expect } from '@open-wc/testing';
import { updateMessage, usedMessage } from './worker-message.ts';
import { addAppShell, type ShellFiles } from './worker/app-shell.ts';
import type { AppWorkerScope, RouteRule } from './worker/worker-scope.ts';

const OLD: ShellFiles = {
  version: 'old',
  first: { '/': 'sha256-old', '/assets/app-1.js': '', '/assets/same-1.js': '' },
  later: ['/assets/voicemail-1.js', '/assets/contacts-1.js'],
};
const NEW: ShellFiles = {
  version: 'new',
  first: { '/': 'sha256-new', '/assets/app-2.js': '', '/assets/same-1.js': '' },
  later: ['/assets/voicemail-1.js', '/assets/contacts-2.js'],
};

/** A service worker with the browser's caches, and a network of which it is known what was asked. */
class FakeWorker {
  readonly asked: string[] = [];
  readonly routes: RouteRule[] = [];
  isOnline = true;
  isNewest = false;
  readonly #listeners = new Map<string, ((event: never) => void)[]>();

  constructor(files: ShellFiles) {
    const scope: AppWorkerScope = {
      location,
      caches,
      clients: { claim: async () => undefined },
      fetch: async ({ url }) => {
        const { pathname } = new URL(url);
        if (!this.isOnline) throw new TypeError('no network');
        this.asked.push(pathname);
        return new Response(`${pathname} of ${files.version}`);
      },
      skipWaiting: async () => void (this.isNewest = true),
      addEventListener: (type: string, listener: (event: never) => void) => {
        this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
      },
    };
    addAppShell(scope, files);
  }

  async install(): Promise<void> {
    await this.#tell('install', {
      addRoutes: async (rules: readonly RouteRule[]) => void this.routes.push(...rules),
    });
  }

  activate(): Promise<void> {
    return this.#tell('activate', {});
  }

  say(data: unknown): Promise<void> {
    return this.#tell('message', { data });
  }

  /** What a page is answered; undefined where the browser asks the network as if there were no worker. */
  async answer(path: string, { method = 'GET', mode = 'cors' } = {}): Promise<string | undefined> {
    const request = { method, mode, url: new URL(path, location.origin).href };
    let answer: Promise<Response> | undefined;
    await this.#tell('fetch', {
      request,
      respondWith: (response: Promise<Response>) => (answer = response),
    });
    return (await answer)?.text();
  }

  async #tell(type: string, event: object): Promise<void> {
    const work: Promise<unknown>[] = [];
    const told = { ...event, waitUntil: (done: Promise<unknown>) => void work.push(done) };
    for (const listener of this.#listeners.get(type) ?? []) listener(told as never);
    await Promise.all(work);
  }
}

async function installed(files: ShellFiles): Promise<FakeWorker> {
  const worker = new FakeWorker(files);
  await worker.install();
  return worker;
}

describe('The shell of the app', () => {
  afterEach(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });

  it('is there without a network, whatever stands behind its address', async () => {
    const worker = await installed(OLD);
    worker.isOnline = false;
    expect(await worker.answer('/', { mode: 'navigate' })).to.equal('/ of old');
    expect(await worker.answer('/?dial=tel:1001', { mode: 'navigate' })).to.equal('/ of old');
    expect(await worker.answer('/assets/app-1.js')).to.equal('/assets/app-1.js of old');
  });

  it('keeps other scripts when they are used, also those that were before it was there', async () => {
    const worker = await installed(OLD);
    await worker.answer('/assets/voicemail-1.js');
    await worker.say(usedMessage(['/assets/contacts-1.js', '/assets/unknown.js', '/api/session']));
    worker.isOnline = false;
    expect(await worker.answer('/assets/voicemail-1.js')).to.contain('of old');
    expect(await worker.answer('/assets/contacts-1.js')).to.contain('of old');
    expect(worker.asked).not.to.include('/api/session');
  });

  it('has nothing to do with data, sockets, other pages and other sites', async () => {
    const worker = await installed(OLD);
    for (const path of ['/api/session', '/events', '/sip', '/hub-softphone.bundle.js']) {
      expect(await worker.answer(path), path).to.equal(undefined);
    }
    expect(await worker.answer('/embed.html', { mode: 'navigate' })).to.equal(undefined);
    expect(await worker.answer('https://example.com/')).to.equal(undefined);
    expect(await worker.answer('/', { method: 'POST', mode: 'navigate' })).to.equal(undefined);
    const network = worker.routes.filter(({ source }) => source === 'network');
    expect(network.map(({ condition }) => condition.urlPattern.pathname)).to.deep.equal([
      '/api/*',
      '/events',
      '/sip',
    ]);
  });

  it('of a new version fetches only what has changed', async () => {
    const old = await installed(OLD);
    await old.answer('/assets/voicemail-1.js');
    await old.answer('/assets/contacts-1.js');
    const next = await installed(NEW);
    expect(next.asked.sort()).to.deep.equal(['/', '/assets/app-2.js']);
    next.isOnline = false;
    expect(await next.answer('/assets/voicemail-1.js')).to.contain('of old');
  });

  it('of an old version is answered until the new one takes over, and gone then', async () => {
    const old = await installed(OLD);
    const next = await installed(NEW);
    expect(await old.answer('/', { mode: 'navigate' })).to.equal('/ of old');
    await caches.open('of-another-part');
    await next.activate();
    expect((await caches.keys()).sort()).to.deep.equal(['hubline-shell-new', 'of-another-part']);
  });

  it('takes over when it is told to, and not before', async () => {
    const worker = await installed(NEW);
    await worker.say({ kind: 'something else' });
    expect(worker.isNewest).to.equal(false);
    await worker.say(updateMessage);
    expect(worker.isNewest).to.equal(true);
  });

  it('is not installed in part', async () => {
    const worker = new FakeWorker(OLD);
    worker.isOnline = false;
    const error: unknown = await worker.install().catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(TypeError);
  });
});
