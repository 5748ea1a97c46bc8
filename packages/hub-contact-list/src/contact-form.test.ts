import { HubError, type Contact, type ContactDraft } from '@hubline/core';
import { createFakeHub, type FakeHub } from '@hubline/core/testing';
import { expect, fixtureSync, html } from '@open-wc/testing';
import { waitUntil } from '../../../test/support/wait-until.ts';
import { sendKeys } from '@web/test-runner-commands';
import './define.ts';
import type { HubContactList } from './hub-contact-list.ts';

const MARIA: Contact = {
  id: 'maria',
  source: 'external',
  name: 'Maria Lopez',
  company: 'Harbor Café',
  phones: [
    { label: 'mobile', number: '+12125550147' },
    { label: 'work', number: '+12125550100' },
  ],
  emails: ['maria@harbor.example'],
  note: 'Call in the morning.',
};

type Field = HTMLInputElement;

const form = (list: HubContactList) => list.renderRoot.querySelector('hub-contact-form')!;
const inForm = <T extends HTMLElement>(list: HubContactList, selector: string) => [
  ...form(list).renderRoot.querySelectorAll<T>(selector),
];
const details = (list: HubContactList) => list.renderRoot.querySelector('hub-contact-details');
const nameOf = (one: HTMLElement) => one.ariaLabel ?? one.textContent.trim();

function button(list: HubContactList, name: string): HTMLButtonElement {
  const roots = [list.renderRoot, form(list)?.renderRoot, details(list)?.renderRoot];
  const buttons = roots.flatMap((root) => [...(root?.querySelectorAll('button') ?? [])]);
  return buttons.find((one) => nameOf(one) === name)!;
}

/** By its label, as a person finds it. */
function field(list: HubContactList, name: string): Field {
  const labelled = inForm<HTMLLabelElement>(list, 'label').find(({ textContent }) =>
    textContent.trim().startsWith(name),
  );
  const own = inForm<Field>(list, '[aria-label]').find(({ ariaLabel }) => ariaLabel === name);
  return own ?? (labelled!.control as Field);
}

async function type(list: HubContactList, name: string, value: string): Promise<void> {
  const input = field(list, name);
  input.value = value;
  input.dispatchEvent(new Event('input'));
  await form(list).updateComplete;
}

async function press(list: HubContactList, name: string): Promise<void> {
  button(list, name).click();
  await list.updateComplete;
  await form(list)?.updateComplete;
}

const faultOf = (list: HubContactList, name: string) => {
  const ids = field(list, name).getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids
    .map((id) => form(list).shadowRoot!.getElementById(id)?.textContent.trim() ?? '')
    .join('');
};
const focusedIn = (list: HubContactList) => form(list)?.shadowRoot!.activeElement as Field | null;

async function begin(
  draft?: Partial<ContactDraft>,
  width = 400,
): Promise<[HubContactList, FakeHub]> {
  const fake = createFakeHub({ externalContacts: [MARIA] });
  await fake.ready;
  const place = fixtureSync<HTMLElement>(
    html`<div style="inline-size: ${width}px; block-size: 600px">
      <hub-contact-list></hub-contact-list>
    </div>`,
  );
  const list = place.querySelector('hub-contact-list')!;
  list.hub = fake.hub;
  await list.updateComplete;
  await list.create(draft);
  await form(list).updateComplete;
  return [list, fake];
}

async function edit(): Promise<[HubContactList, FakeHub]> {
  const [list, fake] = await begin();
  await list.open('maria');
  await details(list)!.updateComplete;
  await press(list, 'Edit');
  await waitUntil(() => form(list) !== null);
  await form(list).updateComplete;
  return [list, fake];
}

const book = (fake: FakeHub) => fake.backend.contactBook.all.items;

