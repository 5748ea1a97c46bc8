import { HubError } from '@hubline/core';
import { BOB, createFakeHub, type FakeHub } from '@hubline/core/testing';
import type { HubDialEvent } from '@hubline/element';
import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { waitUntil } from '../../../test/support/wait-until.ts';
import { sendKeys } from '@web/test-runner-commands';
import './define.ts';
import type { HubDialpad } from './hub-dialpad.ts';
import type { HubKeyEvent } from './hub-dialpad.events.ts';

const all = (pad: HubDialpad, selector: string) => [
  ...pad.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const one = (pad: HubDialpad, selector: string) => all(pad, selector)[0]!;
const field = (pad: HubDialpad) => one(pad, 'input') as HTMLInputElement;
const key = (pad: HubDialpad, digit: string) => one(pad, `.key[aria-label="${digit}"]`);
const message = (pad: HubDialpad) => one(pad, '#message').textContent?.trim();
const options = (pad: HubDialpad) => all(pad, '[role=option]');
const dial = (pad: HubDialpad) => one(pad, '.dial');

async function pad(setup: Partial<HubDialpad> = {}): Promise<HubDialpad> {
  const element = await fixture<HubDialpad>(html`<hub-dialpad></hub-dialpad>`);
  Object.assign(element, setup);
  await element.updateComplete;
  return element;
}

/** With Alice signed in and registered. */
async function padWithHub(setup: Partial<HubDialpad> = {}): Promise<[HubDialpad, FakeHub]> {
  const fake = createFakeHub();
  await fake.ready;
  return [await pad({ hub: fake.hub, ...setup }), fake];
}

async function type(element: HubDialpad, text: string): Promise<void> {
  element.focus();
  await sendKeys({ type: text });
  await element.updateComplete;
}

function paste(element: HubDialpad, text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  field(element).dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  );
}

