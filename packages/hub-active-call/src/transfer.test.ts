import { HubError, type HubErrorCode } from '@hubline/core';
import { BOB, CAROL, type FakeTransfer } from '@hubline/core/testing';
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
  words,
  type OnPage,
} from '../../../test/support/active-call-page.ts';

const transferOf = ({ phone }: OnPage): FakeTransfer => phone.calls[0]!.transfers.at(-1)!;

/** Opens the sheet and chooses Carol by name. */
async function choose({ element }: OnPage, way: 'Blind Transfer' | 'Assisted Transfer') {
  await press(element, 'Transfer Call', way);
  await sendKeys({ type: 'carol' });
  await settled(element);
  await sendKeys({ press: 'Enter' });
  await settled(element);
}

/** Carol is called, while Bob waits. */
async function consulting(): Promise<OnPage> {
  const page = await talking();
  await choose(page, 'Assisted Transfer');
  await waitUntil(() => page.phone.calls.length === 2);
  await settled(page.element);
  return page;
}

describe('hub-active-call: transfer', () => {
  describe('accessibility', () => {
    it('has nothing that axe finds: the menu, whom to, under way, failed, assisted', async () => {
      const page = await talking();
      const { element } = page;
      await press(element, 'Transfer Call');
      await accessible(element);
      await press(element, 'Blind Transfer');
      await accessible(element);
      await sendKeys({ type: 'carol' });
      await sendKeys({ press: 'Enter' });
      await accessible(element);
      transferOf(page).fail(new HubError('call/busy'));
      await accessible(element);
      await choose(page, 'Assisted Transfer');
      await accessible(element);
      page.phone.call.answer();
      await accessible(element);
    });

    it('says how it goes politely, each step once', async () => {
      const page = await talking();
      const { element } = page;
      const region = all(element, '.visually-hidden[role=status]').at(-1)!;
      const said: string[] = [];
      const observer = new MutationObserver(() => said.push(region.textContent));
      observer.observe(region, { childList: true, characterData: true, subtree: true });
      await choose(page, 'Blind Transfer');
      transferOf(page).ring();
      await settled(element);
      observer.disconnect();
      expect(region.role ?? region.getAttribute('role')).to.equal('status');
      expect(said).to.deep.equal([
        'Transferring to Carol Smith…',
        'Transferring to Carol Smith: ringing…',
      ]);
    });
  });

  describe('Transfer Call', () => {
    it('offers both ways with what they mean, by keyboard and back', async () => {
      const { element } = await talking();
      element.focus();
      await sendKeys({ press: 't' });
      await settled(element);
      expect(focused(element)).to.equal('button Blind Transfer');
      expect(all(element, '.choice').map(({ textContent }) => textContent)).to.satisfy(
        ([blind, assisted]: string[]) =>
          blind?.includes('Send the call on without speaking first.') &&
          assisted?.includes('Speak with them before you hand the call over.'),
      );
      expect(all(element, '.grid')[0]?.inert).to.equal(true);
      await sendKeys({ press: 'Escape' });
      await settled(element);
      expect(focused(element)).to.equal('button Transfer Call');
      expect(button(element, 'Transfer Call')?.ariaExpanded).to.equal('false');
    });

    it('offers only what can be done', async () => {
      const page = await talking();
      const { backend, element } = page;
      backend.setCapability('call.consult', { level: 'none' });
      await settled(element);
      await press(element, 'Transfer Call');
      expect(has(element, 'Assisted Transfer')).to.equal(false);
      backend.setCapability('call.transfer', { level: 'none' });
      await sendKeys({ press: 'Escape' });
      await settled(element);
      expect(controls(element)).not.to.include('Transfer Call');
    });

    it('leaves no room for a talk first where there is none for a call', async () => {
      const { element } = await talking({ maxCalls: 1 });
      await press(element, 'Transfer Call');
      expect(has(element, 'Assisted Transfer')).to.equal(false);
      expect(has(element, 'Blind Transfer')).to.equal(true);
    });
  });

  describe('Blind Transfer', () => {
    it('goes to who was chosen, and says at the end who has the call', async () => {
      const page = await talking();
      const { element } = page;
      await choose(page, 'Blind Transfer');
      expect(transferOf(page).target).to.deep.equal({ kind: 'number', number: CAROL.extension });
      expect(sheetOf(element) === null).to.equal(true);
      for (const name of ['Hold', 'Add Call', 'Transfer Call', 'Call Park', 'Switch Phone']) {
        expect(button(element, name)?.ariaDisabled, name).to.equal('true');
      }
      transferOf(page).succeed();
      await waitUntil(() => words(element).includes('Transferred to Carol Smith'));
      expect(has(element, 'Close')).to.equal(true);
    });

    it('goes nowhere by a second press while it is under way', async () => {
      const page = await talking();
      await choose(page, 'Blind Transfer');
      button(page.element, 'Hold')!.click();
      page.element.focus();
      await sendKeys({ press: 't' });
      await settled(page.element);
      expect(all(page.element, '.menu')).to.have.length(0);
      const state = page.phone.call.state$.value;
      expect(state.phase === 'connected' && state.held).to.equal(false);
    });

    const failures: readonly (readonly [HubErrorCode, string])[] = [
      ['call/busy', 'They are on another call. Try again later.'],
      ['call/not-found', 'This number does not exist. Check it and call again.'],
      ['call/own-number', 'This is your own number. Choose someone else.'],
      ['call/no-answer', 'Nobody answered. Try again later.'],
    ];
    for (const [code, reason] of failures) {
      it(`that fails with ${code} says why, and that the caller is back`, async () => {
        const page = await talking();
        const { element } = page;
        await choose(page, 'Blind Transfer');
        transferOf(page).fail(new HubError(code));
        await waitUntil(() => problem(element) !== undefined);
        expect(problem(element)).to.equal(
          `Not transferred to Carol Smith. ${reason} Bob Johnson is back with you.`,
        );
        await settled(element);
        expect(button(element, 'Transfer Call')?.ariaDisabled).not.to.equal('true');
        await press(element, 'Mute');
        expect(problem(element)).to.equal(undefined);
      });
    }

    it('of a number that is none says so, and the call goes on', async () => {
      const page = await talking();
      const { element } = page;
      await press(element, 'Transfer Call', 'Blind Transfer');
      const event = Object.assign(new Event('choose'), { value: { number: 'nowhere', name: '' } });
      sheetOf(element)!.dispatchEvent(event);
      await waitUntil(() => problem(element) !== undefined);
      expect(problem(element)).to.contain('This is not a number that can be called.');
      expect(page.phone.call.transfers).to.have.length(0);
    });

    it('of one who hangs up meanwhile ends as any call', async () => {
      const page = await talking();
      await choose(page, 'Blind Transfer');
      page.phone.call.finish({ cause: 'hung-up', by: 'them' });
      await settled(page.element);
      expect(words(page.element)).to.deep.equal(['Call ended']);
    });
  });

  describe('Assisted Transfer', () => {
    it('calls first, with the caller on hold, and says what it is for', async () => {
      const { element } = await consulting();
      expect(cards(element)).to.deep.equal(['Bob Johnson: On hold', 'Carol Smith: Calling…']);
      expect(all(element, '.caption')[0]).to.have.text('Assisted Transfer');
      expect(button(element, 'Complete Transfer')?.disabled).to.equal(true);
      expect(has(element, 'End')).to.equal(false);
    });

    it('is completed after a talk', async () => {
      const page = await consulting();
      const { element, phone } = page;
      phone.call.answer();
      await settled(element);
      await press(element, 'Complete Transfer');
      expect(button(element, 'Complete Transfer')?.ariaBusy).to.equal('true');
      expect(focused(element)).to.equal('button Complete Transfer');
      await press(element, 'Complete Transfer', 'Cancel');
      expect(phone.calls[0]!.transfers).to.have.length(1);
      const { target } = transferOf(page);
      expect(target.kind === 'call' && target.call === phone.call).to.equal(true);
      transferOf(page).succeed();
      await waitUntil(() => words(element).includes('Transferred to Carol Smith'));
    });

    it('is completed while the other phone still rings', async () => {
      const page = await consulting();
      const { element, phone } = page;
      phone.call.ring();
      await settled(element);
      await press(element, 'Complete Transfer');
      transferOf(page).succeed();
      await waitUntil(() => words(element).includes('Transferred to Carol Smith'));
    });

    it('is taken back by Cancel: the caller is talked with again', async () => {
      const { element, hub, phone } = await consulting();
      phone.call.answer();
      await settled(element);
      await press(element, 'Cancel');
      await waitUntil(() => hub.calls.active$.value.length === 1);
      await settled(element);
      expect(all(element, '.who')[0]).to.have.text(BOB.name);
      expect(words(element)).to.deep.equal([]);
      expect(has(element, 'End')).to.equal(true);
      expect(focused(element)).to.contain('section');
    });

    it('ends with the caller when the target hangs up in the middle', async () => {
      const { element, phone, told } = await consulting();
      phone.call.answer();
      phone.call.finish({ cause: 'hung-up', by: 'them' });
      await settled(element);
      expect(all(element, '.who')[0]).to.have.text(BOB.name);
      expect(words(element)).to.deep.equal([]);
      expect(told.map(({ text }) => text)).to.deep.equal(['The call with Carol Smith has ended.']);
    });

    it('says why the target did not answer, with the caller back', async () => {
      const { element, phone } = await consulting();
      phone.call.finish({ cause: 'failed', error: new HubError('call/busy') });
      await settled(element);
      expect(problem(element)).to.contain('Carol Smith: They are on another call.');
      expect(words(element)).to.deep.equal([]);
    });

    it('leaves both there when it cannot be completed', async () => {
      const page = await consulting();
      const { element, phone } = page;
      phone.call.answer();
      await settled(element);
      await press(element, 'Complete Transfer');
      transferOf(page).fail(new HubError('call/failed'));
      await waitUntil(() => problem(element) !== undefined);
      expect(problem(element)).to.contain('Not transferred to Carol Smith.');
      await settled(element);
      expect(cards(element)).to.have.length(2);
      expect(button(element, 'Complete Transfer')?.ariaBusy).to.equal(null);
    });

    it('goes on as a call with the target when the caller hangs up', async () => {
      const { element, phone } = await consulting();
      phone.call.answer();
      phone.calls[0]!.finish({ cause: 'hung-up', by: 'them' });
      await settled(element);
      expect(all(element, '.who')[0]).to.have.text(CAROL.name);
      expect(has(element, 'End')).to.equal(true);
    });

    it('may become a conference after all', async () => {
      const { element, hub, phone } = await consulting();
      phone.call.answer();
      await settled(element);
      await press(element, 'Merge');
      await waitUntil(() => hub.calls.conference$.value !== null);
      await settled(element);
      expect(hub.calls.consultation$.value === null).to.equal(true);
      expect(has(element, 'End for all')).to.equal(true);
    });
  });
});
