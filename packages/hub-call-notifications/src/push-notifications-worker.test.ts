import { expect } from '@open-wc/testing';
import { waitUntil } from '../../../test/support/wait-until.ts';
import { callAnswer, readCallOrder, type CallOrder } from './call-message.ts';
import { NEWS_TAKEN, readNewsOrder, type NewsOrder } from './news-message.ts';
import { addPushNotifications } from './push-notifications-worker.ts';
import type { AttendedPage } from './worker-scope.ts';

const BOB = { name: 'Bob Johnson', number: '1002' };
const CALL = { kind: 'call', call: 'call-1', party: BOB, until: Date.now() + 60_000 };
const MESSAGE = {
  kind: 'message',
  conversation: 'chat-1',
  message: 'm',
  party: BOB,
  text: 'Lunch?',
};

class FakePage implements AttendedPage {
  readonly calls: CallOrder[] = [];
  readonly news: NewsOrder[] = [];
  rings = false;
  isApp = true;
  focused = false;

  postMessage(message: unknown, [port]: Transferable[]): void {
    const call = readCallOrder(message);
    const news = readNewsOrder(message);
    if (call) this.calls.push(call);
    if (call) (port as MessagePort | undefined)?.postMessage(callAnswer(this.rings));
    if (!news || !this.isApp) return;
    this.news.push(news);
    (port as MessagePort).postMessage(NEWS_TAKEN);
  }

  async focus(): Promise<void> {
    this.focused = true;
  }
}

interface Shown {
  readonly title: string;
  readonly options: NotificationOptions & { readonly actions?: readonly { action: string }[] };
}

/** A service worker's world, in which notifications replace each other by their tag. */
class FakeScope {
  readonly #listeners = new Map<string, (event: never) => void>();
  readonly opened: string[] = [];
  readonly fetched: [string, RequestInit][] = [];
  readonly pages: FakePage[] = [];
  /** What happens when a page is opened. */
  onOpen = (): void => {};
  shown: Shown[] = [];

