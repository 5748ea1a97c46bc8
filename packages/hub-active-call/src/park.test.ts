import { HubError, type Park, type ParkedCall } from '@hubline/core';
import { BOB, PARKS } from '@hubline/core/testing';
import { expect } from '@open-wc/testing';
import { waitUntil } from '../../../test/support/wait-until.ts';
import { sendKeys } from '@web/test-runner-commands';
import {
  accessible,
  all,
  button,
  focused,
  has,
  press,
  problem,
  settled,
  sheetOf,
  talking,
  talkingToTwo,
  words,
  type OnPage,
} from '../../../test/support/active-call-page.ts';

const HARBOR: ParkedCall = {
  party: { number: '+12125550147', name: 'Harbor Café' },
  parkedBy: { number: BOB.extension, name: BOB.name },
  since: new Date(),
  returnsAt: new Date(Date.now() + 120_000),
};
const TAKEN: readonly Park[] = PARKS.map((park, at) => ({
  ...park,
  call: at === 1 ? HARBOR : null,
}));

const rows = ({ element }: OnPage) =>
  all(element, 'li').map((row) =>
    ['.who', '.what'].map((part) => row.querySelector(part)?.textContent).join(': '),
  );
const parking = ({ phone }: OnPage) => phone.calls.flatMap(({ transfers }) => transfers).at(-1)!;

