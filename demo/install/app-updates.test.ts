import { expect } from '@open-wc/testing';
import { waitUntil } from '../../test/support/wait-until.ts';
import { AppUpdates } from './app-updates.ts';

class FakeWorker extends EventTarget {
  readonly told: unknown[] = [];
  state = 'installing';

  become(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }

  postMessage(message: unknown): void {
    this.told.push(message);
  }
}

class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  active: FakeWorker | null = null;
  /** What a look at the server finds. */
  found: 'nothing' | 'version' | 'no server' = 'nothing';

  async update(): Promise<this> {
    if (this.found === 'no server') throw new TypeError('no network');
    if (this.found === 'version') this.begin();
    return this;
  }

  begin(): void {
    const worker = (this.installing = new FakeWorker());
    this.dispatchEvent(new Event('updatefound'));
    queueMicrotask(() => {
      this.installing = null;
      if (this.active) this.waiting = worker;
      else this.active = worker;
      worker.become('installed');
    });
  }
}

class FakeContainer extends EventTarget {
  controller: FakeWorker | null = null;
  readonly registration = new FakeRegistration();

  async register(): Promise<FakeRegistration> {
    return this.registration;
  }

  /** Another worker has the page from now on. */
  takeOver(): void {
    this.controller = new FakeWorker();
    this.dispatchEvent(new Event('controllerchange'));
  }
}

function open({ controlled = true } = {}) {
  const workers = new FakeContainer();
  if (controlled) {
    workers.controller = workers.registration.active = new FakeWorker();
  }
  let reloads = 0;
  const updates = new AppUpdates(
    {
      workers: workers as unknown as ServiceWorkerContainer,
      locks: navigator.locks,
      reload: () => void (reloads += 1),
    },
    '/worker.js',
  );
  return { workers, updates, registration: workers.registration, reloads: () => reloads };
}

describe('Updates of the app', () => {
  it('say that there is none, or that the server was not reached', async () => {
    const { updates, registration } = open();
    expect(await updates.check()).to.equal('current');
    registration.found = 'no server';
    expect(await updates.check()).to.equal('unreachable');
    expect(updates.state$.value).to.equal('none');
  });

  it('are ready once they are installed, and take over when they are chosen', async () => {
    const { updates, registration, workers, reloads } = open();
    registration.found = 'version';
    expect(await updates.check()).to.equal('ready');
    expect(updates.state$.value).to.equal('ready');
    expect(registration.waiting!.told).to.deep.equal([]);
    void updates.update();
    await waitUntil(() => registration.waiting!.told.length === 1);
    expect(updates.state$.value).to.equal('updating');
    expect(reloads()).to.equal(0);
    workers.takeOver();
    workers.takeOver();
    expect(reloads()).to.equal(1);
  });

  it('that the browser finds by itself are told of', async () => {
    const { updates, registration } = open();
    await updates.check();
    registration.begin();
    await waitUntil(() => updates.state$.value === 'ready');
  });

  it('put off come back when they are asked for', async () => {
    const { updates, registration } = open();
    registration.found = 'version';
    await updates.check();
    await updates.later();
    expect(updates.state$.value).to.equal('none');
    registration.found = 'nothing';
    expect(await updates.check()).to.equal('ready');
    expect(updates.state$.value).to.equal('ready');
  });

  it('chosen during a call wait for its end, unless they are put off', async () => {
    const { updates, registration } = open();
    registration.found = 'version';
    await updates.check();
    let hangUp = (): void => undefined;
    const call = new Promise<void>((resolve) => (hangUp = resolve));
    const held = navigator.locks.request('hubline.calls-up', { mode: 'shared' }, () => call);
    const update = updates.update();
    await waitUntil(() => updates.state$.value === 'waiting');
    await updates.later();
    await update;
    expect(updates.state$.value).to.equal('none');
    hangUp();
    await held;
    expect(registration.waiting!.told).to.deep.equal([]);
  });

  it('are none where the first version takes a page that was loaded without any', async () => {
    const { updates, registration, workers, reloads } = open({ controlled: false });
    registration.begin();
    await waitUntil(() => registration.active);
    workers.takeOver();
    expect(reloads()).to.equal(0);
    expect(updates.state$.value).to.equal('none');
    workers.takeOver();
    expect(reloads()).to.equal(1);
  });
});
