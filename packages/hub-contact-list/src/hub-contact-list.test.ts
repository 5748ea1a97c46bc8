import { HubError, type Contact } from '@hubline/core';
import {
  ALICE,
  BOB,
  FakeBackend,
  createFakeHub,
  type FakeHub,
  type FakeHubOptions,
} from '@hubline/core/testing';
import type { HubDialEvent, HubMessageEvent } from '@hubline/element';
import { expect, fixture, fixtureSync, html, oneEvent } from '@open-wc/testing';
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

const outside = (name: string, number: string): Contact => ({
  id: `outside-${name}`,
  source: 'external',
  name,
  phones: [{ label: 'work', number }],
});

/** Everything within, however deep. */
function within(root: Element | ShadowRoot): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((one) => [
    one,
    ...(one.shadowRoot ? within(one.shadowRoot) : []),
  ]);
}
const all = (list: HubContactList, selector: string) =>
  within(list.shadowRoot!).filter((one) => one.matches(selector));
const nameOf = (one: HTMLElement) => one.ariaLabel ?? one.textContent.replace(/\s+/g, ' ').trim();
const button = (list: HubContactList, name: string) =>
  all(list, 'button').find((one) => nameOf(one) === name) as HTMLButtonElement;
const rows = (list: HubContactList) => all(list, '[role=listitem] .row');
const names = (list: HubContactList) =>
  all(list, '.row .who').map(({ textContent }) => textContent);
const heading = (list: HubContactList) => all(list, 'h3')[0]?.textContent.trim();
const focused = (list: HubContactList): HTMLElement | null => {
  let at = list.shadowRoot!.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at as HTMLElement | null;
};

async function contacts(
  options: FakeHubOptions = { externalContacts: [MARIA] },
  width = 400,
): Promise<[HubContactList, FakeHub]> {
  const fake = createFakeHub(options);
  await fake.ready;
  const place = fixtureSync<HTMLElement>(
    html`<div style="inline-size: ${width}px; block-size: 500px">
      <hub-contact-list></hub-contact-list>
    </div>`,
  );
  const list = place.querySelector('hub-contact-list')!;
  list.hub = fake.hub;
  await list.updateComplete;
  if (fake.hub.contacts.all$.value.length > 0) await waitUntil(() => rows(list).length > 0);
  return [list, fake];
}

/** A hub whose server takes its time to say who is signed in. */
function unanswered(): FakeHub {
  const backend = new FakeBackend({ signedIn: ALICE, externalContacts: [MARIA] });
  backend.pause();
  return createFakeHub({ backend });
}

/** On the ground of a page in that theme. */
function wear(list: HubContactList, theme: 'light' | 'dark'): void {
  list.theme = theme;
  list.style.cssText = `--hub-motion: 0ms; background: ${theme === 'dark' ? '#16181d' : 'white'}`;
}

async function search(list: HubContactList, text: string): Promise<void> {
  const field = all(list, 'input[type=search]')[0] as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('input'));
  await list.updateComplete;
}

async function open(list: HubContactList, name: string): Promise<void> {
  rows(list)
    .find((row) => row.textContent.includes(name))!
    .click();
  await waitUntil(() => heading(list) === name);
}