describe('hub-active-call: park', () => {
  it('has nothing that axe finds: the menu, the parks, none, parking', async () => {
    const page = await talking({ parks: TAKEN });
    const { backend, element } = page;
    await press(element, 'Call Park');
    await accessible(element);
    await press(element, 'Call Park');
    await accessible(element);
    backend.parks.reset([]);
    await accessible(element);
    await press(element, 'Back', 'Call Park', 'Dynamic Park');
    await accessible(element);
  });

  describe('Call Park', () => {
    it('offers two ways with what they mean, and Escape leads back', async () => {
      const { element } = await talking();
      element.focus();
      await sendKeys({ press: 'p' });
      await settled(element);
      const choices = all(element, '.choice').map(({ textContent }) =>
        textContent?.replace(/\s+/g, ' ').trim(),
      );
      expect(choices).to.deep.equal([
        'Call Park Choose the park yourself.',
        'Dynamic Park Have a free park chosen for you.',
      ]);
      await sendKeys({ press: 'Escape' });
      await settled(element);
      expect(focused(element)).to.equal('button Call Park');
    });

    it('lists the parks with `Park Call` beside each; one that is taken says by whom', async () => {
      const page = await talking({ parks: TAKEN });
      await press(page.element, 'Call Park', 'Call Park');
      expect(rows(page)).to.deep.equal([
        'Park 1: Free',
        'Park 2: Harbor Café, parked by Bob Johnson',
        'Park 3: Free',
      ]);
      expect(
        all(page.element, 'li .button').map(({ textContent }) => textContent?.trim()),
      ).to.deep.equal(['Park Call', 'Park Call', 'Park Call']);
      expect(button(page.element, 'Park Call in Park 2')?.disabled).to.equal(true);
      expect(focused(page.element)).to.equal('button Park Call in Park 1');
    });

    it('follows who comes and goes while it is open', async () => {
      const page = await talking({ parks: TAKEN });
      const { backend, element } = page;
      await press(element, 'Call Park', 'Call Park');
      backend.parks.upsert({ ...PARKS[0]!, call: HARBOR });
      backend.parks.upsert({ ...PARKS[1]!, call: null });
      await settled(element);
      expect(rows(page).slice(0, 2)).to.deep.equal([
        'Park 1: Harbor Café, parked by Bob Johnson',
        'Park 2: Free',
      ]);
    });

    it('parks there, tells where, and the call is over', async () => {
      const page = await talking();
      const { element, told } = page;
      await press(element, 'Call Park', 'Call Park', 'Park Call in Park 3');
      expect(parking(page).target).to.deep.equal({ kind: 'number', number: '703' });
      expect(words(element)).to.deep.equal(['Parking…']);
      parking(page).succeed({ number: '703', name: 'Park 3' });
      await waitUntil(() => told.length === 1);
      await settled(element);
      expect(told[0]!.text).to.equal('Parked in Park 3');
      expect(words(element)).to.deep.equal(['Parked in Park 3']);
    });

    it('says when someone else was quicker, and the caller is still there', async () => {
      const page = await talking();
      const { element, told } = page;
      await press(element, 'Call Park', 'Call Park', 'Park Call in Park 1');
      parking(page).fail(new HubError('call/busy'));
      await waitUntil(() => problem(element) !== undefined);
      expect(problem(element)).to.contain('Someone else is parked there already.');
      expect(has(element, 'End')).to.equal(true);
      expect(told).to.have.length(0);
    });

    it('says what to do where there are no parks', async () => {
      const { element } = await talking({ parks: [] });
      await press(element, 'Call Park', 'Call Park');
      expect(all(element, '.none')[0]).to.contain.text('No parks are set up');
      await sendKeys({ press: 'Escape' });
      await settled(element);
      expect(sheetOf(element) === null).to.equal(true);
    });
  });

  describe('Dynamic Park', () => {
    it('lets the server choose, and tells which park it was', async () => {
      const page = await talking();
      const { element, told } = page;
      await press(element, 'Call Park', 'Dynamic Park');
      expect(parking(page).target).to.deep.equal({ kind: 'number', number: '*68' });
      parking(page).succeed({ number: '702', name: 'Park 2' });
      await waitUntil(() => told.length === 1);
      expect(told[0]!.text).to.equal('Parked in Park 2');
    });

    it('says when all parks are taken', async () => {
      const page = await talking();
      await press(page.element, 'Call Park', 'Dynamic Park');
      parking(page).fail(new HubError('park/full'));
      await waitUntil(() => problem(page.element) !== undefined);
      expect(problem(page.element)).to.contain('All parks are taken.');
    });

    it('leaves the other call when there are two', async () => {
      const page = await talkingToTwo();
      const { element, told } = page;
      await press(element, 'Call Park', 'Dynamic Park');
      parking(page).succeed({ number: '702', name: 'Park 2' });
      await waitUntil(() => told.length === 1);
      await settled(element);
      expect(all(element, '.who')[0]).to.have.text(BOB.name);
    });
  });

  describe('Undo', () => {
    async function parked(): Promise<OnPage> {
      const page = await talking();
      await press(page.element, 'Call Park', 'Dynamic Park');
      parking(page).succeed({ number: '702', name: 'Park 2' });
      await waitUntil(() => page.told.length === 1);
      return page;
    }

    it('picks the call up again', async () => {
      const { backend, element, phone, told } = await parked();
      backend.parks.upsert({ ...PARKS[1]!, call: HARBOR });
      expect(told[0]!.action?.label).to.equal('Undo');
      told[0]!.action!.run();
      await waitUntil(() => phone.calls.length === 2);
      expect(phone.call.remote$.value.number).to.equal('702');
      phone.call.answer();
      await settled(element);
      expect(has(element, 'End')).to.equal(true);
    });

    it('dials the park where it is not in the list', async () => {
      const { backend, phone, told } = await parked();
      backend.parks.reset([]);
      told[0]!.action!.run();
      await waitUntil(() => phone.calls.length === 2);
      expect(phone.call.remote$.value.number).to.equal('702');
    });

    it('tells what went wrong, though there is no call to say it in', async () => {
      const { phone, told } = await parked();
      phone.failNextDial(new HubError('phone/not-registered'));
      told[0]!.action!.run();
      await waitUntil(() => told.length === 2);
      expect(told[1]!.kind).to.equal('error');
      expect(told[1]!.text).to.contain('This phone is not registered.');
    });
  });
});
