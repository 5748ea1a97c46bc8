import { HubError, type TestCall, type TestResult } from '@hubline/core';
import { createFakeHub, type FakeHub, type FakeHubOptions } from '@hubline/core/testing';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { Subject } from 'rxjs';
import { still } from '../../../test/support/still.ts';
import { waitUntil } from '../../../test/support/wait-until.ts';
import './define.ts';
import type { HubPhoneCheck } from './hub-phone-check.ts';
import type { PageNotifications, Permission } from './page-notifications.ts';

const all = (element: HubPhoneCheck, selector: string) => [
  ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const text = (found: Element | undefined | null) => found?.textContent.replace(/\s+/g, ' ').trim();
const point = (element: HubPhoneCheck, id: string) => all(element, `#${id}`)[0];
const fixOf = (element: HubPhoneCheck, id: string) =>
  point(element, id)?.querySelector<HTMLElement>('button');
const how = (element: HubPhoneCheck, id: string) => text(point(element, id)?.querySelector('.how'));
const summary = (element: HubPhoneCheck) => text(all(element, '.summary')[0]);
const told = (element: HubPhoneCheck) => text(all(element, '[role=status]')[0]);
const said = (element: HubPhoneCheck) => text(all(element, '.said')[0]);
const start = (element: HubPhoneCheck) => all(element, '.test button')[0]!;

/** Notifications whose permission obeys the test. */
class FakeNotifications implements PageNotifications {
  permission: Permission;
  answer: Permission = 'granted';
  readonly #watchers = new Set<() => void>();

  constructor(permission: Permission = 'granted') {
    this.permission = permission;
  }

  get observed(): boolean {
    return this.#watchers.size > 0;
  }

  become(permission: Permission): void {
    this.permission = permission;
    for (const changed of this.#watchers) changed();
  }

  async ask(): Promise<Permission> {
    this.become(this.answer);
    return this.permission;
  }

  watch(changed: () => void): () => void {
    this.#watchers.add(changed);
    return () => this.#watchers.delete(changed);
  }
}

async function shown(
  options: FakeHubOptions = {},
  notifications = new FakeNotifications(),
): Promise<[HubPhoneCheck, FakeHub, FakeNotifications]> {
  const fake = createFakeHub({ maxCalls: 4, ...options });
  await fake.ready;
  const element = await fixture<HubPhoneCheck>(
    html`<hub-phone-check .hub=${fake.hub} .notifications=${notifications}></hub-phone-check>`,
  );
  await waitUntil(() => all(element, '.point').length > 0, 'the points are shown');
  await waitUntil(() => !all(element, '.unknown').length, 'everything is known');
  return [element, fake, notifications];
}

/** A hub whose test call goes as the test says. */
async function echoed(): Promise<[HubPhoneCheck, Subject<TestCall>]> {
  const [element, { hub }] = await shown();
  const steps$ = new Subject<TestCall>();
  const check = await hub.phoneCheck();
  element.hub = Object.create(hub, {
    phoneCheck: {
      value: async () => Object.create(check, { testCall: { value: () => steps$ } }),
    },
  });
  await element.updateComplete;
  await waitUntil(() => all(element, '.test').length === 1);
  return [element, steps$];
}

const RESULT: TestResult = {
  ...{ mos: 4.3, loss: 0.004, jitter: 11.6, roundTrip: 48, echoHeard: true, setup: 320 },
};

describe('hub-phone-check', () => {
  describe('accessibility', () => {
    for (const theme of ['light', 'dark'] as const) {
      it(`has nothing that axe finds in the ${theme} theme: all well, everything wrong, results`, async () => {
        const [element, fake, notifications] = await shown();
        element.theme = theme;
        element.style.background = theme === 'dark' ? '#16181d' : 'white';
        await still(element);
        await expect(element).to.be.accessible();
        const { answering } = fake.backend.myProfile.mine;
        fake.backend.myProfile.set({
          answering: { ...answering, doNotDisturb: true, always: { kind: 'voicemail' } },
        });
        fake.phone.refuse();
        fake.microphone.become('denied');
        notifications.become('denied');
        await waitUntil(() => all(element, '.bad').length === 3);
        await still(element);
        await expect(element).to.be.accessible();
      });
    }

    it('has nothing that axe finds while it loads, when it failed, and during a test call', async () => {
      const [element, steps$] = await echoed();
      start(element).click();
      steps$.next({ phase: 'listening', progress: 0.4 });
      await element.updateComplete;
      await still(element);
      await expect(element).to.be.accessible();
      steps$.next({ phase: 'done', result: RESULT });
      steps$.complete();
      await element.updateComplete;
      await still(element);
      await expect(element).to.be.accessible();
    });

    it('says how each point is, and not by colour alone', async () => {
      const [element, { phone }] = await shown();
      expect(text(point(element, 'registration'))).to.equal(
        'Registration: In order. Calls reach this phone.',
      );
      const drawn = () => point(element, 'registration')!.querySelector('path')!.getAttribute('d');
      const good = drawn();
      phone.refuse();
      await waitUntil(() => point(element, 'registration')?.textContent.includes(': Problem.'));
      expect(drawn() === good).to.equal(false);
    });

    it('keeps the place of who fixed a point, and says what came of it', async () => {
      const [element, { backend }] = await shown();
      const { answering } = backend.myProfile.mine;
      backend.myProfile.set({ answering: { ...answering, doNotDisturb: true } });
      await waitUntil(() => fixOf(element, 'do-not-disturb'));
      expect(fixOf(element, 'do-not-disturb')?.ariaLabel).to.equal('Turn off: Do not disturb');
      fixOf(element, 'do-not-disturb')!.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => told(element) === 'Do not disturb: It is off.');
      await waitUntil(() => element.shadowRoot?.activeElement?.id === 'do-not-disturb');
    });
  });

  describe('points', () => {
    it('say in one sentence whether it rings', async () => {
      const [element, { phone, backend }, notifications] = await shown();
      expect(summary(element)).to.equal('Yes. Nothing keeps this phone from ringing.');
      notifications.become('default');
      await waitUntil(() => summary(element) === 'Yes, but look at one point below.');
      phone.loseConnection();
      backend.setConnection({ status: 'offline', retryAt: null });
      await waitUntil(
        () => summary(element) === 'Not as it should: 2 points below need you.',
        summary(element),
      );
    });

    it('of a lost connection tell why, and connect again', async () => {
      const [element, { phone }] = await shown();
      phone.loseConnection(null, new HubError('network/timeout'));
      await waitUntil(() => how(element, 'registration')?.includes('took too long'));
      const { probes } = phone;
      fixOf(element, 'registration')!.click();
      await waitUntil(() => phone.probes > probes);
      phone.register();
      await waitUntil(() => how(element, 'registration') === 'Calls reach this phone.');
      expect(fixOf(element, 'registration') == null).to.equal(true);
    });

    it('of the microphone ask for it, and say what to do where it is blocked', async () => {
      const [element, { microphone }] = await shown();
      microphone.become('prompt');
      await waitUntil(() => text(fixOf(element, 'microphone')) === 'Allow microphone');
      microphone.answer = 'denied';
      fixOf(element, 'microphone')!.click();
      await waitUntil(() => how(element, 'microphone')?.includes('The microphone is blocked'));
      expect(text(fixOf(element, 'microphone'))).to.equal('Check again');
      expect(all(element, '.outcome').length).to.equal(0);
      microphone.become('granted');
      await waitUntil(() => how(element, 'microphone') === 'It is allowed.');
    });

    it('of the ringer play a sound', async () => {
      const [element, { audio }] = await shown();
      fixOf(element, 'speaker')!.click();
      await waitUntil(() => all(element, '.outcome').length === 1);
      expect(audio.tests).to.deep.equal(['ringer']);
      expect(text(all(element, '.outcome')[0])).to.contain('Did you hear nothing?');
    });

    it('of forwarding turn it off, and say why they could not', async () => {
      const [element, { backend }] = await shown();
      const { answering } = backend.myProfile.mine;
      backend.myProfile.set({ answering: { ...answering, always: { kind: 'voicemail' } } });
      await waitUntil(() => fixOf(element, 'forwarding'));
      backend.failNext('updateProfile', new HubError('server/failed'));
      fixOf(element, 'forwarding')!.click();
      await waitUntil(() => all(element, '.outcome.failed').length === 1);
      expect(text(all(element, '.outcome')[0])).to.contain('Something went wrong on the server.');
      fixOf(element, 'forwarding')!.click();
      await waitUntil(() => how(element, 'forwarding') === 'Calls are not forwarded.');
      expect(all(element, '.outcome').length).to.equal(0);
    });

    it('of notifications ask the browser, and say where they are allowed once blocked', async () => {
      const [element, , notifications] = await shown({}, new FakeNotifications('default'));
      notifications.answer = 'denied';
      fixOf(element, 'notifications')!.click();
      await waitUntil(() => how(element, 'notifications')?.includes('They are blocked.'));
      expect(fixOf(element, 'notifications') == null).to.equal(true);
      notifications.become('granted');
      await waitUntil(() => point(element, 'notifications')?.matches('.good'));
    });

    it('of notifications are not there where the browser has none', async () => {
      const [element] = await shown({}, new FakeNotifications('unsupported'));
      expect(point(element, 'notifications')).to.equal(undefined);
    });

    it('are looked at again when asked', async () => {
      const [element, { phone }] = await shown();
      const { probes } = phone;
      all(element, '.head button')[0]!.click();
      await waitUntil(() => told(element) === 'Yes. Nothing keeps this phone from ringing.');
      expect(phone.probes).to.be.greaterThan(probes);
    });
  });

  describe('test', () => {
    it('tells how the call goes and what was heard', async () => {
      const [element, steps$] = await echoed();
      expect(text(start(element))).to.equal('Start test call');
      start(element).click();
      steps$.next({ phase: 'calling' });
      await waitUntil(() => said(element) === 'Calling the echo…');
      steps$.next({ phase: 'listening', progress: 0.5 });
      await waitUntil(() => said(element) === 'Listening. Say something now.');
      expect((all(element, 'progress')[0] as HTMLProgressElement).value).to.equal(0.5);
      steps$.next({ phase: 'done', result: RESULT });
      steps$.complete();
      await waitUntil(() => said(element) === 'Good. Calls from here sound clear.');
      expect(all(element, '.figure').map(text)).to.deep.equal([
        'Quality, 1 to 4.5 4.3',
        'Lost on the way 0.4%',
        'Unevenness (jitter) 12 ms',
        'Delay, there and back 48 ms',
        'Answered after 0.3 s',
      ]);
      expect(all(element, 'progress').length).to.equal(0);
      expect(text(start(element))).to.equal('Start test call');
    });

    const results = [
      [{ mos: 3.4 }, 'Fair.'],
      [{ mos: 2 }, 'Poor.'],
      [{ mos: null }, 'The echo came back.'],
      [{ echoHeard: false }, 'Your voice did not come back.'],
      [{ mos: null, echoHeard: false }, 'no sound came back'],
    ] as const;
    for (const [result, words] of results) {
      it(`says “${words}” of ${JSON.stringify(result)}`, async () => {
        const [element, steps$] = await echoed();
        start(element).click();
        steps$.next({ phase: 'done', result: { ...RESULT, ...result } });
        steps$.complete();
        await waitUntil(() => said(element)?.includes(words));
      });
    }

    const failures = [
      ['call/in-progress', 'There is another call.'],
      ['call/not-found', 'no echo to call'],
      ['call/ended', 'cut off'],
      ['microphone/missing', 'No microphone was found.'],
    ] as const;
    for (const [code, words] of failures) {
      it(`that fails with ${code} says “${words}”`, async () => {
        const [element, steps$] = await echoed();
        start(element).click();
        steps$.next({ phase: 'failed', error: new HubError(code) });
        steps$.complete();
        await waitUntil(() => said(element)?.includes(words));
        expect(all(element, '.figure').length).to.equal(0);
      });
    }

    it('calls the echo, and hangs up when it is stopped or taken out of the page', async () => {
      const [element, { phone }] = await shown();
      start(element).click();
      await waitUntil(() => phone.calls.length === 1);
      expect(phone.call.remote$.value.number).to.equal('*43');
      phone.call.answer();
      await waitUntil(() => said(element) === 'Listening. Say something now.');
      start(element).click();
      await waitUntil(() => phone.call.state$.value.phase === 'ended');
      expect(said(element)).to.equal('The test call was stopped.');
      start(element).click();
      await waitUntil(() => phone.calls.length === 2);
      element.remove();
      await waitUntil(() => phone.call.state$.value.phase === 'ended');
    });
  });

  describe('diagnostics', () => {
    it('are offered with what is in them', async () => {
      const [element] = await shown();
      expect(text(all(element, '.diagnostics')[0])).to.contain('No names, numbers or passwords.');
      expect(text(all(element, '.diagnostics button')[0])).to.equal('Copy diagnostics');
    });
  });

  describe('states', () => {
    it('without a hub, and signed out, say what it is for', async () => {
      const element = await fixture<HubPhoneCheck>(html`<hub-phone-check></hub-phone-check>`);
      expect(text(all(element, '.empty')[0])).to.contain('Nothing to check yet');
      await expect(element).to.be.accessible();
      const { hub, ready } = createFakeHub({ signedIn: null });
      await ready;
      element.hub = hub;
      await element.updateComplete;
      expect(text(all(element, '.empty')[0])).to.contain('Sign in');
    });

    it('loading shows the shape of what comes, and a failure can be tried again', async () => {
      const { hub, ready } = createFakeHub();
      await ready;
      const asked: PromiseWithResolvers<void>[] = [];
      const slow = Object.create(hub, {
        phoneCheck: {
          value: async () => {
            const ask = Promise.withResolvers<void>();
            asked.push(ask);
            await ask.promise;
            return hub.phoneCheck();
          },
        },
      });
      const element = await fixture<HubPhoneCheck>(
        html`<hub-phone-check .hub=${slow}></hub-phone-check>`,
      );
      expect(all(element, '.ghost').length).to.equal(6);
      await expect(element).to.be.accessible();
      asked[0]!.reject(new HubError('network/unreachable'));
      await waitUntil(() => text(all(element, '.empty')[0])?.includes('could not be loaded'));
      await expect(element).to.be.accessible();
      all(element, '.empty button')[0]!.click();
      await waitUntil(() => asked.length === 2);
      asked[1]!.resolve();
      await waitUntil(() => all(element, '.point').length > 0);
    });

    it('listens to nothing once it is taken out of the page', async () => {
      const [element, , notifications] = await shown();
      expect(notifications.observed).to.equal(true);
      element.remove();
      expect(notifications.observed).to.equal(false);
    });
  });
});
