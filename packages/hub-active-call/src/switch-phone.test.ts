import { HubError, type LiveCall, type MyPhone } from '@hubline/core';
import { CAROL } from '@hubline/core/testing';
import { expect } from '@open-wc/testing';
import { waitUntil } from '../../../test/support/wait-until.ts';
import {
  accessible,
  all,
  button,
  focused,
  has,
  onPage,
  press,
  problem,
  settled,
  sheetOf,
  talking,
  words,
  type OnPage,
} from '../../../test/support/active-call-page.ts';

const HERE: MyPhone = {
  id: 'here',
  name: 'Chromium on Linux',
  kind: 'web',
  isThis: true,
  since: new Date(0),
};
const DESK: MyPhone = {
  ...HERE,
  id: 'desk',
  name: 'Yealink in Room 12',
  kind: 'desk',
  isThis: false,
};
const LAPTOP: MyPhone = {
  ...HERE,
  id: 'laptop',
  name: 'Firefox on Linux',
  isThis: false,
  since: new Date(1),
};
const PHONES = [HERE, DESK, LAPTOP];

const ON_DESK: LiveCall = {
  id: 'live-1',
  deviceId: DESK.id,
  dialog: { callId: 'c', serverTag: 's', phoneTag: 'p' },
  callId: 'c',
  direction: 'in',
  state: 'connected',
  party: { number: CAROL.extension, name: CAROL.name },
  startedAt: new Date(Date.now() - 70_000),
  answeredAt: new Date(Date.now() - 61_000),
  held: false,
  recording: 'off',
};

const moving = ({ phone }: OnPage) => phone.call.transfers.at(-1)!;

/** No call here, and one on the desk phone. */
async function elsewhere(calls: readonly LiveCall[] = [ON_DESK]): Promise<OnPage> {
  const page = await onPage({ phones: PHONES, liveCalls: calls });
  await waitUntil(() => all(page.element, '.other').length === calls.length);
  return page;
}

