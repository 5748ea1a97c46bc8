import { HubError, type EmergencyNotice } from '@hubline/core';
import {
  BOB,
  HOME_ADDRESS,
  OFFICE_ADDRESS,
  createFakeHub,
  type FakeHub,
  type FakeHubOptions,
} from '@hubline/core/testing';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { still } from '../../../test/support/still.ts';
import { waitUntil } from '../../../test/support/wait-until.ts';
import './define.ts';
import type { HubEmergencyAddressEvent } from './hub-emergency-banner.events.ts';
import type { HubEmergencyBanner } from './hub-emergency-banner.ts';

const ADDRESSES = { addresses: [OFFICE_ADDRESS, HOME_ADDRESS] };

const NOTICE: EmergencyNotice = {
  id: 'emergency-1',
  at: new Date('2030-01-07T15:04:00Z'),
  test: false,
  caller: {
    userId: BOB.id,
    name: BOB.name,
    extension: BOB.extension,
    callbackNumber: '+14695550102',
  },
  address: OFFICE_ADDRESS,
};

const all = (element: HubEmergencyBanner, selector: string) => [
  ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const trimmed = (one: Element | null | undefined) =>
  one?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const text = (element: HubEmergencyBanner) => all(element, 'section').map(trimmed).join(' ');
const alerts = (element: HubEmergencyBanner) => all(element, '[role=alert]').map(trimmed).join(' ');
const button = (element: HubEmergencyBanner, name: string) =>
  all(element, 'button').find((one) => trimmed(one) === name) as HTMLButtonElement | undefined;

async function open(options: FakeHubOptions = {}): Promise<[HubEmergencyBanner, FakeHub]> {
  const fake = createFakeHub(options);
  await fake.ready;
  const element = await fixture<HubEmergencyBanner>(
    html`<hub-emergency-banner .hub=${fake.hub}></hub-emergency-banner>`,
  );
  return [element, fake];
}

const shows = (element: HubEmergencyBanner, words: string) =>
  waitUntil(() => text(element).includes(words), `does not say ${words}`);

/** Everything is there, and there is nothing to say. */
const isSilent = async (element: HubEmergencyBanner) => {
  const emergency = await element.hub!.emergency();
  await waitUntil(() => emergency.state$.value);
  await waitUntil(() => all(element, '*').length === 0, 'says something');
};

describe('hub-emergency-banner', () => {
  describe('accessibility', () => {
    for (const theme of ['light', 'dark'] as const) {
      it(`has nothing that axe finds in the ${theme} theme`, async () => {
        const [element, fake] = await open();
        element.theme = theme;
        element.style.background = theme === 'dark' ? '#16181d' : 'white';
        const passes = async () => {
          await element.updateComplete;
          await still(element);
          await expect(element).to.be.accessible();
        };
        await shows(element, 'Emergency services would not know where you are');
        await passes();
        fake.backend.help.set({ reachable: false });
        await shows(element, 'no line to emergency services');
        fake.backend.help.notices.upsert(NOTICE);
        fake.backend.help.notices.upsert({ ...NOTICE, id: 'emergency-2', test: true });
        await shows(element, 'tested 911');
        await passes();
        const [moved] = await open({ ...ADDRESSES, emergencyRight: false });
        moved.theme = theme;
        moved.style.background = theme === 'dark' ? '#16181d' : 'white';
        await shows(moved, 'Is it still right?');
        await still(moved);
        await expect(moved).to.be.accessible();
      });
    }
  });

  it('is not there while there is nothing to say, nor without a hub', async () => {
    const [element] = await open(ADDRESSES);
    await isSilent(element);
    const alone = await fixture<HubEmergencyBanner>(
      html`<hub-emergency-banner></hub-emergency-banner>`,
    );
    expect(all(alone, '*')).to.have.length(0);
  });

  it('is not there where the server keeps no addresses, nor where nobody is signed in', async () => {
    const fake = createFakeHub();
    await fake.ready;
    fake.backend.setCapability('emergency.addresses', { level: 'none', why: 'not-configured' });
    const element = await fixture<HubEmergencyBanner>(
      html`<hub-emergency-banner .hub=${fake.hub}></hub-emergency-banner>`,
    );
    expect(all(element, '*')).to.have.length(0);
    const [out, { hub }] = await open();
    await shows(out, 'you have no emergency address');
    await hub.session.signOut();
    await waitUntil(() => all(out, '*').length === 0);
  });

  it('says that there is no address, and asks for one until there is', async () => {
    const [element, fake] = await open();
    await shows(element, 'you have no emergency address');
    setTimeout(() => button(element, 'Add an address')!.click());
    const event: HubEmergencyAddressEvent = await oneEvent(element, 'hub-emergency-address');
    expect(event.kind).to.equal('add');
    expect(event.bubbles && event.composed && event.cancelable).to.equal(true);
    fake.backend.help.addresses.upsert(OFFICE_ADDRESS);
    fake.backend.help.set({ selectedId: OFFICE_ADDRESS.id });
    await isSilent(element);
  });

  describe('in another network', () => {
    it('asks whether the address is still right, which it may be', async () => {
      const [element, fake] = await open({ ...ADDRESSES, emergencyRight: false });
      await shows(
        element,
        'when you confirmed your emergency address (Office). Is it still right?',
      );
      button(element, 'Still right')!.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => fake.backend.help.right);
      await waitUntil(() => !text(element).includes('Is it still right?'));
    });

    it('leads to another one', async () => {
      const [element] = await open({ ...ADDRESSES, emergencyRight: false });
      await shows(element, 'Is it still right?');
      setTimeout(() => button(element, 'Choose another')!.click());
      const event: HubEmergencyAddressEvent = await oneEvent(element, 'hub-emergency-address');
      expect(event.kind).to.equal('choose');
    });

    it('goes on asking where the answer did not come through', async () => {
      const [element, fake] = await open({ ...ADDRESSES, emergencyRight: false });
      await shows(element, 'Is it still right?');
      fake.backend.failNext('confirmAddress', new HubError('network/timeout'));
      button(element, 'Still right')!.click();
      await waitUntil(() => alerts(element).includes('The server took too long to answer.'));
      expect(button(element, 'Still right')).not.to.equal(undefined);
    });
  });

  it('says that the server has no line to emergency services', async () => {
    const [element, fake] = await open(ADDRESSES);
    fake.backend.help.set({ reachable: false });
    await shows(element, 'This server has no line to emergency services; call from another phone.');
    fake.backend.help.set({ reachable: true });
    await isSilent(element);
  });

  describe('a call to 911', () => {
    it('without an address has it said beside it, as long as it lasts', async () => {
      const [element, fake] = await open();
      await shows(element, 'you have no emergency address');
      const call = await fake.hub.calls.dial('911');
      await waitUntil(() => alerts(element).includes('No address was sent with this call.'));
      await call.end();
      await shows(element, 'you have no emergency address');
    });

    it('has it said that the server has no line', async () => {
      const [element, fake] = await open({ ...ADDRESSES, emergencyState: { reachable: false } });
      await fake.hub.calls.dial('911');
      await shows(element, 'call from another phone');
    });

    it('with an address has nothing said, nor has any other call', async () => {
      const [element, fake] = await open(ADDRESSES);
      await isSilent(element);
      await fake.hub.calls.dial('911');
      await isSilent(element);
      const [other, { hub }] = await open();
      await shows(other, 'you have no emergency address');
      const call = await hub.calls.dial('1002');
      await isSilent(other);
      await call.end();
      await shows(other, 'you have no emergency address');
    });
  });

  describe('an emergency call in the office', () => {
    it('is told at once: who, when, where, and how to call back', async () => {
      const [element, fake] = await open(ADDRESSES);
      await isSilent(element);
      fake.backend.help.notices.upsert(NOTICE);
      await shows(element, `${BOB.name} is calling 911`);
      expect(alerts(element)).to.contain(`Extension ${BOB.extension}`);
      expect(alerts(element)).to.contain('100 Main Street');
      expect(alerts(element)).to.contain('Fourth floor, by the lifts');
      expect(alerts(element)).to.contain('(469) 555-0102');
      expect(all(element, 'time')[0]?.getAttribute('datetime')).to.equal(NOTICE.at.toISOString());
    });

    it('is told as a test where it was one, and also without address and number', async () => {
      const [element, fake] = await open(ADDRESSES);
      await isSilent(element);
      const caller = { ...NOTICE.caller, callbackNumber: null };
      fake.backend.help.notices.upsert({ ...NOTICE, test: true, caller, address: null });
      await shows(element, `${BOB.name} tested 911 with a call to 933`);
      expect(alerts(element)).to.contain('No address was on file.');
      expect(alerts(element)).to.contain('Callback number none');
    });

    it('stays until it is dismissed, each on its own', async () => {
      const [element, fake] = await open(ADDRESSES);
      await isSilent(element);
      fake.backend.help.notices.upsert(NOTICE);
      await shows(element, 'is calling 911');
      const second = { ...NOTICE, id: 'emergency-2', caller: { ...NOTICE.caller, name: 'Carol' } };
      fake.backend.help.notices.upsert(second);
      await shows(element, 'Carol is calling 911');
      button(element, 'Dismiss')!.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => all(element, '[part=notice]').length === 1);
      expect(text(element)).to.contain(`${BOB.name} is calling 911`);
      await waitUntil(() => element.shadowRoot!.activeElement === button(element, 'Dismiss'));
      await sendKeys({ press: 'Enter' });
      await isSilent(element);
    });
  });
});