describe('hub-dialpad', () => {
  describe('accessibility', () => {
    it('has nothing that axe finds: empty, with a number, searching, without a match, with an error, in a call', async () => {
      const [element, fake] = await padWithHub();
      await expect(element).to.be.accessible();
      for (const value of ['1002', 'bob', 'zzz']) {
        element.value = value;
        await element.updateComplete;
        await expect(element).to.be.accessible();
      }
      fake.phone.failNextDial(new HubError('call/invalid-number'));
      element.value = '99';
      await element.updateComplete;
      dial(element).click();
      await waitUntil(() => message(element)?.includes('not a number'));
      await expect(element).to.be.accessible();
      element.dtmf = true;
      await element.updateComplete;
      await expect(element).to.be.accessible();
    });

    it('names the field, the keys by their digit, and the buttons by their words', async () => {
      const element = await pad();
      expect(field(element)?.getAttribute('aria-label')).to.equal('Name or number');
      expect(
        all(element, '.key')
          .map((button) => button.ariaLabel)
          .join(''),
      ).to.equal('123456789*0#');
      expect(dial(element)).to.have.trimmed.text('Dial');
      expect(one(element, '.backspace')?.getAttribute('aria-label')).to.equal('Delete last digit');
    });
  });

  describe('a call that is about to be made', () => {
    it('is made ready with the first digit, and not with each', async () => {
      const [element, { phone }] = await padWithHub();
      element.focus();
      expect(phone.warmed).to.equal(0);
      await type(element, '1002');
      expect(phone.warmed).to.equal(1);
    });

    it('is made ready when someone comes back to a number after a while', async () => {
      const [element, { phone }] = await padWithHub({ value: '1002' });
      expect(phone.warmed).to.equal(1);
      const now = performance.now.bind(performance);
      performance.now = () => now() + 11_000;
      try {
        element.focus();
      } finally {
        performance.now = now;
      }
      expect(phone.warmed).to.equal(2);
    });

    it('is not, where digits are sent into a call', async () => {
      const [element, { phone }] = await padWithHub({ dtmf: true });
      key(element, '5').click();
      await element.updateComplete;
      expect(element.value).to.equal('5');
      expect(phone.warmed).to.equal(0);
    });
  });

  describe('without a hub', () => {
    it('is a control: keys fill it, and `Dial` asks for the call', async () => {
      const element = await pad();
      for (const digit of ['1', '0', '0', '2']) key(element, digit).click();
      await element.updateComplete;
      expect(element.value).to.equal('1002');
      setTimeout(() => dial(element).click());
      const event: HubDialEvent = await oneEvent(element, 'hub-dial');
      expect(event.number).to.equal('1002');
      expect(event.bubbles && event.composed).to.equal(true);
      await waitUntil(() => element.value === '');
    });
  });

  describe('value', () => {
    it('can be given as an attribute', async () => {
      const element = await fixture<HubDialpad>(html`<hub-dialpad value="1003"></hub-dialpad>`);
      expect(field(element).value).to.equal('1003');
    });

    it('is what was typed, whichever way', async () => {
      const element = await pad();
      await type(element, '10');
      key(element, '0').click();
      await element.updateComplete;
      expect(element.value).to.equal('100');
      expect(field(element).value).to.equal('100');
    });

    it('takes a key where the caret stands', async () => {
      const element = await pad({ value: '12' });
      field(element).setSelectionRange(1, 1);
      key(element, '9').click();
      expect(element.value).to.equal('192');
    });
  });

  describe('disabled', () => {
    it('switches all of it off', async () => {
      const element = await pad({ disabled: true, value: '1' });
      key(element, '2').click();
      expect(element.value).to.equal('1');
      const on = all(element, 'button, input').filter((control) => !control.matches(':disabled'));
      expect(on).to.have.length(0);
    });
  });

  describe('hub-dial', () => {
    it('places the call when nobody objects, and clears the field', async () => {
      const [element, fake] = await padWithHub();
      await type(element, '1002');
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => fake.hub.calls.active$.value.length === 1);
      expect(fake.phone.calls).to.have.length(1);
      await waitUntil(() => element.value === '');
    });

    it('leaves the call to whoever cancels it', async () => {
      const [element, fake] = await padWithHub({ value: '1002' });
      element.addEventListener('hub-dial', (event) => event.preventDefault());
      dial(element).click();
      await waitUntil(() => element.value === '');
      expect(fake.phone.calls).to.have.length(0);
    });

    it('carries the contact that the number belongs to', async () => {
      const [element] = await padWithHub({ value: '1002' });
      setTimeout(() => dial(element).click());
      const event: HubDialEvent = await oneEvent(element, 'hub-dial');
      expect(event.contact?.name).to.equal(BOB.name);
    });

    it('cannot hold up an emergency call', async () => {
      const [element, fake] = await padWithHub({ value: '911' });
      element.addEventListener('hub-dial', (event) => event.preventDefault());
      dial(element).click();
      await waitUntil(() => fake.phone.calls.length === 1);
    });
  });

  describe('hub-key', () => {
    it('tells each key, and its tone is heard', async () => {
      const [element, fake] = await padWithHub();
      const digits: string[] = [];
      element.addEventListener('hub-key', (event: HubKeyEvent) => digits.push(event.digit));
      key(element, '5').click();
      await type(element, '#');
      expect(digits.join('')).to.equal('5#');
      expect(fake.audio.keys).to.equal('5#');
    });
  });

  describe('keyboard', () => {
    it('writes into the field from any key that has the focus', async () => {
      const element = await pad();
      key(element, '1').focus();
      await sendKeys({ type: '42' });
      await element.updateComplete;
      expect(element.value).to.equal('42');
    });

    it('recalls the last number with Up', async () => {
      const [element, fake] = await padWithHub();
      await type(element, '1003');
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => element.value === '' && fake.phone.calls.length === 1);
      fake.phone.call.finish();
      await sendKeys({ press: 'ArrowUp' });
      await element.updateComplete;
      expect(field(element).value).to.equal('1003');
    });

    it('recalls the last call that went out before this page was opened', async () => {
      const [element, fake] = await padWithHub();
      const at = new Date();
      const party = { number: '1004', name: 'Dave Müller' };
      const times = { startedAt: at, answeredAt: null, endedAt: at, recordings: [] };
      fake.backend.records.reset([
        { id: 'a', direction: 'out', disposition: 'busy', party, ...times },
      ]);
      element.focus();
      await sendKeys({ press: 'ArrowUp' });
      expect(element.value).to.equal('1004');
    });

    it('empties the field with Escape', async () => {
      const element = await pad({ value: '12' });
      element.focus();
      await sendKeys({ press: 'Escape' });
      expect(element.value).to.equal('');
    });

    it('leaves shortcuts of the browser alone', async () => {
      const element = await pad();
      const event = new KeyboardEvent('keydown', { key: '1', ctrlKey: true, cancelable: true });
      key(element, '1').dispatchEvent(event);
      expect(event.defaultPrevented).to.equal(false);
      expect(element.value).to.equal('');
    });
  });

  it('leads back to the field when a key has deleted the last digit', async () => {
    const element = await pad();
    await type(element, '1');
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot!.activeElement === one(element, '.backspace')).to.equal(true);
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(field(element).value).to.equal('');
    expect(element.shadowRoot!.activeElement === field(element)).to.equal(true);
  });

  describe('mouse and touch', () => {
    /** The events of a press, as browsers fire them; real input waits for a tab in front. */
    const press = (target: HTMLElement, pointerType: 'mouse' | 'touch') => {
      const options = { bubbles: true, cancelable: true, composed: true, detail: 1 };
      target.dispatchEvent(new PointerEvent('pointerdown', { ...options, pointerType }));
      const focuses = target.dispatchEvent(new MouseEvent('mousedown', options));
      if (focuses) target.focus();
      return () => {
        target.dispatchEvent(new PointerEvent('pointerup', { ...options, pointerType }));
        target.dispatchEvent(new MouseEvent('click', options));
      };
    };

    it('leaves the focus of the mouse in the field, so that Enter dials', async () => {
      const element = await pad();
      press(key(element, '7'), 'mouse')();
      expect(element.value).to.equal('7');
      expect(element.shadowRoot?.activeElement?.localName).to.equal('input');
    });

    it('opens no keyboard on the screen for a touch', async () => {
      const element = await pad();
      press(key(element, '7'), 'touch')();
      expect(element.value).to.equal('7');
      expect(element.shadowRoot?.activeElement?.localName).not.to.equal('input');
    });

    it('writes + for a long press of 0, and only once', async () => {
      const element = await pad();
      const release = press(key(element, '0'), 'touch');
      await waitUntil(() => element.value === '+');
      release();
      expect(element.value).to.equal('+');
    });

    it('writes 0 for a short press of 0', async () => {
      const element = await pad();
      press(key(element, '0'), 'touch')();
      await aTimeout(600);
      expect(element.value).to.equal('0');
    });

    it('empties the field for a long press of `Delete last digit`', async () => {
      const element = await pad({ value: '1234' });
      const release = press(one(element, '.backspace'), 'touch');
      await waitUntil(() => element.value === '');
      release();
      expect(element.value).to.equal('');
    });

    it('deletes one digit for a click, or what is selected', async () => {
      const element = await pad({ value: '1234' });
      one(element, '.backspace').click();
      expect(element.value).to.equal('123');
      await element.updateComplete;
      field(element).setSelectionRange(0, 2);
      one(element, '.backspace').click();
      expect(element.value).to.equal('3');
    });
  });

  describe('paste', () => {
    const cases = [
      ['+1 (469) 555-0101', '+14695550101'],
      ['tel:+1-469-555-0101;ext=5', '+14695550101'],
      ['\u202a469.555.0101\u202c', '4695550101'],
      ['469\u2011555\u20110101', '4695550101'],
      ['٤٦٩٥٥٥٠١٠١', '4695550101'],
      ['*43', '*43'],
      ['  Bob\n Johnson ', 'Bob Johnson'],
    ] as const;
    for (const [text, cleaned] of cases) {
      it(`makes ${cleaned} of ${JSON.stringify(text)}`, async () => {
        const element = await pad();
        paste(element, text);
        expect(element.value).to.equal(cleaned);
      });
    }
  });

  describe('Search', () => {
    it('shows contacts while a name is typed, and calls the one that is clicked', async () => {
      const [element, fake] = await padWithHub();
      await type(element, 'joh');
      expect(one(element, '.search h2')).to.have.text('Search');
      expect(options(element)[0]).to.contain.text(BOB.name);
      expect(field(element)?.getAttribute('aria-expanded')).to.equal('true');
      options(element)[0]!.click();
      await waitUntil(() => fake.hub.calls.active$.value.length === 1);
      expect(fake.hub.calls.active$.value[0]?.state$.value.party.number).to.equal(BOB.extension);
    });

    it('marks with the arrow keys, around the ends, and calls the marked one with Enter', async () => {
      const [element, fake] = await padWithHub();
      await type(element, 'bob');
      const marked = () =>
        options(element).findIndex(({ ariaSelected }) => ariaSelected === 'true');
      expect(marked()).to.equal(0);
      await sendKeys({ press: 'ArrowDown' });
      await element.updateComplete;
      expect(marked()).to.equal(1);
      expect(field(element)?.getAttribute('aria-activedescendant')).to.equal(
        options(element)[1]!.id,
      );
      await sendKeys({ press: 'ArrowDown' });
      await element.updateComplete;
      expect(marked()).to.equal(0);
      await sendKeys({ press: 'ArrowUp' });
      await element.updateComplete;
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => fake.hub.calls.active$.value.length === 1);
      expect(fake.hub.calls.active$.value[0]?.state$.value.party.number).to.equal(BOB.numbers[0]);
    });

    it('says so when there is no such contact, and dials nothing', async () => {
      const [element, fake] = await padWithHub();
      await type(element, 'nobody');
      expect(one(element, '.search')).to.contain.text('No contact matches “nobody”.');
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => message(element) === 'Choose a contact, or type a number.');
      expect(fake.phone.calls).to.have.length(0);
      expect(element.value).to.equal('nobody');
    });

    it('finds contacts that arrive while the name stands there', async () => {
      const [element, fake] = await padWithHub();
      await type(element, 'zoe');
      expect(options(element)).to.have.length(0);
      const phones = [{ label: 'extension' as const, number: '1009' }];
      fake.backend.contacts.upsert({ id: 'z', source: 'directory', name: 'Zoe Young', phones });
      await waitUntil(() => options(element).length === 1);
    });

    it('takes the room of the keys, which are out of reach meanwhile', async () => {
      const [element] = await padWithHub();
      const before = element.offsetHeight;
      await type(element, 'b');
      expect(element.offsetHeight).to.equal(before);
      expect(one(element, '.keys').inert).to.equal(true);
    });

    it('shows names as text, never as markup', async () => {
      const [element, fake] = await padWithHub();
      const phones = [{ label: 'extension' as const, number: '1009' }];
      const name = 'Eve <img src=x>';
      fake.backend.contacts.upsert({ id: 'e', source: 'directory', name, phones });
      await type(element, 'eve');
      await waitUntil(() => options(element).length === 1);
      expect(options(element)[0]).to.contain.text(name);
      expect(all(element, 'img')).to.have.length(0);
    });
  });

  describe('message', () => {
    it('says who a number belongs to', async () => {
      const [element] = await padWithHub();
      await type(element, '1002');
      expect(message(element)).to.equal(BOB.name);
    });

    it('says in words why a call was not placed, and keeps what was typed', async () => {
      const [element, fake] = await padWithHub();
      fake.phone.loseConnection();
      await type(element, '1002');
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => message(element)?.startsWith('This phone is not registered.'));
      expect(field(element).value).to.equal('1002');
    });

    it('forgets what went wrong once something else is typed', async () => {
      const [element, fake] = await padWithHub();
      fake.phone.loseConnection();
      await type(element, '1002');
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => message(element)?.startsWith('This phone'));
      await type(element, '3');
      expect(message(element)).to.equal('');
    });

    it('says what is missing when there is nothing to dial', async () => {
      const element = await pad();
      dial(element).click();
      await element.updateComplete;
      expect(message(element)).to.equal('Type a name or a number first.');
    });
  });

  describe('dtmf', () => {
    it('sends each key at once and shows what was sent', async () => {
      const [element, fake] = await padWithHub({ dtmf: true });
      const digits: string[] = [];
      element.addEventListener('hub-key', (event: HubKeyEvent) => digits.push(event.digit));
      key(element, '4').click();
      key(element, '4').focus();
      await sendKeys({ type: '2#' });
      await element.updateComplete;
      expect(digits.join('')).to.equal('42#');
      expect(fake.audio.keys).to.equal('42#');
      expect(one(element, 'output')).to.have.text('42#');
      expect(all(element, 'input, .dial, .backspace')).to.have.length(0);
    });

    it('knows no long press: 0 is 0', async () => {
      const element = await pad({ dtmf: true });
      key(element, '0').dispatchEvent(new PointerEvent('pointerdown'));
      await aTimeout(600);
      expect(element.value).to.equal('');
    });
  });
});
