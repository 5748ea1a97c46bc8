import { HubError } from '@hubline/core';
import { createFakeHub, type FakeHub } from '@hubline/core/testing';
import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../../../test/support/wait-until.ts';
import './define.ts';
import type { HubRegistrationStatus } from './hub-registration-status.ts';

const all = (element: HubRegistrationStatus, selector: string) => [
  ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const indicator = (element: HubRegistrationStatus) =>
  all(element, '.indicator')[0]?.textContent?.replace(/\s+/g, ' ').trim();
const notices = (element: HubRegistrationStatus) =>
  all(element, '.notice').map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim() ?? '');
const button = (element: HubRegistrationStatus, word: string) =>
  all(element, 'button').find(({ textContent }) => textContent?.trim() === word);

async function status(): Promise<[HubRegistrationStatus, FakeHub]> {
  const fake = createFakeHub();
  await fake.ready;
  const element = await fixture<HubRegistrationStatus>(
    html`<hub-registration-status></hub-registration-status>`,
  );
  element.hub = fake.hub;
  await element.updateComplete;
  return [element, fake];
}

describe('hub-registration-status', () => {
  describe('accessibility', () => {
    it('has nothing that axe finds: registered, waiting, with trouble of every kind', async () => {
      const [element, fake] = await status();
      await expect(element).to.be.accessible();
      fake.phone.setRegistration({ status: 'registering' });
      await element.updateComplete;
      await expect(element).to.be.accessible();
      fake.phone.loseConnection(new Date(Date.now() + 60_000));
      fake.microphone.become('denied');
      await waitUntil(() => notices(element).length === 2);
      await expect(element).to.be.accessible();
      fake.microphone.become('prompt');
      await waitUntil(() => button(element, 'Allow microphone'));
      await expect(element).to.be.accessible();
    });

    it('says changes to screen readers', async () => {
      const [element, fake] = await status();
      const alarm = all(element, '[role=alert]')[0]!;
      const relief = all(element, '[role=status]').at(-1)!;
      expect([alarm.textContent, relief.textContent]).to.deep.equal(['', 'SIP: Registered']);
      fake.phone.refuse();
      await element.updateComplete;
      expect(alarm.textContent).not.to.equal('');
      expect(relief.textContent).to.equal('');
      fake.phone.register();
      await element.updateComplete;
      expect([alarm.textContent, relief.textContent]).to.deep.equal(['', 'SIP: Registered']);
    });

    it('says nothing anew while it tries again', async () => {
      const [element, fake] = await status();
      fake.phone.loseConnection();
      await element.updateComplete;
      const alarm = all(element, '[role=alert]')[0]!;
      let changes = 0;
      const watch = new MutationObserver((found) => (changes += found.length));
      watch.observe(alarm, { subtree: true, childList: true, characterData: true });
      fake.phone.setRegistration({ status: 'registering' });
      await element.updateComplete;
      fake.phone.loseConnection();
      await element.updateComplete;
      changes += watch.takeRecords().length;
      watch.disconnect();
      expect(changes).to.equal(0);
    });

    it('never tells by colour alone: the sign differs too', async () => {
      const [element, fake] = await status();
      const sign = () => all(element, '.indicator path')[0]!.getAttribute('d');
      const good = sign();
      fake.phone.refuse();
      await element.updateComplete;
      expect(sign()).not.to.equal(good);
    });
  });

  describe('registration', () => {
    it('is said in words beside SIP', async () => {
      const [element, fake] = await status();
      expect(indicator(element)).to.equal('SIP Registered');
      fake.phone.setRegistration({ status: 'registering' });
      await element.updateComplete;
      expect(indicator(element)).to.equal('SIP Registering…');
      fake.phone.loseConnection();
      await element.updateComplete;
      expect(indicator(element)).to.equal('SIP Not registered');
    });

    it('that fails says why, what to do, and when the next try is', async () => {
      const [element, fake] = await status();
      fake.phone.loseConnection(new Date(Date.now() + 30_000));
      await element.updateComplete;
      expect(notices(element)[0]).to.contain('The server cannot be reached.');
      expect(notices(element)[0]).to.match(/Next try in (?:29|30|31) seconds\./);
    });

    it('can be tried again at once', async () => {
      const [element, fake] = await status();
      fake.phone.loseConnection();
      await element.updateComplete;
      const probes = fake.phone.probes;
      button(element, 'Try again')!.click();
      expect(fake.phone.probes).to.be.greaterThan(probes);
      fake.phone.register();
      await element.updateComplete;
      expect(notices(element)).to.deep.equal([]);
    });

    it('that is back has the focus of the button that is gone', async () => {
      const [element, fake] = await status();
      fake.phone.loseConnection();
      await element.updateComplete;
      button(element, 'Try again')!.focus();
      fake.phone.register();
      await element.updateComplete;
      expect(element.shadowRoot!.activeElement === all(element, '.indicator')[0]).to.equal(true);
    });

    it('that is refused says so', async () => {
      const [element, fake] = await status();
      fake.phone.refuse();
      await element.updateComplete;
      expect(notices(element)[0]).to.contain('The phone system refused this phone.');
    });

    it('is not there without a hub', async () => {
      const element = await fixture<HubRegistrationStatus>(
        html`<hub-registration-status></hub-registration-status>`,
      );
      expect(indicator(element)).to.equal('SIP Not registered');
      expect(notices(element)).to.deep.equal([]);
    });
  });

  describe('microphone', () => {
    it('can be allowed where the browser can be asked', async () => {
      const [element, fake] = await status();
      fake.microphone.become('prompt');
      await waitUntil(() => button(element, 'Allow microphone'));
      expect(indicator(element)).to.equal('SIP Registered');
      button(element, 'Allow microphone')!.click();
      await waitUntil(() => notices(element).length === 0);
      expect(fake.hub.microphone.state$.value.status).to.equal('granted');
    });

    it('that the person refuses is said in words, with what to do', async () => {
      const [element, fake] = await status();
      fake.microphone.answer = 'denied';
      fake.microphone.become('prompt');
      await waitUntil(() => button(element, 'Allow microphone'));
      button(element, 'Allow microphone')!.click();
      await waitUntil(() => notices(element)[0]?.includes('The microphone is blocked'));
      expect(indicator(element)).to.equal('SIP No microphone');
    });

    const troubles = [
      ['denied', 'Allow it in the browser', true],
      ['missing', 'No microphone was found. Connect one', true],
      ['busy', 'another program', true],
      ['insecure', 'Open this page with https', false],
    ] as const;
    for (const [trouble, words, again] of troubles) {
      it(`that is ${trouble} says so${again ? ', and looks again when asked' : ''}`, async () => {
        const [element, fake] = await status();
        fake.microphone.become(trouble);
        await waitUntil(() => notices(element)[0]?.includes(words));
        expect(button(element, 'Check again') !== undefined).to.equal(again);
      });
    }

    it('that is found again takes the notice away by itself', async () => {
      const [element, fake] = await status();
      fake.microphone.become('missing');
      await waitUntil(() => notices(element).length === 1);
      fake.microphone.become('granted');
      await waitUntil(() => notices(element).length === 0);
      expect(indicator(element)).to.equal('SIP Registered');
    });

    it('trouble does not hide that the phone is not registered either', async () => {
      const [element, fake] = await status();
      fake.microphone.become('missing');
      fake.phone.loseConnection(null, new HubError('network/timeout'));
      await waitUntil(() => notices(element).length === 2);
      expect(indicator(element)).to.equal('SIP Not registered');
    });
  });
});