describe('The form of hub-contact-list', () => {
  describe('accessibility', () => {
    for (const theme of ['light', 'dark'] as const) {
      it(`has nothing that axe finds in the ${theme} theme: new, with faults, asking`, async () => {
        const [list] = await begin();
        list.theme = theme;
        list.style.cssText = `--hub-motion: 0ms; background: ${theme === 'dark' ? '#16181d' : 'white'}`;
        await press(list, 'Add e-mail');
        await expect(list).to.be.accessible();
        await type(list, 'Number 1', 'none');
        await press(list, 'Save');
        await waitUntil(() => inForm(list, '.fault').length > 0);
        await expect(list).to.be.accessible();
        await press(list, 'Cancel');
        await waitUntil(() => inForm(list, '[role=alertdialog]').length === 1);
        await expect(list).to.be.accessible();
      });
    }
  });

  describe('CREATE', () => {
    it('opens it, and the focus goes to the name', async () => {
      const [list] = await begin();
      await press(list, 'Cancel');
      expect(form(list)).to.equal(null);
      button(list, 'CREATE').click();
      await waitUntil(() => focusedIn(list)?.id === 'name');
    });

    it('keeps what was typed as a contact, and shows it', async () => {
      const [list, fake] = await begin();
      await type(list, 'Name', ' Zoë 😀 <b> ');
      await type(list, 'Company', 'Harbor');
      await type(list, 'Number 1', '(212) 555-0199');
      const kind = field(list, 'Kind of number 1');
      kind.value = 'mobile';
      kind.dispatchEvent(new Event('change'));
      await press(list, 'Add number');
      await type(list, 'Number 2', '1044');
      await press(list, 'Add e-mail');
      await type(list, 'E-mail 1', 'zoe@harbor.example');
      await type(list, 'Note', 'one\ntwo');
      await press(list, 'Save');
      await waitUntil(() => details(list) !== null);
      expect(book(fake).at(-1)).to.deep.equal({
        id: 'external-1',
        source: 'external',
        name: 'Zoë 😀 <b>',
        company: 'Harbor',
        phones: [
          { label: 'mobile', number: '+12125550199' },
          { label: 'work', number: '1044' },
        ],
        emails: ['zoe@harbor.example'],
        note: 'one\ntwo',
      });
      await details(list)!.updateComplete;
      expect(details(list)!.renderRoot.querySelector('h3')).to.have.text('Zoë 😀 <b>');
      expect(list.shadowRoot).to.contain.text('was saved.');
    });

    it('begins with what a host knows', async () => {
      const [list, fake] = await begin({ phones: [{ label: 'mobile', number: '+12125550199' }] });
      expect(field(list, 'Number 1').value).to.equal('(212) 555-0199');
      await type(list, 'Name', 'Zoë');
      await press(list, 'Save');
      await waitUntil(() => details(list) !== null);
      expect(book(fake).at(-1)!.phones).to.deep.equal([
        { label: 'mobile', number: '+12125550199' },
      ]);
    });
  });

  describe('numbers', () => {
    it('are added and removed, and there is always a line for one', async () => {
      const [list] = await begin();
      await type(list, 'Number 1', '1001');
      await press(list, 'Add number');
      await waitUntil(() => focusedIn(list) === field(list, 'Number 2'));
      await type(list, 'Number 2', '1002');
      await press(list, 'Remove number 1');
      expect(field(list, 'Number 1').value).to.equal('1002');
      await press(list, 'Remove number 1');
      expect(field(list, 'Number 1').value).to.equal('');
      await waitUntil(() => focusedIn(list) === field(list, 'Number 1'));
    });
  });

  describe('faults', () => {
    it('are said at their fields, whichever lines are empty, and the focus goes to the first', async () => {
      const [list, fake] = await begin();
      await type(list, 'Name', 'Zoë');
      await press(list, 'Add number');
      await type(list, 'Number 2', 'call her');
      await press(list, 'Add e-mail');
      await type(list, 'E-mail 1', 'no address');
      await press(list, 'Save');
      await waitUntil(() => focusedIn(list) === field(list, 'Number 2'));
      expect(faultOf(list, 'Number 2')).to.contain('This is not a phone number.');
      expect(field(list, 'Number 1').ariaInvalid).to.equal(null);
      expect(faultOf(list, 'E-mail 1')).to.contain('This is not an e-mail address');
      expect(book(fake)).to.have.length(1);
      await type(list, 'Number 2', '1044');
      expect(field(list, 'Number 2').ariaInvalid).to.equal(null);
    });

    it('are said where there is neither a name nor a number', async () => {
      const [list] = await begin();
      await press(list, 'Save');
      await waitUntil(() => faultOf(list, 'Name') !== '');
      await waitUntil(() => focusedIn(list)?.id === 'name');
      expect(faultOf(list, 'Name')).to.equal('Type a name.');
      expect(faultOf(list, 'Number 1')).to.equal('Type at least one number.');
    });

    it('refuse 10,000 characters in words, and keep them', async () => {
      const [list] = await begin({ phones: [{ label: 'work', number: '1044' }] });
      const long = 'x'.repeat(10_000);
      await type(list, 'Name', long);
      await type(list, 'Note', long);
      await press(list, 'Save');
      await waitUntil(() => faultOf(list, 'Name') !== '');
      await waitUntil(() => focusedIn(list)?.id === 'name');
      expect(faultOf(list, 'Name')).to.contain('at most 100 characters; this one has 10,000.');
      expect(faultOf(list, 'Note')).to.contain('it has 10,000 characters');
      expect(field(list, 'Name').value).to.equal(long);
      expect(list.scrollWidth).to.be.at.most(400);
    });
  });

  describe('duplicates', () => {
    it('are noticed while one types, by the name of who has the number', async () => {
      const [list] = await begin();
      await type(list, 'Number 1', '212-555-0147');
      expect(faultOf(list, 'Number 1')).to.equal('Maria Lopez has this number already.');
      await type(list, 'Number 1', '212-555-0148');
      expect(faultOf(list, 'Number 1')).to.equal('');
    });

    it('are asked about before they are saved, and saved anyway', async () => {
      const [list, fake] = await begin();
      await type(list, 'Name', 'Maria’s sister');
      await type(list, 'Number 1', '212-555-0147');
      await press(list, 'Save');
      await waitUntil(() => focusedIn(list)?.textContent.trim() === 'Save anyway');
      await press(list, 'Change it');
      expect(book(fake)).to.have.length(1);
      await press(list, 'Save');
      await press(list, 'Save anyway');
      await waitUntil(() => book(fake).length === 2);
    });

    it('are not the contact itself', async () => {
      const [list, fake] = await edit();
      expect(faultOf(list, 'Number 1')).to.equal('');
      await type(list, 'Name', 'Maria Miller');
      await press(list, 'Save');
      await waitUntil(() => details(list) !== null);
      expect(book(fake)).to.deep.equal([{ ...MARIA, name: 'Maria Miller' }]);
    });
  });

  describe('what is not saved', () => {
    it('is asked about by Cancel and Escape, and kept where one goes on', async () => {
      const [list] = await begin();
      await type(list, 'Name', 'Zoë');
      await press(list, 'Cancel');
      await waitUntil(() => focusedIn(list)?.textContent.trim() === 'Keep editing');
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => focusedIn(list)?.id === 'name');
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => inForm(list, '[role=alertdialog]').length === 1);
      await press(list, 'Keep editing');
      expect(field(list, 'Name').value).to.equal('Zoë');
      await press(list, 'Cancel');
      await press(list, 'Discard changes');
      await waitUntil(() => form(list) === null);
    });

    it('is asked about before another contact is opened', async () => {
      const [list] = await begin(undefined, 900);
      await type(list, 'Name', 'Zoë');
      const opened = list.open('maria');
      await waitUntil(() => inForm(list, '[role=alertdialog]').length === 1);
      await press(list, 'Keep editing');
      expect(await opened).to.equal(false);
      expect(field(list, 'Name').value).to.equal('Zoë');
      const again = list.open('maria');
      await waitUntil(() => inForm(list, '[role=alertdialog]').length === 1);
      await press(list, 'Discard changes');
      expect(await again).to.equal(true);
      expect(form(list)).to.equal(null);
    });

    it('keeps the page from being left unasked', async () => {
      const [list] = await begin();
      const leave = () => {
        const event = new Event('beforeunload', { cancelable: true });
        dispatchEvent(event);
        return event.defaultPrevented;
      };
      expect(leave()).to.equal(false);
      await type(list, 'Name', 'Zoë');
      expect(leave()).to.equal(true);
      list.remove();
      expect(leave()).to.equal(false);
    });

    it('is nothing where nothing was typed: from a contact it goes back to its details', async () => {
      const [list] = await edit();
      expect(field(list, 'Number 2').value).to.equal('(212) 555-0100');
      await press(list, 'Cancel');
      await waitUntil(() => details(list) !== null);
      expect(form(list)).to.equal(null);
    });
  });

  describe('failure', () => {
    it('says why, and everything that was typed stays', async () => {
      const [list, fake] = await begin();
      await type(list, 'Name', 'Zoë');
      await type(list, 'Number 1', '1044');
      fake.backend.failNext('contacts', new HubError('network/timeout'));
      await press(list, 'Save');
      await waitUntil(() => inForm(list, '[role=alert]').length === 1);
      expect(inForm(list, '[role=alert]')[0]).to.contain.text('took too long');
      expect(field(list, 'Name').value).to.equal('Zoë');
      await press(list, 'Save');
      await waitUntil(() => book(fake).length === 2);
    });

    it('because the contact was deleted meanwhile keeps it as a new one', async () => {
      const [list, fake] = await edit();
      await type(list, 'Name', 'Maria Miller');
      fake.backend.contactBook.all.remove('maria');
      await press(list, 'Save');
      await waitUntil(() => inForm(list, '[role=alert]').length === 1);
      expect(inForm(list, '[role=alert]')[0]).to.contain.text('Save keeps it as a new one');
      await press(list, 'Save');
      await waitUntil(() => book(fake).length === 1);
      expect(book(fake)[0]!.name).to.equal('Maria Miller');
    });

    it('does not come from pressing twice: it is saved once', async () => {
      const [list, fake] = await begin();
      await type(list, 'Name', 'Zoë');
      await type(list, 'Number 1', '1044');
      fake.backend.pause();
      await press(list, 'Save');
      expect(button(list, 'Save').ariaBusy).to.equal('true');
      await press(list, 'Save');
      fake.backend.answer();
      await waitUntil(() => details(list) !== null);
      expect(book(fake)).to.have.length(2);
    });
  });
});
