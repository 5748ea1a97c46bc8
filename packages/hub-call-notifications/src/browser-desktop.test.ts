import { expect } from '@open-wc/testing';
import { waitUntil } from '../../../test/support/wait-until.ts';
import { BrowserDesktop, type BrowserParts } from './browser-desktop.ts';
import { callOrder, readCallAnswer } from './call-message.ts';
import type { CallAction } from './call-action.ts';
import type { CallNotification, CallTaker } from './desktop.ts';
import { FakeBrowser } from './testing/fake-browser.ts';

const RINGING: CallNotification = {
  call: 'call-1',
  title: 'Incoming call from Bob Johnson',
  body: '1002',
  actions: { answer: 'Answer', reject: 'Reject' },
};
const MISSED: CallNotification = {
  ...RINGING,
  title: 'Missed call from Bob Johnson',
  actions: null,
};

const taker = (rings = true) => {
  const acts: [string, CallAction][] = [];
  const act = (call: string, action: CallAction): void => void acts.push([call, action]);
  const found: CallTaker = { rings: () => rings, act };
  return { ...found, acts };
};

/** A page of its own, at which nobody looks unless told otherwise. */
function page(browser: FakeBrowser, parts: Partial<BrowserParts> = {}) {
  const view = browser.openPage();
  const desktop = new BrowserDesktop({ ...browser.parts(view), ...parts });
  return { view, desktop };
}