describe('hub-contact-list', () => {
  describe('accessibility', () => {
    for (const theme of ['light', 'dark'] as const) {
      it(`has nothing that axe finds in the ${theme} theme: full, details, empty, loading`, async () => {
        const [list, fake] = await contacts(undefined, 800);
        wear(list, theme);
        fake.backend.presence.set(BOB.id, 'busy');
        await list.updateComplete;
        await expect(list).to.be.accessible();
        await open(list, 'Maria Lopez');
        await expect(list).to.be.accessible();
        button(list, 'Delete').click();
        await waitUntil(() => all(list, '[role=alertdialog]').length === 1);
        await expect(list).to.be.accessible();
        const [empty] = await contacts({ contacts: [] });
        wear(empty, theme);
        await empty.updateComplete;
        await expect(empty).to.be.accessible();
        const loading = await fixture<HubContactList>(html`<hub-contact-list></hub-contact-list>`);
        wear(loading, theme);
        await loading.updateComplete;
        await expect(loading).to.be.accessible();
      });
    }

    it('tells of each row its place in the whole list', async () => {
      const [list] = await contacts();
      const [first] = all(list, '[role=listitem]');
      expect(first!.getAttribute('aria-posinset')).to.equal('1');
      expect(first!.getAttribute('aria-setsize')).to.equal('5');
    });
  });

  describe('rows', () => {
    it('tell who, what a colleague is doing in words, and the number', async () => {
      const [list, fake] = await contacts();
      fake.backend.presence.set(BOB.id, 'busy');
      await list.updateComplete;
      await waitUntil(() => rows(list)[1]!.textContent.includes('Busy'));
      expect(names(list)).to.deep.equal([
        'Alice Anderson',
        'Bob Johnson',
        'Carol Smith',
        'Dave Müller',
        'Maria Lopez',
      ]);
      expect(rows(list)[1]).to.contain.text('1002');
      expect(rows(list)[0]).to.contain.text('You');
      expect(rows(list)[4]).to.contain.text('Harbor Café');
      expect(rows(list)[4]).not.to.contain.text('Ready');
    });

    it('say once what is name and company at the same time', async () => {
      const office = { ...outside('Harbor Ltd', '+12125550111'), company: 'Harbor Ltd' };
      const [list] = await contacts({ externalContacts: [office] });
      const row = rows(list).find((one) => one.textContent.includes('Harbor Ltd'))!;
      expect(row.textContent.match(/Harbor Ltd/g)).to.have.length(1);
      row.click();
      await waitUntil(() => heading(list) === 'Harbor Ltd');
      const details = all(list, 'hub-contact-details')[0]!;
      expect(details.shadowRoot!.textContent.match(/Harbor Ltd/g)).to.have.length(1);
    });

    it('show text of others as text, however long, and stay in their places', async () => {
      const name = `<img src=x onerror=alert(1)> ${'x'.repeat(10_000)}`;
      const [list] = await contacts(
        { contacts: [outside(name, '1'), outside('\u202Eمرحبا 😀', '2')] },
        320,
      );
      expect(all(list, 'img')).to.have.length(0);
      expect(names(list)).to.include(name);
      expect(list.scrollWidth).to.be.at.most(320);
      const heights = new Set(all(list, '[role=listitem]').map((row) => row.offsetHeight));
      expect([...heights]).to.deep.equal([56]);
    });

    it('are those in view and around it, of however many', async () => {
      const many = Array.from({ length: 5_000 }, (_, at) =>
        outside(`Person ${at}`, `${20_000 + at}`),
      );
      const [list] = await contacts({ externalContacts: many });
      expect(rows(list).length).to.be.below(40);
      const scroller = all(list, '.scroller')[0]!;
      // The rows come with a chunk of their own when there are many.
      await waitUntil(() => scroller.scrollHeight > 5_000 * 56);
      scroller.scrollTop = 5_000 * 56;
      await waitUntil(() => names(list).includes('Person 999'));
      expect(rows(list).length).to.be.below(40);
    });

    it('keep the focus with their contact when another one comes before it', async () => {
      const [list, fake] = await contacts();
      all(list, 'input[type=search]')[0]!.focus();
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'ArrowDown' });
      await waitUntil(() => focused(list)?.textContent.includes('Bob'));
      fake.backend.contactBook.all.upsert(outside('Abe', '4711'));
      await waitUntil(() => names(list)[0] === 'Abe');
      await waitUntil(() => focused(list)?.textContent.includes('Bob'));
    });

    it('are walked through by arrow keys, and only one of them is a stop for Tab', async () => {
      const [list] = await contacts();
      all(list, 'input[type=search]')[0]!.focus();
      await sendKeys({ press: 'ArrowDown' });
      await waitUntil(() => focused(list)?.textContent.includes('Alice'));
      await sendKeys({ press: 'End' });
      await waitUntil(() => focused(list)?.textContent.includes('Maria'));
      await sendKeys({ press: 'ArrowUp' });
      await waitUntil(() => focused(list)?.textContent.includes('Dave'));
      expect(rows(list).filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
    });
  });

  describe('search', () => {
    it('finds by name, company and number with each key', async () => {
      const [list] = await contacts();
      for (const [text, found] of [
        ['bob', 'Bob Johnson'],
        ['cafe', 'Maria Lopez'],
        ['555-0103', 'Carol Smith'],
      ] as const) {
        await search(list, text);
        await waitUntil(() => names(list).join() === found);
        expect(all(list, '.note')[0]).to.contain.text('1 contact found');
      }
    });

    it('says that nobody matches, without repeating all of a long text, and can be cleared', async () => {
      const [list] = await contacts();
      await search(list, 'q'.repeat(10_000));
      expect(all(list, '.empty')[0]).to.contain.text('No contact matches');
      expect(list.scrollWidth).to.be.at.most(400);
      button(list, 'Clear search').click();
      await waitUntil(() => rows(list).length === 5);
      expect(list.search).to.equal('');
    });

    it('offers to search all where a filter hides what matches', async () => {
      const [list] = await contacts();
      list.filter = 'internal';
      await search(list, 'maria');
      expect(all(list, '.empty')[0]).to.contain.text('Only INTERNAL contacts were searched.');
      button(list, 'Search all contacts').click();
      await waitUntil(() => names(list).join() === 'Maria Lopez');
    });

    it('shows the first thousand of very many, and says so', async () => {
      const many = Array.from({ length: 1_500 }, (_, at) =>
        outside(`Person ${at}`, `${20_000 + at}`),
      );
      const [list] = await contacts({ externalContacts: many });
      await search(list, 'person');
      expect(all(list, '.note')[0]).to.contain.text('The first 1,000 are shown.');
    });
  });

  describe('filter', () => {
    it('is chosen by tabs, with the mouse and with arrow keys', async () => {
      const [list] = await contacts();
      button(list, 'EXTERNAL').click();
      await waitUntil(() => names(list).join() === 'Maria Lopez');
      expect(list.filter).to.equal('external');
      button(list, 'EXTERNAL').focus();
      await sendKeys({ press: 'ArrowLeft' });
      await waitUntil(() => rows(list).length === 4);
      expect(button(list, 'INTERNAL').ariaSelected).to.equal('true');
      expect(focused(list)).to.equal(button(list, 'INTERNAL'));
    });
  });

  describe('details', () => {
    it('show everything that is known, and the focus goes to the name and back', async () => {
      const [list] = await contacts();
      await open(list, 'Maria Lopez');
      await waitUntil(() => focused(list)?.localName === 'h3');
      const details = all(list, 'hub-contact-details')[0]!.shadowRoot!;
      for (const text of ['Harbor Café', '(212) 555-0147', 'Mobile', '(212) 555-0100', 'Work']) {
        expect(details).to.contain.text(text);
      }
      expect(details).to.contain.text('Call in the morning.');
      expect(all(list, 'a')[0]!.getAttribute('href')).to.equal('mailto:maria@harbor.example');
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => focused(list)?.matches('.row'));
      expect(focused(list)).to.contain.text('Maria Lopez');
    });

    it('lie over the list where there is little room, and beside it where there is more', async () => {
      const [narrow] = await contacts();
      await open(narrow, 'Bob Johnson');
      expect(getComputedStyle(rows(narrow)[0]!).visibility).to.equal('hidden');
      button(narrow, 'Back').click();
      await waitUntil(() => getComputedStyle(rows(narrow)[0]!).visibility === 'visible');
      const [wide] = await contacts(undefined, 900);
      expect(all(wide, '.side')[0]).to.contain.text('No contact chosen');
      await open(wide, 'Bob Johnson');
      expect(getComputedStyle(rows(wide)[0]!).visibility).to.equal('visible');
      expect(rows(wide)[1]!.ariaCurrent).to.equal('true');
      button(wide, 'Close').click();
      await waitUntil(() => all(wide, '.side')[0]!.textContent.includes('No contact chosen'));
    });

    it('follow what changes, also that the contact is deleted elsewhere', async () => {
      const [list, fake] = await contacts();
      await open(list, 'Maria Lopez');
      fake.backend.contactBook.all.upsert({ ...MARIA, name: 'Maria Miller' });
      await waitUntil(() => heading(list) === 'Maria Miller');
      fake.backend.contactBook.all.remove('maria');
      await waitUntil(() => heading(list) === 'This contact is not there any more');
    });

    it('offer neither to change a colleague nor to call oneself', async () => {
      const [list] = await contacts();
      await open(list, 'Alice Anderson');
      expect(button(list, 'Edit')).to.equal(undefined);
      expect(button(list, 'Call 1001')).to.equal(undefined);
    });
  });

  describe('hub-dial', () => {
    it('comes from each number of the details, with the contact', async () => {
      const [list, fake] = await contacts();
      await open(list, 'Maria Lopez');
      setTimeout(() => button(list, 'Call (212) 555-0100').click());
      const event: HubDialEvent = await oneEvent(list, 'hub-dial');
      expect(event.number).to.equal('+12125550100');
      expect(event.contact?.name).to.equal('Maria Lopez');
      await waitUntil(() => fake.phone.calls.length === 1);
    });

    it('comes from a row, for its first number', async () => {
      const [list, fake] = await contacts();
      setTimeout(() => button(list, 'Call Bob Johnson').click());
      const event: HubDialEvent = await oneEvent(list, 'hub-dial');
      expect(event.number).to.equal('1002');
      await waitUntil(() => fake.phone.calls.length === 1);
    });

    it('leaves the call to whoever cancels it', async () => {
      const [list, fake] = await contacts();
      list.addEventListener('hub-dial', (event) => event.preventDefault());
      button(list, 'Call Bob Johnson').click();
      expect(fake.phone.calls).to.have.length(0);
    });

    it('is followed by the reason in words where nothing came of it', async () => {
      const [list, fake] = await contacts();
      fake.phone.loseConnection();
      button(list, 'Call Bob Johnson').click();
      await waitUntil(() => all(list, '[role=alert]').length === 1);
      expect(all(list, '[role=alert]')[0]).to.contain.text('This phone is not registered.');
      await open(list, 'Maria Lopez');
      button(list, 'Call (212) 555-0147').click();
      await waitUntil(() =>
        all(list, 'hub-contact-details')[0]!.shadowRoot!.textContent.includes('not registered'),
      );
    });
  });

  describe('hub-message', () => {
    const message = async (list: HubContactList, name: string): Promise<HubMessageEvent> => {
      await waitUntil(() => button(list, name), `${name} is not offered`);
      setTimeout(() => button(list, name).click());
      return oneEvent(list, 'hub-message');
    };

    it('comes from the extension of a colleague, and from each number outside', async () => {
      const [list] = await contacts();
      list.messages = true;
      await open(list, 'Bob Johnson');
      const { party } = await message(list, 'Message 1002');
      expect(party).to.deep.equal({ number: '1002', name: 'Bob Johnson', userId: 'user-bob' });
      await open(list, 'Maria Lopez');
      const outside = await message(list, 'Message (212) 555-0100');
      expect(outside.party).to.deep.equal({ number: '+12125550100', name: 'Maria Lopez' });
    });

    it('is offered only where someone takes care of it, and where it can be', async () => {
      const [list, { backend }] = await contacts();
      await open(list, 'Maria Lopez');
      expect(button(list, 'Message (212) 555-0100')).to.equal(undefined);
      list.messages = true;
      await waitUntil(() => button(list, 'Message (212) 555-0100'));
      backend.setCapability('sms.send', { level: 'none' });
      await waitUntil(() => !button(list, 'Message (212) 555-0100'));
    });
  });

  describe('deleting', () => {
    it('asks first, and the contact stays where one thinks better of it', async () => {
      const [list, fake] = await contacts();
      await open(list, 'Maria Lopez');
      button(list, 'Delete').click();
      await waitUntil(() => focused(list)?.textContent.trim() === 'Cancel');
      expect(all(list, '[role=alertdialog]')[0]!.ariaLabel).to.equal(
        'Delete Maria Lopez for good?',
      );
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => all(list, '[role=alertdialog]').length === 0);
      expect(heading(list)).to.equal('Maria Lopez');
      expect(fake.backend.contactBook.all.items).to.have.length(1);
    });

    it('takes the contact away, says so and goes back to the list', async () => {
      const [list, fake] = await contacts();
      await open(list, 'Maria Lopez');
      button(list, 'Delete').click();
      await waitUntil(() => all(list, '[role=alertdialog]').length === 1);
      button(list, 'Delete').click();
      await waitUntil(() => all(list, 'hub-contact-details').length === 0);
      expect(fake.backend.contactBook.all.items).to.have.length(0);
      await waitUntil(() => focused(list)?.matches('.row'));
      expect(list.shadowRoot).to.contain.text('Maria Lopez was deleted.');
    });

    it('that fails says why, and the contact stays', async () => {
      const [list, fake] = await contacts();
      await open(list, 'Maria Lopez');
      fake.backend.failNext('contacts', new HubError('network/timeout'));
      button(list, 'Delete').click();
      await waitUntil(() => all(list, '[role=alertdialog]').length === 1);
      button(list, 'Delete').click();
      await waitUntil(() => all(list, '[role=alert]').length === 1);
      expect(all(list, '[role=alert]')[0]).to.contain.text('took too long');
      expect(heading(list)).to.equal('Maria Lopez');
    });
  });

  describe('open', () => {
    it('shows a contact, whether it is listed or not', async () => {
      const [list] = await contacts();
      list.filter = 'internal';
      expect(await list.open('maria')).to.equal(true);
      expect(heading(list)).to.equal('Maria Lopez');
      expect(await list.open('nobody')).to.equal(true);
      await waitUntil(() => heading(list) === 'This contact is not there any more');
    });

    it('has the row of the contact in view, also of one that is new', async () => {
      const many = Array.from({ length: 60 }, (_, at) =>
        outside(`Ann ${at}`, `+1212555${1000 + at}`),
      );
      const [list] = await contacts(
        { externalContacts: [...many, outside('Zoe', '+12125550199')] },
        800,
      );
      const inView = (name: string): boolean => {
        const row = rows(list).find(
          (one) => one.ariaCurrent === 'true' && one.textContent.includes(name),
        );
        const { top, bottom } = all(list, '.scroller')[0]!.getBoundingClientRect();
        const at = row?.getBoundingClientRect();
        return at !== undefined && at.top >= top && at.bottom <= bottom;
      };
      await list.open('outside-Zoe');
      await waitUntil(() => inView('Zoe'));
      await list.create({ name: 'Aaron', phones: [{ label: 'work', number: '+12125550198' }] });
      await waitUntil(() => button(list, 'Save'));
      button(list, 'Save').click();
      await waitUntil(() => heading(list) === 'Aaron');
      await waitUntil(() => inView('Aaron'));
    });

    it('waits for the contacts where they are on their way', async () => {
      const fake = unanswered();
      const list = await fixture<HubContactList>(html`<hub-contact-list></hub-contact-list>`);
      list.hub = fake.hub;
      await list.open('maria');
      expect(heading(list)).to.equal(undefined);
      fake.backend.answer();
      await waitUntil(() => heading(list) === 'Maria Lopez');
    });
  });

  describe('presence of my own', () => {
    it('is said and switched to away', async () => {
      const [list, fake] = await contacts();
      const away = all(list, '[role=switch]')[0]!;
      expect(nameOf(away)).to.equal('Away');
      expect(away.ariaChecked).to.equal('false');
      away.click();
      await waitUntil(() => fake.hub.presence.away$.value);
      await waitUntil(() => away.ariaChecked === 'true');
      expect(all(list, '[role=group] .presence-word')[0]).to.contain.text('Away');
    });

    it('says why it could not be switched, and stays as it is', async () => {
      const [list, fake] = await contacts();
      fake.backend.failNext('setAway', new HubError('network/unreachable'));
      const away = all(list, '[role=switch]')[0]!;
      away.click();
      await waitUntil(() => all(list, '[role=alert]').length === 1);
      expect(away.ariaChecked).to.equal('false');
    });
  });

  describe('capabilities', () => {
    it('take away what the phone system cannot do', async () => {
      const [list, fake] = await contacts();
      for (const id of ['contacts.write', 'call.dial', 'presence.away'] as const) {
        fake.backend.setCapability(id, { level: 'none', why: 'protocol' });
      }
      await waitUntil(() => button(list, 'CREATE') === undefined);
      await open(list, 'Maria Lopez');
      for (const name of ['Edit', 'Delete', 'Call Bob Johnson', 'Call (212) 555-0147']) {
        expect(button(list, name), name).to.equal(undefined);
      }
      expect(all(list, '[role=switch]')).to.have.length(0);
    });
  });

  describe('states', () => {
    it('show a skeleton until the contacts are there', async () => {
      const fake = unanswered();
      const list = await fixture<HubContactList>(html`<hub-contact-list></hub-contact-list>`);
      list.hub = fake.hub;
      await list.updateComplete;
      expect(all(list, '.skeleton')).not.to.have.length(0);
      fake.backend.answer();
      await waitUntil(() => rows(list).length === 5);
      expect(all(list, '.skeleton')).to.have.length(0);
    });

    it('say that they could not be loaded, and try again', async () => {
      const fake = unanswered();
      fake.backend.goOffline();
      const list = await fixture<HubContactList>(html`<hub-contact-list></hub-contact-list>`);
      list.hub = fake.hub;
      await list.updateComplete;
      expect(all(list, '.empty')[0]).to.contain.text('The contacts could not be loaded');
      button(list, 'Try again').click();
      expect(fake.backend.probes).to.equal(1);
    });

    it('keep what is known while the server is away, and say so', async () => {
      const [list, fake] = await contacts();
      fake.backend.goOffline();
      await waitUntil(() => all(list, '.note').length === 1);
      expect(all(list, '.note')[0]).to.contain.text('The server cannot be reached');
      expect(rows(list)).to.have.length(5);
    });

    it('say for each filter that there are none, and what to do', async () => {
      const [list] = await contacts({ contacts: [] });
      expect(all(list, '.empty')[0]).to.contain.text('No contacts yet');
      list.filter = 'external';
      await list.updateComplete;
      expect(all(list, '.empty')[0]).to.contain.text('Create one, or import them from a file.');
      button(list, 'Import').click();
      await waitUntil(() => heading(list) === 'Import and export');
    });

    it('show nobody the contacts of someone who signed out', async () => {
      const [list, fake] = await contacts();
      await open(list, 'Maria Lopez');
      await fake.hub.session.signOut();
      await waitUntil(() => list.shadowRoot!.textContent.includes('You are signed out'));
      expect(all(list, 'hub-contact-details')).to.have.length(0);
      expect(within(list.shadowRoot!).some((one) => one.textContent.includes('Maria'))).to.equal(
        false,
      );
    });

    it('are the same after the element was moved', async () => {
      const many = Array.from({ length: 500 }, (_, at) =>
        outside(`Person ${1_000 + at}`, `${20_000 + at}`),
      );
      const [list] = await contacts({ externalContacts: many });
      const scroller = all(list, '.scroller')[0]!;
      scroller.scrollTop = 5_600;
      await waitUntil(() => names(list).includes('Person 1100'));
      const place = list.parentElement!;
      list.remove();
      place.append(list);
      await waitUntil(() => all(list, '.scroller')[0]!.scrollTop === 5_600);
      expect(names(list)).to.include('Person 1100');
    });
  });

  describe('actions', () => {
    it('is room in the heading', async () => {
      const list = await fixture<HubContactList>(
        html`<hub-contact-list><a slot="actions" href="#all">more</a></hub-contact-list>`,
      );
      const slot = list.renderRoot.querySelector<HTMLSlotElement>('slot[name=actions]')!;
      expect(slot.assignedElements()).to.have.length(1);
    });
  });
});
