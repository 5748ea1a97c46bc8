import { HubError, type Park, type ParkedCall } from '@hubline/core';
import {
  ALICE,
  BOB,
  FakeBackend,
  PARKS,
  createFakeHub,
  type FakeHub,
  type FakeHubOptions,
} from '@hubline/core/testing';
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../../../test/support/wait-until.ts';
import './define.ts';
import type { HubParkPanel } from './hub-park-panel.ts';

function parked(changes: Partial<ParkedCall> = {}): ParkedCall {
  return {
    party: { number: '+12125550147', name: 'Harbor Café' },
    parkedBy: { number: BOB.extension, name: BOB.name },
    since: new Date(Date.now() - 42_000),
    returnsAt: new Date(Date.now() + 78_000),
    ...changes,
  };
}

const withCall = (at: number, call: ParkedCall = parked()): readonly Park[] =>
  PARKS.map((park, index) => (index === at ? { ...park, call } : park));

const all = (element: HubParkPanel, selector: string) => [
  ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const text = (found: Element | undefined) => found?.textContent?.replace(/\s+/g, ' ').trim();
const parks = (element: HubParkPanel) =>
  all(element, '.park').map((park) =>
    ['.place', '.who', '.what']
      .flatMap((part) => text(park.querySelector(part) ?? undefined) ?? [])
      .join(' · '),
  );
const button = (element: HubParkPanel, name: string) =>
  all(element, 'button').find(({ ariaLabel }) => ariaLabel === name) as
    HTMLButtonElement | undefined;
const pickUp = (element: HubParkPanel) => button(element, 'Pick up Harbor Café from Park 2')!;

async function settled(element: HubParkPanel): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await aTimeout(0);
    await element.updateComplete;
  }
}

async function panel(options: FakeHubOptions = {}): Promise<[HubParkPanel, FakeHub]> {
  const fake = createFakeHub({ maxCalls: 2, ...options });
  await fake.ready;
  const element = await fixture<HubParkPanel>(html`<hub-park-panel></hub-park-panel>`);
  element.hub = fake.hub;
  await settled(element);
  return [element, fake];
}

