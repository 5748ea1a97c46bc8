import { HubError, type Park } from '@hubline/core';
import { BOB, CAROL, PARKS, createFakeHub, type FakeHub } from '@hubline/core/testing';
import { HubNoticeEvent, type HubElement } from '@hubline/element';
import { aTimeout, expect, fixture, fixtureSync, html } from '@open-wc/testing';
import { still } from '../../../test/support/still.ts';
import { waitUntil } from '../../../test/support/wait-until.ts';
import { sendKeys } from '@web/test-runner-commands';
import './define.ts';
import type { HubSoftphone } from './hub-softphone.ts';

const TAKEN: readonly Park[] = PARKS.map((park, at) => ({
  ...park,
  call:
    at === 0
      ? null
      : {
          party: { number: CAROL.extension, name: CAROL.name },
          parkedBy: { number: BOB.extension, name: BOB.name },
          since: new Date(),
          returnsAt: new Date(Date.now() + 120_000),
        },
}));

const part = <T extends HubElement = HubElement>(phone: HubSoftphone, tag: string) =>
  phone.renderRoot.querySelector<T>(tag);
const toggle = (phone: HubSoftphone) =>
  phone.renderRoot.querySelector<HTMLButtonElement>('.park-toggle')!;
const button = (phone: HubSoftphone, tag: string, name: string) =>
  [...(part(phone, tag)?.renderRoot.querySelectorAll('button') ?? [])].find(
    ({ ariaLabel, textContent }) => (ariaLabel ?? textContent?.trim()) === name,
  );
const focus = (phone: HubSoftphone) => phone.shadowRoot?.activeElement?.localName;

/** Something inside has something to tell. */
function tell(phone: HubSoftphone, text: string): HubNoticeEvent {
  const event = new HubNoticeEvent({ kind: 'info', text });
  part(phone, 'hub-active-call')!.dispatchEvent(event);
  return event;
}

async function settled(phone: HubSoftphone): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await aTimeout(0);
    await phone.updateComplete;
    for (const child of phone.renderRoot.querySelectorAll<HubElement>('*')) {
      await (child.updateComplete as Promise<boolean> | undefined);
    }
  }
}

async function softphone(
  options: Parameters<typeof createFakeHub>[0] = {},
  width = '360px',
): Promise<[HubSoftphone, FakeHub]> {
  const fake = createFakeHub({ maxCalls: 3, ...options });
  await fake.ready;
  const place = fixtureSync<HTMLElement>(html`<div><hub-softphone></hub-softphone></div>`);
  place.style.inlineSize = width;
  const phone = place.querySelector('hub-softphone')!;
  phone.hub = fake.hub;
  await customElements.whenDefined('hub-notices');
  await settled(phone);
  return [phone, fake];
}

/** What is told has come to rest. */
async function arrived(phone: HubSoftphone): Promise<void> {
  const notices = phone.renderRoot.querySelector<HubElement>('hub-notices')!;
  await notices.updateComplete;
  await still(notices);
}

async function withParks(): Promise<[HubSoftphone, FakeHub]> {
  const [phone, fake] = await softphone({ parks: TAKEN });
  toggle(phone).click();
  await customElements.whenDefined('hub-park-panel');
  await settled(phone);
  return [phone, fake];
}