describe('hub-active-call: my other phones', () => {
  it('has nothing that axe finds: the list, none, under way, calls elsewhere, a failure', async () => {
    const page = await talking({ phones: PHONES });
    await press(page.element, 'Switch Phone');
    await accessible(page.element);
    page.backend.phones.reset([HERE]);
    await accessible(page.element);
    page.backend.phones.reset(PHONES);
    await settled(page.element);
    await press(page.element, 'Yealink in Room 12');
    await accessible(page.element);
    const other = await elsewhere();
    await accessible(other.element);
    other.hub.calls.pull = () => Promise.reject(new HubError('call/ended'));
    await press(other.element, 'Move here: call with Carol Smith');
    await accessible(other.element);
  });

  describe('Switch Phone', () => {
    it('lists the phones that are not this one, by name and kind', async () => {
      const { element } = await talking({ phones: PHONES });
      await press(element, 'Switch Phone');
      const rows = all(element, 'li').map((row) =>
        ['.who', '.what'].map((part) => row.querySelector(part)?.textContent?.trim()).join(': '),
      );
      expect(rows).to.deep.equal(['Yealink in Room 12: Desk phone', 'Firefox on Linux: Browser']);
      expect(focused(element)).to.contain('button Yealink in Room 12');
    });

    it('moves the call there, and says so', async () => {
      const page = await talking({ phones: PHONES });
      const { element } = page;
      await press(element, 'Switch Phone', 'Firefox on Linux');
      expect(moving(page).target).to.deep.equal({ kind: 'phone', id: 'laptop' });
      expect(sheetOf(element) === null).to.equal(true);
      expect(words(element)).to.deep.equal(['Moving to another phone…']);
      moving(page).succeed();
      await waitUntil(() => words(element).includes('Moved to Firefox on Linux'));
    });

    it('says why it stayed here', async () => {
      const page = await talking({ phones: PHONES });
      const { element } = page;
      await press(element, 'Switch Phone', 'Firefox on Linux');
      moving(page).fail(new HubError('call/no-answer'));
      await waitUntil(() => problem(element) !== undefined);
      expect(problem(element)).to.equal(
        'Not moved to Firefox on Linux. Nobody answered. Try again later. Bob Johnson is back with you.',
      );
    });

    it('says what to do where no other phone is connected, and shows one that comes', async () => {
      const { backend, element } = await talking({ phones: [HERE] });
      await press(element, 'Switch Phone');
      expect(all(element, '.none')[0]).to.contain.text('No other phone is connected');
      backend.phones.upsert(DESK);
      await settled(element);
      expect(has(element, 'Yealink in Room 12')).to.equal(true);
    });

    it('shows names as text, however long', async () => {
      const name = `<b>x</b>${'x'.repeat(10_000)}`;
      const { element } = await talking({ phones: [{ ...DESK, name }] });
      await press(element, 'Switch Phone');
      expect(all(element, '.who b')).to.have.length(0);
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    });
  });

  describe('a call on another phone', () => {
    it('is shown with who, where and since when', async () => {
      const { element } = await elsewhere();
      expect(element.matches(':state(elsewhere)')).to.equal(true);
      const bar = all(element, '.other')[0]!;
      expect(bar).to.contain.text('Carol Smith').and.to.contain.text('On Yealink in Room 12');
      expect(bar.querySelector('.clock')?.textContent?.trim()).to.match(/^01:\d\d$/);
    });

    it('is moved here by `Move here`, once', async () => {
      const page = await elsewhere();
      const { element, phone } = page;
      phone.onDial = () => {};
      await press(element, 'Move here: call with Carol Smith');
      expect(phone.pulled).to.deep.equal([ON_DESK.dialog]);
      expect(all(element, '.other')).to.have.length(0);
      expect(all(element, '.who')[0]).to.have.text('Carol Smith');
      phone.call.answer();
      await settled(element);
      expect(has(element, 'End')).to.equal(true);
      expect(focused(element)).to.contain('section');
    });

    it('that cannot be moved stays, with the reason, and the button keeps the focus', async () => {
      const page = await elsewhere();
      const { element, hub } = page;
      hub.calls.pull = () => Promise.reject(new HubError('call/ended'));
      await press(element, 'Move here: call with Carol Smith');
      await waitUntil(() => problem(element) !== undefined);
      expect(problem(element)).to.contain('This call is over already.');
      expect(focused(element)).to.contain('button Move here');
    });

    it('goes when it ends, and with it the place that it took', async () => {
      const { backend, element } = await elsewhere();
      backend.liveCalls.remove(ON_DESK.id);
      await settled(element);
      expect(element.offsetHeight).to.equal(0);
    });

    it('is not shown where it cannot be moved, nor while there is a call here', async () => {
      const page = await elsewhere();
      const { backend, element, hub } = page;
      await hub.calls.dial('1002');
      await settled(element);
      expect(all(element, '.other')).to.have.length(0);
      page.phone.call.finish({ cause: 'cancelled' });
      element.linger = 0;
      backend.setCapability('call.pull', { level: 'none' });
      await settled(element);
      expect(element.matches(':state(elsewhere)')).to.equal(false);
    });

    it('is one of several, each with its own button, at 320 px', async () => {
      const second = {
        ...ON_DESK,
        id: 'live-2',
        deviceId: LAPTOP.id,
        party: { number: '1', name: 'x'.repeat(10_000) },
      };
      const { element } = await elsewhere([ON_DESK, second]);
      element.style.inlineSize = '320px';
      await settled(element);
      expect(all(element, '.other')).to.have.length(2);
      expect(element.scrollWidth).to.be.at.most(320);
      const move = button(element, 'Move here: call with Carol Smith')!;
      expect(move.scrollWidth).to.be.at.most(move.clientWidth);
    });
  });
});
