import { expect } from '@open-wc/testing';
import {
  callAnswer,
  notificationData,
  pageGone,
  readCallOrder,
  type CallOrder,
} from './call-message.ts';
import { addCallNotificationActions } from './call-notifications-worker.ts';
import type { NotificationWorkerScope, WorkerNotification, WorkerPage } from './worker-scope.ts';

/** A page whose phone, if it is one, answers what the worker asks. */
class FakePage implements WorkerPage {
  readonly #rings: boolean | 'silent' | 'nonsense';
  readonly orders: CallOrder['order'][] = [];
  focused = 0;
  mayFocus = true;

  constructor(rings: boolean | 'silent' | 'nonsense') {
    this.#rings = rings;
  }

  postMessage(message: unknown, transfer: Transferable[]): void {
    const order = readCallOrder(message)!;
    this.orders.push(order.order);
    const port = transfer[0] as MessagePort | undefined;
    if (this.#rings === 'silent') return;
    port?.postMessage(
      this.#rings === 'nonsense' ? { kind: 'hubline-call', rings: 1 } : callAnswer(this.#rings),
    );
  }

  async focus(): Promise<void> {
    if (!this.mayFocus) throw new DOMException('Not allowed to focus a window.');
    this.focused += 1;
  }
}

class FakeNotification implements WorkerNotification {
  readonly data: unknown;
  closed = false;

  constructor(data: unknown = notificationData('call-1')) {
    this.data = data;
  }

  close(): void {
    this.closed = true;
  }
}

/** A service worker's world. */
class FakeScope implements NotificationWorkerScope {
  readonly #listeners = new Map<string, (event: never) => void>();
  readonly pages: readonly FakePage[];
  readonly opened: string[] = [];
  notifications: readonly FakeNotification[] = [];

  readonly registration = {
    scope: 'https://phone.example/',
    getNotifications: async () => this.notifications,
  };
  readonly clients = {
    matchAll: async () => this.pages,
    openWindow: async (url: string) => this.opened.push(url),
  };

  constructor(...pages: readonly FakePage[]) {
    this.pages = pages;
    addCallNotificationActions(this);
  }

  addEventListener(type: string, listener: (event: never) => void): void {
    this.#listeners.set(type, listener);
  }

  async click(action: string, notification = new FakeNotification()): Promise<FakeNotification> {
    await this.#dispatch('notificationclick', { action, notification });
    return notification;
  }

  async hear(data: unknown): Promise<void> {
    await this.#dispatch('message', { data });
  }

  async #dispatch(type: string, event: object): Promise<void> {
    const works: Promise<unknown>[] = [];
    const waitUntil = (work: Promise<unknown>): void => void works.push(work);
    this.#listeners.get(type)?.({ ...event, waitUntil } as never);
    await Promise.all(works);
  }
}

describe('The service worker', () => {
  describe('of a click on Answer', () => {
    it('has the page answer where the call rings, and brings that one to the front', async () => {
      const [other, ringing] = [new FakePage(false), new FakePage(true)];
      const notification = await new FakeScope(other, ringing).click('answer');
      expect(notification.closed).to.equal(true);
      expect(ringing.orders).to.deep.equal(['find', 'answer']);
      expect(other.orders).to.deep.equal(['find']);
      expect([other.focused, ringing.focused]).to.deep.equal([0, 1]);
    });

    it('has one page answer where the call rings in several', async () => {
      const pages = [new FakePage(true), new FakePage(true)];
      await new FakeScope(...pages).click('answer');
      const answered = pages.filter(({ orders }) => orders.includes('answer'));
      expect(answered).to.have.length(1);
      expect(answered[0]?.focused).to.equal(1);
    });

    it('waits for no page that is frozen, and believes none that talks nonsense', async () => {
      const [frozen, strange, ringing] = [
        new FakePage('silent'),
        new FakePage('nonsense'),
        new FakePage(true),
      ];
      await new FakeScope(frozen, strange, ringing).click('answer');
      expect(ringing.orders).to.deep.equal(['find', 'answer']);
    });

    it('brings another phone to the front when the page is gone where it rang', async () => {
      const [noPhone, phone] = [new FakePage('silent'), new FakePage(false)];
      const notification = await new FakeScope(noPhone, phone).click('answer');
      expect([noPhone.focused, phone.focused]).to.deep.equal([0, 1]);
      expect(phone.orders).to.deep.equal(['find']);
      expect(notification.closed).to.equal(true);
    });

    it('opens the app when no page of it is left', async () => {
      const scope = new FakeScope();
      const notification = await scope.click('answer');
      expect(scope.opened).to.deep.equal(['https://phone.example/']);
      expect(notification.closed).to.equal(true);
    });

    it('answers even where the browser does not let it bring the page to the front', async () => {
      const ringing = new FakePage(true);
      ringing.mayFocus = false;
      await new FakeScope(ringing).click('answer');
      expect(ringing.orders).to.deep.equal(['find', 'answer']);
    });
  });

  describe('of a click on Reject', () => {
    it('has the page decline, and leaves it where it is', async () => {
      const ringing = new FakePage(true);
      await new FakeScope(ringing).click('reject');
      expect(ringing.orders).to.deep.equal(['find', 'reject']);
      expect(ringing.focused).to.equal(0);
    });

    it('does nothing but close the notification when the page is gone', async () => {
      const scope = new FakeScope();
      const notification = await scope.click('reject');
      expect(notification.closed).to.equal(true);
      expect(scope.opened).to.deep.equal([]);
    });
  });

  it('brings the page to the front, and no more, when the click was beside the buttons', async () => {
    const ringing = new FakePage(true);
    const notification = await new FakeScope(ringing).click('');
    expect(ringing.orders).to.deep.equal(['find']);
    expect(ringing.focused).to.equal(1);
    expect(notification.closed).to.equal(true);
  });

  for (const data of [
    null,
    'call-1',
    {},
    { kind: 'hubline-call' },
    { kind: 'hubline-call', call: 7 },
    { kind: 'hubline-call', call: '' },
    { kind: 'hubline-call', call: 'x'.repeat(1_000) },
    { kind: 'mail', call: 'call-1' },
  ]) {
    it(`leaves a notification of others alone: ${JSON.stringify(data)?.slice(0, 60)}`, async () => {
      const page = new FakePage(true);
      const notification = await new FakeScope(page).click('answer', new FakeNotification(data));
      expect(notification.closed).to.equal(false);
      expect(page.orders).to.deep.equal([]);
    });
  }

  it('closes what a page showed that goes, and nothing else', async () => {
    const scope = new FakeScope();
    const [mine, another, foreign] = [
      new FakeNotification(),
      new FakeNotification(notificationData('call-2')),
      new FakeNotification('mail'),
    ];
    scope.notifications = [mine, another, foreign];
    for (const nonsense of [null, { gone: ['call-2'] }, { kind: 'hubline-call', gone: 'call-2' }]) {
      await scope.hear(nonsense);
    }
    await scope.hear(pageGone(['call-1']));
    expect(scope.notifications.map(({ closed }) => closed)).to.deep.equal([true, false, false]);
  });
});