describe('hub-softphone: parks and notices', () => {
  describe('accessibility', () => {
    for (const theme of ['light', 'dark'] as const) {
      it(`has nothing that axe finds in the ${theme} theme: parks, a notice, a call that waits`, async () => {
        const [phone, fake] = await withParks();
        phone.theme = theme;
        await settled(phone);
        await expect(phone).to.be.accessible();
        tell(phone, 'Parked in Park 2');
        await settled(phone);
        await arrived(phone);
        await expect(phone).to.be.accessible();
        await fake.hub.calls.dial(BOB.extension);
        fake.phone.call.answer();
        fake.phone.ring({ number: CAROL.extension, name: CAROL.name });
        await settled(phone);
        await expect(phone).to.be.accessible();
      });
    }
  });

  describe('the button for the parks', () => {
    it('says how many calls wait there', async () => {
      const [phone, { backend }] = await softphone({ parks: TAKEN });
      expect(toggle(phone).textContent?.replace(/\s+/g, '')).to.equal('CallPark2');
      backend.parks.reset(PARKS);
      await settled(phone);
      expect(toggle(phone).textContent?.replace(/\s+/g, '')).to.equal('CallPark');
    });

    it('opens and closes them in place of the recent calls', async () => {
      const [phone] = await withParks();
      expect(toggle(phone).ariaPressed).to.equal('true');
      expect(part(phone, 'hub-park-panel')!.checkVisibility()).to.equal(true);
      expect(part(phone, 'hub-recent-calls') === null).to.equal(true);
      toggle(phone).click();
      await settled(phone);
      expect(part(phone, 'hub-park-panel') === null).to.equal(true);
      expect(part(phone, 'hub-recent-calls')!.checkVisibility()).to.equal(true);
    });

    it('gets the focus back from `Close`', async () => {
      const [phone] = await withParks();
      const close = part(phone, 'hub-park-panel')!.querySelector('button')!;
      expect(close.ariaLabel).to.equal('Close');
      close.focus();
      close.click();
      await settled(phone);
      expect(phone.shadowRoot?.activeElement === toggle(phone)).to.equal(true);
    });

    it('is not there where there are no parks', async () => {
      const [phone, { backend }] = await softphone();
      backend.setCapability('parks.list', { level: 'none' });
      await settled(phone);
      expect(phone.renderRoot.querySelectorAll('.park-toggle')).to.have.length(0);
    });
  });

  it('picks a parked call up, and goes on in it', async () => {
    const [phone, fake] = await withParks();
    button(phone, 'hub-park-panel', 'Pick up Carol Smith from Park 2')!.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => fake.phone.calls.length === 1);
    fake.phone.call.answer();
    await settled(phone);
    expect(focus(phone)).to.equal('hub-active-call');
  });

  it('keeps dial pad and parks side by side in a wide place', async () => {
    const [phone] = await softphone({ parks: TAKEN }, '800px');
    toggle(phone).click();
    await customElements.whenDefined('hub-park-panel');
    await settled(phone);
    expect(part(phone, 'hub-dialpad')!.checkVisibility()).to.equal(true);
    expect(part(phone, 'hub-park-panel')!.checkVisibility()).to.equal(true);
  });

  describe('notices', () => {
    const texts = (phone: HubSoftphone) =>
      [...part(phone, 'hub-notices')!.renderRoot.querySelectorAll('p')].map(
        ({ textContent }) => textContent,
      );

    it('tell where a call was parked, with `Undo`', async () => {
      const [phone, fake] = await softphone();
      const call = await fake.hub.calls.dial(BOB.extension);
      fake.phone.call.answer();
      await customElements.whenDefined('hub-choose-park');
      await settled(phone);
      for (const word of ['Call Park', 'Dynamic Park']) {
        const found = [
          ...part(phone, 'hub-active-call')!.renderRoot.querySelectorAll<HTMLElement>('button'),
        ].find((one) => !one.closest('[inert]') && one.textContent?.trim() === word);
        found!.click();
        await settled(phone);
      }
      fake.phone.call.transfers[0]!.succeed({ number: '702', name: 'Park 2' });
      await waitUntil(() => texts(phone).length === 1);
      expect(texts(phone)).to.deep.equal(['Parked in Park 2']);
      expect(call.state$.value.phase).to.equal('ended');
      expect(button(phone, 'hub-notices', 'Undo') !== undefined).to.equal(true);
    });

    it('are not lost before they are there', async () => {
      const fake = createFakeHub();
      await fake.ready;
      const phone = await fixture<HubSoftphone>(
        html`<hub-softphone .hub=${fake.hub}></hub-softphone>`,
      );
      expect(tell(phone, 'Told at once').defaultPrevented).to.equal(true);
      await customElements.whenDefined('hub-notices');
      await waitUntil(() => texts(phone).length === 1);
      expect(texts(phone)).to.deep.equal(['Told at once']);
    });

    it('never lie on what ends the call', async () => {
      for (const width of ['320px', '360px', '700px', '1000px']) {
        const [phone, fake] = await softphone({}, width);
        await fake.hub.calls.dial(BOB.extension);
        fake.phone.call.answer();
        await settled(phone);
        tell(phone, 'The call has ended.');
        await settled(phone);
        const end = button(phone, 'hub-active-call', 'End')!.getBoundingClientRect();
        const notice = part(phone, 'hub-notices')!
          .renderRoot.querySelector('.notice')!
          .getBoundingClientRect();
        const apart =
          notice.bottom <= end.top || notice.right <= end.left || notice.left >= end.right;
        expect(apart, width).to.equal(true);
      }
    });
  });

  describe('a call that waits', () => {
    async function waiting(): Promise<[HubSoftphone, FakeHub]> {
      const [phone, fake] = await softphone();
      await fake.hub.calls.dial(BOB.extension);
      fake.phone.call.answer();
      fake.phone.ring({ number: CAROL.extension, name: CAROL.name });
      await settled(phone);
      return [phone, fake];
    }

    it('stands above the call that is up, which goes on', async () => {
      const [phone] = await waiting();
      const [above, below] = ['hub-incoming-call', 'hub-active-call'].map((tag) =>
        part(phone, tag)!.getBoundingClientRect(),
      );
      expect(above!.bottom).to.be.at.most(below!.top);
      expect(button(phone, 'hub-active-call', 'End')!.checkVisibility()).to.equal(true);
    });

    it('is taken by keyboard: the other one waits, and the focus goes on in the call', async () => {
      const [phone, fake] = await waiting();
      button(phone, 'hub-incoming-call', 'Accept')!.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => fake.phone.call.state$.value.phase === 'connected');
      await settled(phone);
      const bob = fake.phone.calls[0]!.state$.value;
      expect(bob.phase === 'connected' && bob.held).to.equal(true);
      expect(focus(phone)).to.equal('hub-active-call');
    });

    it('that is declined by keyboard gives the focus to the call that goes on', async () => {
      const [phone] = await waiting();
      button(phone, 'hub-incoming-call', 'Decline')!.focus();
      await sendKeys({ press: 'Enter' });
      await settled(phone);
      expect(focus(phone)).to.equal('hub-active-call');
    });
  });

  describe('a call that rings', () => {
    it('and is declined by keyboard gives the focus to the dial pad', async () => {
      const [phone, fake] = await softphone();
      fake.phone.ring();
      await settled(phone);
      button(phone, 'hub-incoming-call', 'Decline')!.focus();
      await sendKeys({ press: 'Enter' });
      await settled(phone);
      expect(focus(phone)).to.equal('hub-dialpad');
    });

    it('keeps the focus on Accept where the microphone is refused', async () => {
      const [phone, fake] = await softphone();
      fake.phone.ring().failNext('accept', new HubError('microphone/denied'));
      await settled(phone);
      button(phone, 'hub-incoming-call', 'Accept')!.focus();
      await sendKeys({ press: 'Enter' });
      await settled(phone);
      expect(focus(phone)).to.equal('hub-incoming-call');
    });
  });

  it('keeps End in reach in a window that is 568 px high, with two calls and one that waits', async () => {
    const [phone, fake] = await softphone({}, '320px');
    phone.style.blockSize = '568px';
    for (const { extension } of [BOB, CAROL]) {
      await fake.hub.calls.dial(extension);
      fake.phone.call.answer();
    }
    await customElements.whenDefined('hub-choose-number');
    await settled(phone);
    const edge = phone.getBoundingClientRect();
    const end = () => button(phone, 'hub-active-call', 'End')!.getBoundingClientRect();
    expect(end().bottom).to.be.at.most(edge.bottom);
    fake.phone.ring();
    await settled(phone);
    expect(end().bottom).to.be.at.most(edge.bottom);
    expect(end().top).to.be.at.least(part(phone, 'hub-active-call')!.getBoundingClientRect().top);
  });
});
