import { HubError } from '@hubline/core';
import { BOB, CAROL, createFakeHub, type FakeHub } from '@hubline/core/testing';
import type { HubNoticeEvent } from '@hubline/element';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { waitUntil } from '../../../test/support/wait-until.ts';
import './define.ts';
import type { HubCallNotifications } from './hub-call-notifications.ts';
import { FakeDesktop } from './testing/index.ts';
import type { NotificationState } from './desktop.ts';

const bob = { number: BOB.extension, name: BOB.name };
const carol = { number: CAROL.extension, name: CAROL.name };
const QUESTION =
  'Get a notification when someone calls or writes while this page is in the background?';

const all = (element: HubCallNotifications, selector: string) => [
  ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const button = (element: HubCallNotifications, word: string) =>
  all(element, 'button').find(({ textContent }) => textContent?.trim() === word) as
    HTMLButtonElement | undefined;
const asks = (element: HubCallNotifications) =>
  all(element, 'section p').some(({ textContent }) => textContent === QUESTION);

interface Scene {
  readonly element: HubCallNotifications;
  readonly fake: FakeHub;
  readonly desktop: FakeDesktop;
}

async function scene(
  state: NotificationState = 'on',
  { signedIn = true, settings = false } = {},
): Promise<Scene> {
  const fake = createFakeHub({ maxCalls: 4, ...(signedIn ? {} : { signedIn: null }) });
  await fake.ready;
  const desktop = new FakeDesktop(state);
  const element = await fixture<HubCallNotifications>(
    html`<hub-call-notifications
      .hub=${fake.hub}
      .desktop=${desktop}
      ?settings=${settings}
    ></hub-call-notifications>`,
  );
  return { element, fake, desktop };
}

/** Nobody looks at the page, and Bob calls. */
async function ringing(): Promise<Scene> {
  const found = await scene();
  found.desktop.attend(false);
  found.fake.phone.ring(bob);
  await found.element.updateComplete;
  return found;
}

const settled = async ({ element }: Scene): Promise<void> => {
  await element.updateComplete;
  await Promise.resolve();
};
const titles = ({ desktop }: Scene) => desktop.shown.map(({ title }) => title);

describe('hub-call-notifications', () => {
  describe('accessibility', () => {
    for (const theme of ['light', 'dark'] as const) {
      it(`has nothing that axe finds in the ${theme} theme: silent, asking, the setting in each state`, async () => {
        const { element, fake } = await scene('undecided');
        element.theme = theme;
        await expect(element).to.be.accessible();
        fake.phone.ring(bob).answer();
        fake.phone.call.finish();
        await element.updateComplete;
        expect(asks(element)).to.equal(true);
        await expect(element).to.be.accessible();
        for (const state of ['on', 'off', 'undecided', 'blocked', 'unsupported'] as const) {
          const setting = await scene(state, { settings: true });
          setting.element.theme = theme;
          setting.element.style.background = 'var(--_surface)';
          await expect(setting.element).to.be.accessible();
        }
      });
    }

    it('says the question by a region that was there before, and takes no focus', async () => {
      const { element, fake } = await scene('undecided');
      const region = all(element, '[role=status]')[0]!;
      fake.phone.ring(bob).answer();
      fake.phone.call.finish();
      await element.updateComplete;
      expect(region).to.contain.text(QUESTION);
      expect(element.shadowRoot?.activeElement).to.equal(null);
    });
  });

  describe('a call that rings', () => {
    it('is told of with its caller and the buttons, while nobody looks at the page', async () => {
      const { desktop, fake } = await ringing();
      expect(desktop.shown).to.deep.equal([
        {
          call: fake.phone.call.id,
          title: 'Incoming call from Bob Johnson',
          body: '1002',
          actions: { answer: 'Answer', reject: 'Reject' },
        },
      ]);
    });

    it('is not told of while someone looks, and is as soon as they turn away', async () => {
      const found = await scene();
      found.fake.phone.ring(bob);
      await settled(found);
      expect(found.desktop.shown).to.have.length(0);
      found.desktop.attend(false);
      await settled(found);
      expect(found.desktop.shown).to.have.length(1);
    });

    it('is taken down when someone comes to look', async () => {
      const found = await ringing();
      found.desktop.attend(true);
      await settled(found);
      expect(found.desktop.shown).to.have.length(0);
    });

    for (const state of ['off', 'undecided', 'blocked', 'unsupported'] as const) {
      it(`is not told of while notifications are ${state}`, async () => {
        const found = await scene(state);
        found.desktop.attend(false);
        found.fake.phone.ring(bob);
        await settled(found);
        expect(found.desktop.shown).to.have.length(0);
        expect(found.desktop.browserAsked).to.equal(0);
      });
    }

    it('is told of once notifications are turned on, as long as it rings', async () => {
      const found = await scene('off');
      found.desktop.attend(false);
      found.fake.phone.ring(bob);
      await settled(found);
      await found.desktop.turnOn();
      await settled(found);
      expect(found.desktop.shown).to.have.length(1);
    });

    it('tells who it is when that is learned later', async () => {
      const found = await ringing();
      found.fake.phone.call.identify(carol);
      await settled(found);
      expect(titles(found)).to.deep.equal(['Incoming call from Carol Smith']);
    });

    it('is told of by number, or as unknown', async () => {
      const found = await scene();
      found.desktop.attend(false);
      found.fake.phone.ring({ number: '+12125550000', name: '' });
      found.fake.phone.ring({ number: '', name: '' });
      await settled(found);
      expect(found.desktop.shown.map(({ title, body }) => [title, body])).to.deep.equal([
        ['Incoming call from (212) 555-0000', ''],
        ['Incoming call from Unknown caller', ''],
      ]);
    });

    it('stays one short line, whatever the caller calls himself', async () => {
      const found = await scene();
      found.desktop.attend(false);
      found.fake.phone.ring({ number: '1', name: `\u202eEve\n<b>${'🙂'.repeat(10_000)}` });
      await settled(found);
      const [title] = titles(found);
      expect(title).to.match(/^Incoming call from Eve <b>(?:🙂)+…$/u);
      expect([...title!].length).to.be.below(110);
    });

    it('is told of beside another one', async () => {
      const found = await ringing();
      found.fake.phone.ring(carol);
      await settled(found);
      expect(titles(found)).to.deep.equal([
        'Incoming call from Bob Johnson',
        'Incoming call from Carol Smith',
      ]);
    });
  });

  describe('the end of the ringing', () => {
    const ends: readonly [string, (found: Scene) => unknown][] = [
      ['answered here', ({ fake }) => fake.hub.calls.active$.value[0]?.accept()],
      ['ignored', ({ fake }) => fake.hub.calls.active$.value[0]?.ignore()],
      ['declined', ({ fake }) => fake.hub.calls.active$.value[0]?.decline()],
      ['answered elsewhere', ({ fake }) => fake.phone.call.finish({ cause: 'elsewhere' })],
      ['signed out from', ({ fake }) => fake.hub.session.signOut()],
      ['of an element that is removed', ({ element }) => element.remove()],
    ];
    for (const [how, end] of ends) {
      it(`takes it down: ${how}`, async () => {
        const found = await ringing();
        await end(found);
        await waitUntil(() => found.desktop.shown.length === 0);
      });
    }

    it('leaves a quiet note of a call that was missed, until someone comes to look', async () => {
      const found = await ringing();
      found.fake.phone.call.finish({ cause: 'cancelled' });
      await settled(found);
      expect(found.desktop.shown).to.deep.equal([
        {
          call: found.fake.phone.call.id,
          title: 'Missed call from Bob Johnson',
          body: '1002',
          actions: null,
        },
      ]);
      found.desktop.attend(true);
      await settled(found);
      expect(found.desktop.shown).to.have.length(0);
    });
  });

  describe('Answer', () => {
    it('takes the call', async () => {
      const { desktop, fake } = await ringing();
      desktop.press('answer');
      await waitUntil(() => fake.phone.call.state$.value.phase === 'connected');
      expect(desktop.shown).to.have.length(0);
    });

    it('says why when it fails, and tells again of the call that rings on', async () => {
      const found = await ringing();
      found.fake.phone.call.failNext('accept', new HubError('microphone/denied'));
      const told = oneEvent<HubNoticeEvent>(found.element, 'hub-notice');
      found.desktop.press('answer');
      expect((await told).text).to.contain('The microphone is blocked');
      await waitUntil(() => found.desktop.shown.length === 1);
      expect(titles(found)).to.deep.equal(['Incoming call from Bob Johnson']);
    });
  });

  describe('Reject', () => {
    it('refuses the call everywhere', async () => {
      const { desktop, fake } = await ringing();
      desktop.press('reject');
      await waitUntil(() => fake.phone.call.state$.value.phase === 'ended');
      expect(fake.phone.call.state$.value).to.have.deep.property('end', { cause: 'declined' });
    });
  });

  describe('the question', () => {
    it('is not asked on load, nor while a call rings or is up', async () => {
      const found = await scene('undecided');
      expect(asks(found.element)).to.equal(false);
      found.fake.phone.ring(bob);
      await settled(found);
      expect(asks(found.element)).to.equal(false);
      found.fake.phone.call.answer();
      await settled(found);
      expect(asks(found.element)).to.equal(false);
      expect(found.desktop.browserAsked).to.equal(0);
    });

    it('is asked after a call that was answered here', async () => {
      const found = await scene('undecided');
      found.fake.phone.ring(bob).answer();
      found.fake.phone.call.finish();
      await settled(found);
      expect(asks(found.element)).to.equal(true);
      expect(found.element.matches(':state(asking)')).to.equal(true);
      expect(found.desktop.browserAsked).to.equal(0);
    });

    it('is asked after a call that nobody saw, and not after one that was seen and let go', async () => {
      const found = await scene('undecided');
      found.fake.phone.ring(bob).finish({ cause: 'cancelled' });
      await settled(found);
      expect(asks(found.element)).to.equal(false);
      found.desktop.attend(false);
      found.fake.phone.ring(bob).finish({ cause: 'cancelled' });
      await settled(found);
      expect(asks(found.element)).to.equal(true);
    });

    it('is asked where the page suggests it, without the browser asking anything', async () => {
      const found = await scene('undecided');
      found.element.suggest();
      await settled(found);
      expect(asks(found.element)).to.equal(true);
      expect(found.desktop.browserAsked).to.equal(0);
    });

    it('is not asked after a call to someone else', async () => {
      const found = await scene('undecided');
      await found.fake.hub.calls.dial('1002');
      found.fake.phone.call.answer();
      found.fake.phone.call.finish();
      await settled(found);
      expect(asks(found.element)).to.equal(false);
    });

    for (const state of ['on', 'off', 'blocked', 'unsupported'] as const) {
      it(`is not asked while notifications are ${state}`, async () => {
        const found = await scene(state);
        found.fake.phone.ring(bob).answer();
        found.fake.phone.call.finish();
        await settled(found);
        expect(asks(found.element)).to.equal(false);
      });
    }

    async function asked(): Promise<Scene> {
      const found = await scene('undecided');
      found.fake.phone.ring(bob).answer();
      found.fake.phone.call.finish();
      await settled(found);
      return found;
    }

    it('with Turn on, has the browser ask and tells that they are on', async () => {
      const found = await asked();
      const { promise, resolve: answer } = Promise.withResolvers<NotificationState>();
      found.desktop.browserAnswer = promise;
      button(found.element, 'Turn on')!.click();
      await settled(found);
      expect(all(found.element, 'section p')[0]).to.have.text(
        'Your browser asks now whether it may: choose Allow there.',
      );
      const told = oneEvent<HubNoticeEvent>(found.element, 'hub-notice');
      answer('on');
      expect((await told).text).to.equal('Desktop notifications are on.');
      await settled(found);
      expect(all(found.element, 'section')).to.have.length(0);
    });

    for (const answer of ['blocked', 'undecided'] as const) {
      it(`is over when the browser leaves them ${answer}, and is not asked again`, async () => {
        const found = await asked();
        found.desktop.browserAnswer = answer;
        button(found.element, 'Turn on')!.click();
        await waitUntil(() => all(found.element, 'section').length === 0);
        expect(found.desktop.declined).to.equal(true);
      });
    }

    it('with Not now, goes and is not asked again after the next call', async () => {
      const found = await asked();
      button(found.element, 'Not now')!.click();
      await settled(found);
      expect(asks(found.element)).to.equal(false);
      found.fake.phone.ring(carol).answer();
      found.fake.phone.call.finish();
      await settled(found);
      expect(asks(found.element)).to.equal(false);
      expect(found.desktop.browserAsked).to.equal(0);
    });
  });

  describe('settings', () => {
    const control = (element: HubCallNotifications) =>
      all(element, '[role=switch]')[0] as HTMLButtonElement;
    const words = (element: HubCallNotifications) => all(element, '.word')[0]?.textContent;

    it('turns notifications off and on again', async () => {
      const found = await scene('on', { settings: true });
      const { element, desktop } = found;
      expect(control(element)).to.have.attribute('aria-checked', 'true');
      expect(words(element)).to.equal('On');
      control(element).click();
      await settled(found);
      expect(desktop.notifications$.value).to.equal('off');
      expect([control(element).ariaChecked, words(element)]).to.deep.equal(['false', 'Off']);
      control(element).click();
      await settled(found);
      expect(desktop.notifications$.value).to.equal('on');
      expect(desktop.browserAsked).to.equal(0);
    });

    it('is called Desktop notifications', async () => {
      const { element } = await scene('on', { settings: true });
      const label = control(element).getAttribute('aria-labelledby')!;
      expect(all(element, `#${label}`)[0]).to.have.text('Desktop notifications');
    });

    it('has the browser ask where it was not asked yet, and says so meanwhile', async () => {
      const found = await scene('undecided', { settings: true });
      const { promise, resolve: answer } = Promise.withResolvers<NotificationState>();
      found.desktop.browserAnswer = promise;
      control(found.element).click();
      await settled(found);
      expect(all(found.element, '.notice')[0]).to.contain.text('choose Allow there');
      answer('on');
      await waitUntil(() => words(found.element) === 'On');
      expect(all(found.element, '.notice')).to.have.length(0);
    });

    it('says when the browser got no answer, and may be tried again', async () => {
      const { element, desktop } = await scene('undecided', { settings: true });
      desktop.browserAnswer = 'undecided';
      control(element).click();
      await waitUntil(() => all(element, '.notice.warning').length === 1);
      expect(control(element).disabled).to.equal(false);
      expect(words(element)).to.equal('Off');
    });

    it('says that the browser blocks them and what to do about it', async () => {
      const { element, desktop } = await scene('blocked', { settings: true });
      expect(words(element)).to.equal('Blocked by the browser');
      expect(all(element, '.notice')[0]).to.contain.text('allow notifications there');
      expect(control(element).disabled).to.equal(true);
      desktop.notifications$.next('on');
      await element.updateComplete;
      expect(control(element).disabled).to.equal(false);
      expect(words(element)).to.equal('On');
    });

    it('says where there are none', async () => {
      const { element } = await scene('unsupported', { settings: true });
      expect(words(element)).to.equal('Not supported');
      expect(control(element).disabled).to.equal(true);
    });

    it('tells of no calls', async () => {
      const found = await scene('on', { settings: true });
      found.desktop.attend(false);
      found.fake.phone.ring(bob);
      await settled(found);
      expect(found.desktop.shown).to.have.length(0);
      expect(found.desktop.serviceWorker).to.equal(null);
    });
  });

  describe('service-worker', () => {
    it('is used by a signed-in phone alone', async () => {
      const found = await scene('on', { signedIn: false });
      found.element.setAttribute('service-worker', '/worker.js');
      await settled(found);
      expect(found.desktop.serviceWorker).to.equal(null);
      await found.fake.hub.session.signIn({ username: 'alice', password: 'hubline-demo' });
      await waitUntil(() => found.desktop.serviceWorker === '/worker.js');
      await found.fake.hub.session.signOut();
      await waitUntil(() => found.desktop.serviceWorker === null);
    });
  });

  it('ends no call when it is removed, and tells of it again when it is put back', async () => {
    const found = await ringing();
    const place = found.element.parentElement!;
    found.element.remove();
    place.append(found.element);
    await waitUntil(() => found.desktop.shown.length === 1);
    expect(found.fake.phone.call.state$.value.phase).to.equal('ringing');
  });
});
