import { HubError, type CallRecord } from '@hubline/core';
import { CAROL, DAVE } from '@hubline/core/testing';
import { expect } from '@open-wc/testing';
import { waitUntil } from '../../../test/support/wait-until.ts';
import { sendKeys } from '@web/test-runner-commands';
import {
  accessible,
  all,
  button,
  cards,
  controls,
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

const RECORD: CallRecord = {
  id: 'record-1',
  direction: 'in',
  disposition: 'missed',
  party: { number: '+12125550147', name: 'Harbor Café' },
  startedAt: new Date(),
  answeredAt: null,
  endedAt: new Date(),
  recordings: [],
};

const options = ({ element }: OnPage) =>
  all(element, '[role=option]').map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim());

/** Types into the sheet that is open. */
async function type({ element }: OnPage, text: string): Promise<void> {
  await sendKeys({ type: text });
  await settled(element);
}

const heldStates = ({ hub }: OnPage) =>
  hub.calls.active$.value.map(({ state$: { value } }) => value.phase === 'connected' && value.held);

describe('hub-active-call: several calls', () => {
  describe('accessibility', () => {
    it('has nothing that axe finds: whom to call', async () => {
      const page = await talking({ records: [RECORD] });
      await press(page.element, 'Add Call');
      await accessible(page.element);
      await type(page, 'zzz');
      await accessible(page.element);
    });

    it('has nothing that axe finds: two calls, three, merged', async () => {
      const { element, hub, phone } = await talkingToTwo();
      await accessible(element);
      await hub.calls.dial(DAVE.extension);
      await accessible(element);
      phone.call.finish();
      await settled(element);
      await press(element, 'Swap', 'Merge');
      await waitUntil(() => hub.calls.conference$.value !== null);
      await accessible(element);
    });
  });

  describe('Add Call', () => {
    it('offers the latest calls at once, with the focus in the field', async () => {
      const page = await talking({ records: [RECORD] });
      await press(page.element, 'Add Call');
      expect(focused(page.element)).to.contain('input');
      expect(options(page)).to.have.length(1);
      expect(options(page)[0]).to.contain('Harbor Café (212) 555-0147');
    });

    it('finds a contact by name, with presence, and calls with Enter', async () => {
      const page = await talking({ presence: { [CAROL.id]: 'busy' } });
      const { element, phone } = page;
      await press(element, 'Add Call');
      await type(page, 'car');
      expect(options(page)[0]).to.contain('Carol Smith').and.to.contain('Busy');
      await sendKeys({ press: 'Enter' });
      await settled(element);
      expect(phone.call.remote$.value.number).to.equal(CAROL.extension);
      expect(sheetOf(element) === null).to.equal(true);
      expect(cards(element)).to.deep.equal(['Bob Johnson: On hold', 'Carol Smith: Calling…']);
    });

    it('calls nobody by Enter alone', async () => {
      const page = await talking({ records: [RECORD] });
      await press(page.element, 'Add Call');
      await sendKeys({ press: 'Enter' });
      expect(page.phone.calls).to.have.length(1);
      expect(button(page.element, 'Call')?.disabled).to.equal(true);
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => page.phone.calls.length === 2);
      expect(page.phone.call.remote$.value.number).to.equal(RECORD.party.number);
    });

    it('goes round the list with the arrow keys, from either end', async () => {
      const page = await talking({
        records: [RECORD, { ...RECORD, id: 'record-2', party: { number: '1004', name: '' } }],
      });
      const { element } = page;
      await press(element, 'Add Call');
      const marked = () => all(element, '[aria-selected=true]').map(({ id }) => id);
      expect(marked()).to.deep.equal([]);
      for (const expected of ['option-1', 'option-0', 'option-1']) {
        await sendKeys({ press: 'ArrowUp' });
        await settled(element);
        expect(marked()).to.deep.equal([expected]);
        expect(all(element, 'input')[0]?.getAttribute('aria-activedescendant')).to.equal(expected);
      }
    });

    it('takes a number as it is typed or pasted', async () => {
      const page = await talking();
      const { element } = page;
      await press(element, 'Add Call');
      const field = all(element, 'input')[0] as HTMLInputElement;
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', ' tel:+1 (212) 555-0147\n');
      field.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
      await settled(element);
      expect(field.value).to.equal('+12125550147');
      expect(options(page)[0]).to.contain('(212) 555-0147');
      await press(element, 'Call');
      await waitUntil(() => page.phone.calls.length === 2);
      expect(page.phone.call.remote$.value.number).to.equal('+12125550147');
    });

    it('says so where nobody is found, whatever was typed', async () => {
      const page = await talking();
      const { element } = page;
      await press(element, 'Add Call');
      const field = all(element, 'input')[0] as HTMLInputElement;
      for (const text of ['<b>x</b>', 'مريم 🎷', 'x'.repeat(10_000)]) {
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await settled(element);
        expect(all(element, '.none')[0]).to.contain.text(`No contact matches “${text}”.`);
        expect(element.scrollWidth).to.be.at.most(element.clientWidth);
      }
      expect(all(element, '.none b')).to.have.length(0);
    });

    it('says what went wrong, and the call goes on', async () => {
      const page = await talking();
      const { element, phone } = page;
      phone.failNextDial(new HubError('phone/not-registered'));
      await press(element, 'Add Call');
      await type(page, '1003');
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => problem(element) !== undefined);
      expect(problem(element)).to.contain('This phone is not registered.');
      expect(has(element, 'End')).to.equal(true);
    });

    it('is not there where there is no room', async () => {
      const { element } = await talking({ maxCalls: 1 });
      expect(controls(element)).not.to.include('Add Call');
    });

    it('is closed by Escape and by Back, with the focus where it was', async () => {
      const { element } = await talking();
      await press(element, 'Add Call');
      await sendKeys({ press: 'Escape' });
      await settled(element);
      expect(focused(element)).to.equal('button Add Call');
      await press(element, 'Add Call', 'Back');
      expect(focused(element)).to.equal('button Add Call');
    });

    it('leaves the letters that are typed to the field', async () => {
      const page = await talking();
      await press(page.element, 'Add Call');
      await type(page, 'mh');
      expect((all(page.element, 'input')[0] as HTMLInputElement).value).to.equal('mh');
      const state = page.phone.call.state$.value;
      expect(state.phase === 'connected' && (state.muted || state.held)).to.equal(false);
    });
  });

  describe('two calls', () => {
    it('stand side by side, each with its state in words', async () => {
      const { element } = await talkingToTwo();
      expect(cards(element)).to.deep.equal(['Bob Johnson: On hold', 'Carol Smith: Talking']);
      const [bob, carol] = all(element, '.card').map((card) => card.getBoundingClientRect());
      expect(bob!.top).to.equal(carol!.top);
      expect(all(element, '.card').map(({ ariaPressed }) => ariaPressed)).to.deep.equal([
        'false',
        'true',
      ]);
    });

    it('say on the card that the other side holds us', async () => {
      const { element, phone } = await talkingToTwo();
      phone.call.remoteHold();
      await settled(element);
      expect(cards(element)[1]).to.equal('Carol Smith: They put you on hold');
      expect(words(element)).to.deep.equal([]);
    });

    it('are swapped, once for each press', async () => {
      const page = await talkingToTwo();
      const { element, phone } = page;
      phone.calls[1]!.autoHold = false;
      await press(element, 'Swap');
      expect(button(element, 'Swap')?.ariaBusy).to.equal('true');
      expect(focused(element)).to.equal('button Swap');
      await press(element, 'Swap');
      phone.calls[1]!.confirmHold();
      await waitUntil(() => button(element, 'Swap')?.ariaBusy !== 'true');
      expect(cards(element)).to.deep.equal(['Bob Johnson: Talking', 'Carol Smith: On hold']);
      expect(all(element, '.card').map(({ ariaPressed }) => ariaPressed)[0]).to.equal('true');
    });

    it('say why they could not be swapped', async () => {
      const { element, phone } = await talkingToTwo();
      phone.calls[1]!.failNext('hold', new HubError('call/failed'));
      await press(element, 'Swap');
      expect(problem(element)).to.contain('Something went wrong with the call.');
      expect(cards(element)[1]).to.equal('Carol Smith: Talking');
    });

    it('can be looked at without talking; Hold then talks in the one that is shown', async () => {
      const page = await talkingToTwo();
      const { element } = page;
      all(element, '.card')[0]!.click();
      await settled(element);
      expect(heldStates(page)).to.deep.equal([true, false]);
      expect(button(element, 'Hold')?.ariaPressed).to.equal('true');
      await press(element, 'Hold');
      expect(heldStates(page)).to.deep.equal([false, true]);
    });

    it('go on as one when the other ends, which is told once', async () => {
      const { element, phone, told } = await talkingToTwo();
      phone.call.finish({ cause: 'hung-up', by: 'them' });
      await settled(element);
      expect(cards(element)).to.deep.equal([]);
      expect(all(element, '.who')[0]).to.have.text('Bob Johnson');
      expect(told.map(({ text }) => text)).to.deep.equal(['The call with Carol Smith has ended.']);
    });

    it('say how the one that is being made ended', async () => {
      const { element, hub, phone } = await talking();
      await hub.calls.dial(CAROL.extension);
      phone.call.finish({ cause: 'failed', error: new HubError('call/busy') });
      await settled(element);
      expect(problem(element)).to.contain('Carol Smith: They are on another call.');
    });

    it('keep the focus when one ends while a sheet is open', async () => {
      const page = await talkingToTwo();
      const { element, phone } = page;
      await press(element, 'Add Call');
      phone.call.finish({ cause: 'hung-up', by: 'them' });
      await settled(element);
      expect(sheetOf(element) === null).to.equal(true);
      expect(focused(element)).to.contain('section');
    });

    it('three of them stand below each other, and nothing is cut off at 320 px', async () => {
      const page = await talkingToTwo();
      const { element, hub, phone } = page;
      element.style.inlineSize = '320px';
      await hub.calls.dial(DAVE.extension);
      phone.call.answer();
      phone.call.identify({ number: '+442079460958', name: 'x'.repeat(10_000) });
      await settled(element);
      const boxes = all(element, '.card').map((card) => card.getBoundingClientRect());
      expect(boxes[0]!.bottom).to.be.at.most(boxes[1]!.top);
      expect(element.scrollWidth).to.be.at.most(320);
      expect(has(element, 'Swap')).to.equal(false);
    });
  });

  describe('Merge', () => {
    it('makes a three-way conference of both, and keeps the focus in the call', async () => {
      const page = await talkingToTwo();
      const { element, hub } = page;
      await press(element, 'Merge');
      await waitUntil(() => hub.calls.conference$.value !== null);
      await settled(element);
      expect(all(element, '.who')[0]).to.have.text('Bob Johnson and Carol Smith');
      expect(all(element, '.facts')[0]).to.contain.text('Three-way conference');
      expect(heldStates(page)).to.deep.equal([false, false]);
      expect(controls(element)).to.deep.equal(['Mute', 'Hold', 'Dial Pad', 'Start Rec']);
      expect(focused(element)).to.contain('section');
    });

    it('says why it could not be done, and both are there as before', async () => {
      const page = await talkingToTwo();
      const { element, phone } = page;
      phone.calls[0]!.failNext('relay', new HubError('call/failed'));
      await press(element, 'Merge');
      await waitUntil(() => problem(element) !== undefined);
      expect(problem(element)).to.contain('Something went wrong with the call.');
      expect(cards(element)).to.deep.equal(['Bob Johnson: On hold', 'Carol Smith: Talking']);
    });

    it('is not offered while one of them rings', async () => {
      const { element, hub } = await talking();
      await hub.calls.dial(CAROL.extension);
      await settled(element);
      expect(has(element, 'Merge')).to.equal(false);
      expect(has(element, 'Swap')).to.equal(false);
    });
  });

  describe('a merged call', () => {
    const leaving = (legs: OnPage['phone']['calls']) =>
      legs.flatMap(({ transfers }) => transfers)[0];

    async function merged(): Promise<OnPage> {
      const page = await talkingToTwo();
      await press(page.element, 'Merge');
      await waitUntil(() => page.hub.calls.conference$.value !== null);
      await settled(page.element);
      return page;
    }

    it('is split by name: one is talked with, the other waits', async () => {
      const page = await merged();
      await press(page.element, 'Split: talk with Carol Smith alone');
      await waitUntil(() => page.hub.calls.conference$.value === null);
      await settled(page.element);
      expect(cards(page.element)).to.deep.equal(['Bob Johnson: On hold', 'Carol Smith: Talking']);
      expect(focused(page.element)).to.contain('section');
    });

    it('says of each who holds us', async () => {
      const { element, phone } = await merged();
      phone.calls[0]!.remoteHold();
      await settled(element);
      expect(words(element)).to.deep.equal(['They put you on hold']);
    });

    it('is left to the others by End, and that is said', async () => {
      const { element, phone } = await merged();
      await press(element, 'End');
      leaving(phone.calls)!.succeed();
      await waitUntil(() => words(element).includes('You left the call'));
    });

    it('says why it could not be left, and goes on', async () => {
      const { element, hub, phone } = await merged();
      await press(element, 'End');
      leaving(phone.calls)!.fail(new HubError('call/failed'));
      await waitUntil(() => problem(element) !== undefined);
      expect(hub.calls.conference$.value === null).to.equal(false);
    });

    it('is ended for all', async () => {
      const { element, hub } = await merged();
      await press(element, 'End for all');
      expect(hub.calls.active$.value).to.have.length(0);
    });

    it('is muted, held and sent digits as one', async () => {
      const { element, phone } = await merged();
      await press(element, 'Mute', 'Hold', 'Dial Pad');
      await sendKeys({ type: '5' });
      for (const leg of phone.calls) {
        const state = leg.state$.value;
        expect(state.phase === 'connected' && state.muted && state.held).to.equal(true);
        expect(leg.digits).to.equal('5');
      }
    });

    it('goes on as an ordinary call when one leaves', async () => {
      const { element, phone } = await merged();
      phone.calls[1]!.finish({ cause: 'hung-up', by: 'them' });
      await settled(element);
      expect(all(element, '.who')[0]).to.have.text('Bob Johnson');
      expect(controls(element)).to.include('Transfer Call');
    });
  });
});
