import { HubError } from '@hubline/core';
import {
  ALICE,
  FakeBackend,
  createFakeHub,
  type FakeHub,
  type FakeHubOptions,
} from '@hubline/core/testing';
import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../../../test/support/wait-until.ts';
import { sendKeys } from '@web/test-runner-commands';
import './define.ts';
import type { HubVoicemailPin } from './hub-voicemail-pin.ts';

const all = (element: HubVoicemailPin, selector: string) => [
  ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const trimmed = (one: Element | null | undefined) =>
  one?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const text = (element: HubVoicemailPin) => trimmed(all(element, 'section')[0]);
const button = (element: HubVoicemailPin, name: string) =>
  all(element, 'button').find((one) => (one.ariaLabel ?? trimmed(one)) === name) as
    HTMLButtonElement | undefined;
const field = (element: HubVoicemailPin) =>
  all(element, 'label')
    .filter((label) => trimmed(label) === 'New PIN')
    .map((label) => (label as HTMLLabelElement).control as HTMLInputElement)[0]!;
/** All that describes the field. */
const described = (element: HubVoicemailPin) =>
  (field(element).getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => trimmed(element.shadowRoot!.getElementById(id)))
    .join(' ');
const told = (element: HubVoicemailPin) => all(element, '[role=status]').map(trimmed).join(' ');
const alerts = (element: HubVoicemailPin) => all(element, '[role=alert]').map(trimmed);

async function open(options: FakeHubOptions = {}): Promise<[HubVoicemailPin, FakeHub]> {
  const fake = createFakeHub(options);
  await fake.ready;
  const element = await fixture<HubVoicemailPin>(
    html`<hub-voicemail-pin .hub=${fake.hub}></hub-voicemail-pin>`,
  );
  return [element, fake];
}

async function save(element: HubVoicemailPin, pin: string): Promise<void> {
  field(element).value = pin;
  field(element).dispatchEvent(new Event('input'));
  button(element, 'Save')!.click();
  await element.updateComplete;
}

const saved = (element: HubVoicemailPin) =>
  waitUntil(() => told(element).includes('Your PIN is saved.'), 'it is not saved');

describe('hub-voicemail-pin', () => {
  describe('accessibility', () => {
    for (const theme of ['light', 'dark'] as const) {
      it(`has nothing that axe finds in the ${theme} theme: form, faults, saved`, async () => {
        const [element] = await open();
        element.theme = theme;
        element.style.background = theme === 'dark' ? '#16181d' : 'white';
        await save(element, '12');
        await expect(element).to.be.accessible();
        await save(element, '28190');
        await saved(element);
        await expect(element).to.be.accessible();
      });
    }

    it('says the rules with the field, before anything is typed', async () => {
      const [element] = await open();
      expect(described(element)).to.contain('4 to 10 digits that are not easy to guess');
    });
  });

  it('says what the PIN is for, and whether one is set', async () => {
    const [element, { backend }] = await open();
    expect(text(element)).to.contain(`dial *97 and your extension (*97${ALICE.extension})`);
    expect(text(element)).to.contain('press * while your greeting plays');
    expect(text(element)).to.contain('No PIN is set.');
    backend.voicemails.setMailbox({ hasPin: true });
    await element.updateComplete;
    expect(text(element)).to.contain('A PIN is set.');
    expect(text(element)).not.to.contain('No PIN is set.');
  });

  describe('the field', () => {
    it('hides what is typed, has a keyboard of digits, and is filled in by nobody else', async () => {
      const [element] = await open();
      expect(field(element).type).to.equal('password');
      expect(field(element).inputMode).to.equal('numeric');
      expect(field(element).autocomplete).to.equal('new-password');
    });

    it('shows what was typed when asked to', async () => {
      const [element] = await open();
      field(element).value = '28190';
      button(element, 'Show PIN')!.click();
      await element.updateComplete;
      expect(field(element).type).to.equal('text');
      expect(field(element).value).to.equal('28190');
      button(element, 'Hide PIN')!.click();
      await element.updateComplete;
      expect(field(element).type).to.equal('password');
    });
  });

  describe('Save', () => {
    it('chooses the PIN, says so, and keeps it nowhere', async () => {
      const [element, { backend }] = await open();
      field(element).focus();
      await sendKeys({ type: '28190' });
      button(element, 'Show PIN')!.click();
      field(element).focus();
      await sendKeys({ press: 'Enter' });
      await saved(element);
      expect(backend.voicemails.pins).to.deep.equal(['28190']);
      expect(text(element)).to.contain('A PIN is set.');
      expect(field(element).value).to.equal('');
      expect(field(element).type).to.equal('password');
      expect(element.shadowRoot!.innerHTML).not.to.contain('28190');
    });

    for (const [pin, words] of [
      ['', 'Type a PIN of 4 to 10 digits.'],
      ['281', 'A PIN has 4 to 10 digits.'],
      ['28190281902', 'A PIN has 4 to 10 digits.'],
      ['28a90', 'A PIN has digits only'],
      ['٢٨١٩', 'A PIN has digits only'],
    ] as const) {
      it(`refuses “${pin}” in words, and sends nothing`, async () => {
        const [element, { backend }] = await open();
        await save(element, pin);
        expect(described(element)).to.contain(words);
        expect(field(element).getAttribute('aria-invalid')).to.equal('true');
        await waitUntil(() => element.shadowRoot!.activeElement === field(element));
        expect(field(element).value).to.equal(pin);
        expect(backend.voicemails.pins).to.deep.equal([]);
      });
    }

    for (const [fault, words] of [
      ['pin-easy', 'This PIN is easy to guess.'],
      ['pin-length', 'A PIN has 4 to 10 digits.'],
    ] as const) {
      it(`says at the field what the server finds wrong: ${fault}`, async () => {
        const [element, { backend }] = await open();
        const refusal = new HubError('request/invalid', { fields: { pin: fault } });
        backend.failNext('pin', refusal);
        await save(element, '1234');
        await waitUntil(() => described(element).includes(words));
        expect(alerts(element)).to.have.length(1);
        await waitUntil(() => element.shadowRoot!.activeElement === field(element));
      });
    }

    it('keeps what was typed when it fails, and can be tried again', async () => {
      const [element, { backend }] = await open();
      backend.failNext('pin', new HubError('network/timeout'));
      await save(element, '28190');
      await waitUntil(() => alerts(element).length === 1);
      expect(alerts(element)[0]).to.contain('too long to answer');
      expect(field(element).value).to.equal('28190');
      button(element, 'Save')!.click();
      await saved(element);
      expect(alerts(element)).to.deep.equal([]);
    });

    it('is sent once, however often it is pressed, and cannot change meanwhile', async () => {
      const [element, { backend }] = await open();
      backend.pause();
      await save(element, '28190');
      button(element, 'Save')!.click();
      await element.updateComplete;
      expect(button(element, 'Save')!.getAttribute('aria-busy')).to.equal('true');
      expect(field(element).readOnly).to.equal(true);
      backend.answer();
      await saved(element);
      expect(backend.voicemails.pins).to.deep.equal(['28190']);
    });

    it('is not said any more once another is typed', async () => {
      const [element] = await open();
      await save(element, '28190');
      await saved(element);
      field(element).focus();
      await sendKeys({ press: '7' });
      await element.updateComplete;
      expect(told(element)).to.equal('');
    });
  });

  it('forgets what was typed when it leaves the page, and when one signs out', async () => {
    const [element, { hub }] = await open();
    const parent = element.parentElement!;
    field(element).value = '28190';
    element.remove();
    parent.append(element);
    await element.updateComplete;
    expect(field(element).value).to.equal('');
    field(element).value = '28190';
    const kept = field(element);
    await hub.session.signOut();
    await element.updateComplete;
    expect(kept.value).to.equal('');
    expect(text(element)).to.contain('You are signed out');
  });

  describe('states', () => {
    it('show a shape while the mailbox is on its way, and what to do when it cannot come', async () => {
      const backend = new FakeBackend({ signedIn: ALICE });
      backend.pause();
      const { hub } = createFakeHub({ backend });
      const element = await fixture<HubVoicemailPin>(
        html`<hub-voicemail-pin .hub=${hub}></hub-voicemail-pin>`,
      );
      expect(told(element)).to.equal('Loading');
      backend.goOffline();
      await element.updateComplete;
      expect(text(element)).to.contain('Your voicemail could not be loaded');
      button(element, 'Try again')!.click();
      expect(backend.probes).to.equal(1);
    });

    it('say that there is none where the phone system has none', async () => {
      const [element, { backend }] = await open();
      backend.setCapability('voicemail.pin', { level: 'none', why: 'not-configured' });
      await element.updateComplete;
      expect(text(element)).to.contain('There is no PIN');
      expect(button(element, 'Save')).to.equal(undefined);
    });

    it('say what it is for without a hub', async () => {
      const element = await fixture<HubVoicemailPin>(html`<hub-voicemail-pin></hub-voicemail-pin>`);
      expect(text(element)).to.contain('once the phone is set up');
    });
  });
});