describe('hub-park-panel', () => {
  describe('accessibility', () => {
    for (const theme of ['light', 'dark'] as const) {
      it(`has nothing that axe finds in the ${theme} theme: taken, free, a failure, none, offline`, async () => {
        const [element, fake] = await panel({ parks: withCall(1) });
        element.theme = theme;
        element.style.background = theme === 'dark' ? '#16181d' : 'white';
        await settled(element);
        await expect(element).to.be.accessible();
        fake.phone.failNextDial(new HubError('phone/not-registered'));
        pickUp(element).click();
        await settled(element);
        await expect(element).to.be.accessible();
        fake.backend.goOffline();
        await settled(element);
        await expect(element).to.be.accessible();
        fake.backend.parks.reset([]);
        await settled(element);
        await expect(element).to.be.accessible();
        fake.backend.goOnline();
        await settled(element);
        await expect(element).to.be.accessible();
      });
    }

    it('says how many wait, politely, by a region that was there before', async () => {
      const [element, { backend }] = await panel();
      const region = all(element, '.count')[0]!;
      expect(region.getAttribute('role')).to.equal('status');
      expect(text(region)).to.equal('');
      backend.parks.upsert({ ...PARKS[0]!, call: parked() });
      await settled(element);
      expect(text(region)).to.equal('1 call parked');
      backend.parks.upsert({ ...PARKS[1]!, call: parked() });
      await settled(element);
      expect(text(region)).to.equal('2 calls parked');
    });
  });

  describe('a park', () => {
    it('shows who waits, parked by whom and since when', async () => {
      const [element] = await panel({ parks: withCall(1) });
      expect(parks(element)).to.deep.equal([
        'Park 1 · Free',
        'Park 2 · Harbor Café · Parked by Bob Johnson',
        'Park 3 · Free',
      ]);
      const clock = all(element, '.clock')[0]!;
      expect(text(clock)).to.match(/^00:4[1-4]$/);
      expect([clock.getAttribute('role'), clock.ariaLabel]).to.deep.equal(['timer', 'Waiting']);
    });

    it('counts on while someone waits', async () => {
      const [element] = await panel({ parks: withCall(1) });
      const clock = () => text(all(element, '.clock')[0]);
      const first = clock();
      await waitUntil(() => clock() !== first, 'it counts', { timeout: 3000 });
    });

    it('says before long that the call goes back, and to whom', async () => {
      const [element] = await panel({
        parks: withCall(1, parked({ returnsAt: new Date(Date.now() + 20_500) })),
      });
      expect(parks(element)[1]).to.match(/Back to Bob Johnson in (?:19|20|21) seconds/);
    });

    it('follows who comes and goes', async () => {
      const [element, { backend }] = await panel();
      backend.parks.upsert({ ...PARKS[2]!, call: parked() });
      await settled(element);
      expect(parks(element)[2]).to.equal('Park 3 · Harbor Café · Parked by Bob Johnson');
      backend.parks.upsert(PARKS[2]!);
      await settled(element);
      expect(parks(element)[2]).to.equal('Park 3 · Free');
      expect(all(element, 'button')).to.have.length(0);
    });

    it('names a caller without a name by number', async () => {
      const [element] = await panel({
        parks: withCall(1, parked({ party: { number: '+14695550199', name: '' } })),
      });
      expect(parks(element)[1]).to.contain('(469) 555-0199');
    });

    it('shows the text of others as text, and stays within 320 px', async () => {
      const name = `<b>x</b>مريم🎷${'x'.repeat(10_000)}`;
      const [element] = await panel({
        parks: PARKS.map((park) => ({
          ...park,
          name,
          call: parked({ party: { number: '1', name }, parkedBy: { number: '2', name } }),
        })),
      });
      element.style.inlineSize = '320px';
      await settled(element);
      expect(all(element, 'b')).to.have.length(0);
      expect(element.scrollWidth).to.be.at.most(320);
      for (const park of all(element, '.park')) expect(park.offsetHeight).to.be.below(120);
    });
  });

  describe('Pick up', () => {
    it('dials the park, shows that it does, and is there once for each call', async () => {
      const [element, fake] = await panel({ parks: withCall(1) });
      const { phone } = fake;
      pickUp(element).focus();
      pickUp(element).click();
      await settled(element);
      expect(phone.call.remote$.value.number).to.equal('702');
      expect(pickUp(element).ariaBusy).to.equal('true');
      pickUp(element).click();
      await settled(element);
      expect(phone.calls).to.have.length(1);
      expect(element.shadowRoot?.activeElement === pickUp(element)).to.equal(true);
      phone.call.answer();
      await settled(element);
      expect(pickUp(element).ariaBusy).not.to.equal('true');
    });

    it('says there when someone else was quicker', async () => {
      const [element, { phone }] = await panel({ parks: withCall(1) });
      phone.onDial = (call) =>
        call.finish({ cause: 'failed', error: new HubError('call/unreachable') });
      pickUp(element).click();
      await waitUntil(() => all(element, '[role=alert]').length === 1);
      const alert = all(element, '[role=alert]')[0]!;
      expect(alert).to.contain.text('Nobody is parked there any more.');
      expect(text(alert.closest('.park')?.querySelector('.place') ?? undefined)).to.equal('Park 2');
    });

    it('says what went wrong, until it is tried again', async () => {
      const [element, { phone }] = await panel({ parks: withCall(1) });
      phone.failNextDial(new HubError('microphone/denied'));
      pickUp(element).click();
      await waitUntil(() => all(element, '[role=alert]').length === 1);
      expect(all(element, '[role=alert]')[0]).to.contain.text('The microphone is blocked');
      pickUp(element).click();
      await settled(element);
      expect(all(element, '[role=alert]')).to.have.length(0);
    });
  });

  describe('without parks', () => {
    it('says what a park is for', async () => {
      const [element] = await panel({ parks: [] });
      expect(all(element, '.empty')[0]).to.contain.text('No parks are set up');
    });

    it('says that there are none here', async () => {
      const [element, { backend }] = await panel({ parks: [] });
      backend.setCapability('parks.list', { level: 'none' });
      await settled(element);
      expect(all(element, '.empty')[0]).to.contain.text('Parks are not available');
    });

    it('shows the shape of them while an earlier session is looked for', async () => {
      const backend = new FakeBackend({ signedIn: ALICE });
      backend.pause();
      const { hub } = createFakeHub({ backend });
      const element = await fixture<HubParkPanel>(
        html`<hub-park-panel .hub=${hub}></hub-park-panel>`,
      );
      expect(all(element, '.skeleton')).not.to.have.length(0);
      expect(all(element, '[role=status]').map(text)).to.include('Loading');
      backend.answer();
      await waitUntil(() => parks(element).length === PARKS.length);
    });

    it('works on without a hub', async () => {
      const element = await fixture<HubParkPanel>(html`<hub-park-panel></hub-park-panel>`);
      expect(all(element, 'h2').map(text)).to.deep.equal(['Call Park']);
      await expect(element).to.be.accessible();
    });
  });

  describe('offline', () => {
    it('shows what is known, and that it may be out of date', async () => {
      const [element, { backend }] = await panel({ parks: withCall(1) });
      backend.goOffline();
      await settled(element);
      expect(all(element, '.note')[0]).to.contain.text('may be out of date');
      expect(parks(element)).to.have.length(3);
      backend.goOnline();
      await settled(element);
      expect(all(element, '.note')).to.have.length(0);
    });

    it('says so where nothing is known', async () => {
      const [element, { backend }] = await panel({ parks: [] });
      backend.goOffline();
      await settled(element);
      expect(all(element, '.empty')[0]).to.contain.text('The server cannot be reached');
    });
  });

  it('puts what the page adds at the end of the heading', async () => {
    const element = await fixture<HubParkPanel>(
      html`<hub-park-panel><button slot="actions">Close</button></hub-park-panel>`,
    );
    const added = element.querySelector('button')!;
    expect(added.getBoundingClientRect().left).to.be.above(
      all(element, 'h2')[0]!.getBoundingClientRect().right,
    );
  });

  it('takes the focus at the first call that can be picked up, else at its heading', async () => {
    const [element, { backend }] = await panel({ parks: withCall(1) });
    element.focus();
    expect(element.shadowRoot?.activeElement?.ariaLabel).to.contain('Pick up');
    backend.parks.reset(PARKS);
    await settled(element);
    element.focus();
    expect(element.shadowRoot?.activeElement?.localName).to.equal('h2');
  });
});