describe('The desktop as the browser gives it', () => {
  let browser: FakeBrowser;
  beforeEach(() => (browser = new FakeBrowser()));
  afterEach(() => browser.close());

  describe('permission', () => {
    it('is what the browser says, and follows it', async () => {
      browser.permission = 'default';
      const { desktop } = page(browser);
      expect(desktop.notifications$.value).to.equal('undecided');
      await browser.settle();
      browser.permission = 'denied';
      expect(desktop.notifications$.value).to.equal('blocked');
      browser.permission = 'granted';
      expect(desktop.notifications$.value).to.equal('on');
    });

    it('is not there where the browser has no notifications', async () => {
      const { desktop } = page(browser, { notification: undefined });
      expect(desktop.notifications$.value).to.equal('unsupported');
      expect(await desktop.turnOn()).to.equal('unsupported');
    });

    it('is asked for by turning them on, once, and never else', async () => {
      browser.permission = 'default';
      const { desktop } = page(browser);
      desktop.serve(taker(), '/worker.js');
      await desktop.show(RINGING, AbortSignal.abort());
      expect(browser.asked).to.equal(0);
      browser.answer = 'granted';
      expect(await desktop.turnOn()).to.equal('on');
      expect(await desktop.turnOn()).to.equal('on');
      expect(browser.asked).to.equal(1);
    });

    it('granted, can be turned off and on here, for all pages', async () => {
      const [one, two] = [page(browser), page(browser)];
      one.desktop.turnOff();
      browser.tellOfStorage(two.view);
      expect(one.desktop.notifications$.value).to.equal('off');
      expect(two.desktop.notifications$.value).to.equal('off');
      expect(await two.desktop.turnOn()).to.equal('on');
      expect(browser.asked).to.equal(0);
    });
  });

  describe('the service worker', () => {
    it('is registered when notifications are on, not before', async () => {
      browser.permission = 'default';
      const { desktop } = page(browser);
      desktop.serve(taker(), '/worker.js');
      await browser.settle();
      expect(browser.registered).to.deep.equal([]);
      browser.answer = 'granted';
      await desktop.turnOn();
      await browser.settle();
      expect(browser.registered).to.deep.equal(['/worker.js']);
    });

    it('that the app has registered is used as it is', async () => {
      browser.registerByTheApp('/worker.js');
      const { desktop } = page(browser);
      desktop.serve(taker(), '/worker.js');
      const over = new AbortController();
      const shown = desktop.show(RINGING, over.signal);
      await waitUntil(() => browser.shown.length === 1);
      over.abort();
      await shown;
      expect(browser.registered).to.deep.equal([]);
    });

    it('shows a call that rings with its buttons until it is over', async () => {
      const { desktop } = page(browser);
      desktop.serve(taker(), '/worker.js');
      const over = new AbortController();
      const shown = desktop.show(RINGING, over.signal);
      await waitUntil(() => browser.shown.length === 1);
      const { title, options } = browser.shown[0]!;
      expect(title).to.equal('Incoming call from Bob Johnson');
      expect(options).to.deep.include({
        body: '1002',
        tag: 'hubline-call-call-1',
        requireInteraction: true,
        renotify: false,
        silent: false,
        actions: [
          { action: 'answer', title: 'Answer' },
          { action: 'reject', title: 'Reject' },
        ],
      });
      over.abort();
      await shown;
      expect(browser.shown).to.deep.equal([]);
    });

    it('shows nothing that is over before it was shown', async () => {
      const { desktop } = page(browser);
      desktop.serve(taker(), '/worker.js');
      const over = new AbortController();
      const shown = desktop.show(RINGING, over.signal);
      over.abort();
      await shown;
      expect(browser.shown).to.deep.equal([]);
    });

    it('tells quietly of missed calls, of one caller once, until someone comes to look', async () => {
      const { desktop } = page(browser);
      desktop.serve(taker(), '/worker.js');
      await desktop.tell(MISSED);
      await desktop.tell({ ...MISSED, call: 'call-2' });
      expect(browser.shown).to.have.length(1);
      expect(browser.shown[0]?.options).to.deep.include({
        requireInteraction: false,
        silent: true,
      });
      browser.showForeign();
      await desktop.clear();
      expect(browser.shown.map(({ title }) => title)).to.deep.equal(['Mail']);
    });

    it('that cannot be fetched leaves notifications without buttons', async () => {
      browser.workerFails = true;
      const { desktop } = page(browser);
      desktop.serve(taker(), '/worker.js');
      const over = new AbortController();
      const shown = desktop.show(RINGING, over.signal);
      await waitUntil(() => browser.shown.length === 1);
      expect(browser.shown[0]?.options).not.to.have.property('actions');
      over.abort();
      await shown;
      expect(browser.shown).to.deep.equal([]);
    });

    it('asks whether a call rings here, and passes on what was chosen', async () => {
      const { desktop } = page(browser);
      const calls = taker();
      const stop = desktop.serve(calls, '/worker.js');
      const { port1, port2 } = new MessageChannel();
      const answered = new Promise((resolve) => (port1.onmessage = ({ data }) => resolve(data)));
      browser.say(callOrder('call-1', 'find'), port2);
      expect(readCallAnswer(await answered)?.rings).to.equal(true);
      browser.say(callOrder('call-1', 'answer'));
      for (const nonsense of [
        null,
        'answer',
        { call: 'call-1', order: 'reject' },
        { kind: 'hubline-call', call: 'call-1', order: 'record' },
        { kind: 'hubline-call', call: {}, order: 'reject' },
      ]) {
        browser.say(nonsense);
      }
      stop();
      browser.say(callOrder('call-1', 'reject'));
      expect(calls.acts).to.deep.equal([['call-1', 'answer']]);
    });

    it('is told which calls ring no longer when the page goes', async () => {
      const { desktop, view } = page(browser);
      desktop.serve(taker(), '/worker.js');
      const over = new AbortController();
      void desktop.show(RINGING, over.signal);
      await waitUntil(() => browser.shown.length === 1);
      browser.leave(view);
      await waitUntil(() => browser.heard.length === 1);
      expect(browser.heard[0]).to.deep.equal({ kind: 'hubline-call', gone: ['call-1'] });
      over.abort();
    });
  });

  describe('without a service worker', () => {
    it('a notification has no buttons, and a click on it goes to the page', async () => {
      const { desktop } = page(browser);
      desktop.serve(taker());
      const over = new AbortController();
      const shown = desktop.show(RINGING, over.signal);
      await waitUntil(() => browser.shown.length === 1);
      expect(browser.registered).to.deep.equal([]);
      expect(browser.shown[0]?.options).not.to.have.property('actions');
      browser.clickPlain();
      expect(browser.shown).to.deep.equal([]);
      over.abort();
      await shown;
    });

    it('and where the browser wants one, the call just rings', async () => {
      browser.plainFails = true;
      const { desktop } = page(browser);
      desktop.serve(taker());
      await desktop.show(RINGING, new AbortController().signal);
      await desktop.tell(MISSED);
      expect(browser.shown).to.deep.equal([]);
    });
  });

  describe('several pages', () => {
    it('tell once of a caller who rings in all of them, and another goes on when one goes', async () => {
      const pages = [page(browser), page(browser)];
      const overs = pages.map(({ desktop }, index) => {
        desktop.serve(taker(), '/worker.js');
        const over = new AbortController();
        void desktop.show({ ...RINGING, call: `call-${index}` }, over.signal);
        return over;
      });
      const tags = () => browser.shown.map(({ options }) => options.tag);
      await waitUntil(() => tags().length > 0);
      await browser.settle();
      expect(tags()).to.deep.equal(['hubline-call-call-0']);
      overs[0]!.abort();
      await waitUntil(() => tags()[0] === 'hubline-call-call-1');
      overs[1]!.abort();
      await waitUntil(() => tags().length === 0);
    });

    it('tell of nothing while one of them is attended', async () => {
      const [behind, front] = [page(browser), page(browser)];
      for (const { desktop } of [behind, front]) desktop.serve(taker(), '/worker.js');
      browser.attend(front.view, true);
      expect(front.desktop.attended$.value).to.equal(true);
      await browser.settle();
      await behind.desktop.show(RINGING, new AbortController().signal);
      await behind.desktop.tell(MISSED);
      expect(browser.shown).to.deep.equal([]);

      browser.attend(front.view, false);
      await waitUntil(() => !front.desktop.attended$.value);
      const over = new AbortController();
      void behind.desktop.show(RINGING, over.signal);
      await waitUntil(() => browser.shown.length === 1);
      over.abort();
    });
  });

  it('bears that the focus goes from window to window through none', async () => {
    const { desktop, view } = page(browser);
    browser.attend(view, true);
    const seen: boolean[] = [];
    desktop.attended$.subscribe((attended) => seen.push(attended));
    browser.attend(view, false);
    browser.attend(view, true);
    browser.attend(view, false);
    await waitUntil(() => !desktop.attended$.value);
    expect(seen).to.deep.equal([true, false]);
  });
});