  readonly caches = undefined;
  readonly registration = {
    scope: 'https://phone.example/app/',
    getNotifications: async (filter?: { readonly tag: string }) =>
      this.shown
        .filter(({ options }) => !filter || options.tag === filter.tag)
        .map((one) => ({ data: one.options.data as unknown, close: () => this.#close(one) })),
    showNotification: async (title: string, options: NotificationOptions) => {
      this.shown = [
        ...this.shown.filter((one) => one.options.tag !== options.tag),
        { title, options },
      ];
    },
  };
  readonly clients = {
    matchAll: async () => this.pages,
    openWindow: async (url: string) => {
      this.opened.push(url);
      this.onOpen();
    },
  };

  constructor() {
    addPushNotifications(this, {
      addressOf: ({ about, id }) => `#/${about}/${id}`,
      patience: 5_000,
    });
  }

  async fetch(address: string, init: RequestInit): Promise<void> {
    this.fetched.push([address, init]);
  }

  addEventListener(type: string, listener: (event: never) => void): void {
    this.#listeners.set(type, listener);
  }

  push(news: unknown): Promise<void> {
    return this.#dispatch('push', { data: { json: () => news } });
  }

  click(action: string, reply?: string): Promise<void> {
    const shown = this.shown.at(-1)!;
    const notification = { data: shown.options.data as unknown, close: () => this.#close(shown) };
    return this.#dispatch('notificationclick', { action, reply, notification });
  }

  #close(shown: Shown): void {
    this.shown = this.shown.filter((one) => one !== shown);
  }

  async #dispatch(type: string, event: object): Promise<void> {
    const works: Promise<unknown>[] = [];
    const waitUntil = (work: Promise<unknown>): void => void works.push(work);
    this.#listeners.get(type)!({ ...event, waitUntil } as never);
    await Promise.all(works);
  }
}

describe('The service worker of a closed app', () => {
  let scope: FakeScope;
  beforeEach(() => (scope = new FakeScope()));

  it('shows who calls, with Answer and Reject', async () => {
    await scope.push(CALL);
    const [{ title, options }] = scope.shown as [Shown];
    expect([title, options.body, options.requireInteraction]).to.deep.equal([
      ...['Incoming call from Bob Johnson', '1002', true],
    ]);
    expect(options.actions?.map(({ action }) => action)).to.deep.equal(['answer', 'reject']);
  });

  it('puts what became of the call in its place', async () => {
    await scope.push(CALL);
    await scope.push({ ...CALL, kind: 'call-over', how: 'missed' });
    expect(scope.shown.map(({ title }) => title)).to.deep.equal(['Missed call from Bob Johnson']);
    expect(scope.shown[0]?.options.silent).to.equal(true);
    await scope.push({ ...CALL, kind: 'call-over', how: 'answered' });
    expect(scope.shown.map(({ options }) => options.body)).to.deep.equal([
      'Answered on another phone',
    ]);
    await scope.push({ ...CALL, kind: 'call-over', how: 'forwarded' });
    expect(scope.shown).to.have.length(1);
    expect(scope.shown[0]?.title).to.equal('Bob Johnson');
    expect(scope.shown[0]?.options.body).to.equal('Forwarded, because nobody answered');
  });

  it('says of a call that came too late that it was missed', async () => {
    await scope.push({ ...CALL, until: Date.now() - 1 });
    expect(scope.shown.map(({ title }) => title)).to.deep.equal(['Missed call from Bob Johnson']);
  });

  it('opens the app on Answer, and has it answer as soon as that call rings there', async () => {
    const page = new FakePage();
    scope.onOpen = () => {
      scope.pages.push(page);
      // The page signs in and registers first.
      setTimeout(() => (page.rings = true), 400);
    };
    await scope.push(CALL);
    await scope.click('answer');
    expect(scope.opened).to.deep.equal(['https://phone.example/app/']);
    expect(page.calls.at(-1)).to.deep.include({ order: 'answer', number: '1002' });
    expect(page.calls.filter(({ order }) => order === 'answer')).to.have.length(1);
    expect(scope.shown).to.deep.equal([]);
  });

  it('answers nothing for a click beside the buttons', async () => {
    const page = new FakePage();
    page.rings = true;
    scope.onOpen = () => scope.pages.push(page);
    await scope.push(CALL);
    await scope.click('');
    expect(scope.opened).to.have.length(1);
    expect(page.calls).to.deep.equal([]);
  });

  it('declines at the server on Reject, and opens nothing', async () => {
    await scope.push(CALL);
    await scope.click('reject');
    const [[address, { method, credentials }]] = scope.fetched as [[string, RequestInit]];
    expect(address).to.equal('https://phone.example/app/api/session/calls/call-1/decline');
    expect([method, credentials]).to.deep.equal(['POST', 'include']);
    expect(scope.opened).to.deep.equal([]);
  });

  it('shows a message once for each conversation, and opens it there', async () => {
    await scope.push(MESSAGE);
    await scope.push({ ...MESSAGE, text: 'At noon?', group: 'Kitchen' });
    expect(scope.shown.map(({ title, options }) => [title, options.body])).to.deep.equal([
      ['Bob Johnson in Kitchen', 'At noon?'],
    ]);
    await scope.click('');
    expect(scope.opened).to.deep.equal(['https://phone.example/app/#/message/chat-1']);
  });

  it('has a page that is open show it, and send what was written into the notification', async () => {
    const [foreign, page] = [new FakePage(), new FakePage()];
    foreign.isApp = false;
    scope.pages.push(foreign, page);
    await scope.push(MESSAGE);
    await scope.click('reply', 'Gladly');
    expect(page.news).to.deep.equal([
      { ...page.news[0], about: 'message', id: 'chat-1', reply: 'Gladly' },
    ]);
    expect([page.focused, scope.opened.length]).to.deep.equal([false, 0]);
    await scope.push(MESSAGE);
    await scope.click('');
    expect(page.focused).to.equal(true);
  });

  it('hides what a message says where the server left it out', async () => {
    const { text: _, ...silent } = MESSAGE;
    await scope.push(silent);
    expect(scope.shown[0]?.options.body).to.equal('New message');
  });

  it('says who left a voicemail', async () => {
    await scope.push({
      kind: 'voicemail',
      voicemail: 'v',
      seconds: 9,
      party: { name: '', number: '1002' },
    });
    expect(scope.shown[0]?.title).to.equal('Voicemail from 1002');
  });

  it('stays silent where someone looks at the app, and takes down what is over', async () => {
    await scope.push(CALL);
    const page = new FakePage();
    page.focused = true;
    scope.pages.push(page);
    await scope.push(MESSAGE);
    expect(scope.shown).to.have.length(1);
    await scope.push({ ...CALL, kind: 'call-over', how: 'answered' });
    await waitUntil(() => scope.shown.length === 0);
  });

  it('shows nothing for what is no news of ours', async () => {
    for (const news of [
      null,
      'hello',
      { kind: 'call' },
      { ...CALL, party: null },
      { ...MESSAGE, conversation: 7 },
    ]) {
      await scope.push(news);
    }
    expect(scope.shown).to.deep.equal([]);
  });
});
