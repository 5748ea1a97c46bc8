import type { CallRecord, Contact, Disposition, HistoryFilter } from '@hubline/core';
import { HubError } from '@hubline/core';
import { createFakeHub, fakeSound, type FakeHub, type FakeHubOptions } from '@hubline/core/testing';
import type { HubAddContactEvent, HubDialEvent, HubMessageEvent } from '@hubline/element';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { still } from '../../../test/support/still.ts';
import { waitUntil } from '../../../test/support/wait-until.ts';
import { sendKeys } from '@web/test-runner-commands';
import './define.ts';
import type { HubViewContactEvent } from './hub-call-history.events.ts';
import type { HubCallHistory } from './hub-call-history.ts';

const MINUTE = 60_000;
const BOB = { number: '1002', name: 'Bob Johnson', userId: 'user-bob' };
const STRANGER = { number: '+14695550199', name: '' };
const HARBOR: Contact = {
  ...{ id: 'harbor', source: 'external', name: 'Harbor Café', company: 'Harbor Group' },
  phones: [
    { label: 'work', number: '+12125550147' },
    { label: 'mobile', number: '+12125550148' },
  ],
};

const HARBOR_PARTY = { number: '+12125550147', name: 'Harbor Café' };

/** The last minute of a day, so that calls of minutes ago are of that day as well. */
const start = new Date(2030, 5, 20, 23, 59).getTime();

function record(minutesAgo: number, change: Partial<CallRecord> = {}): CallRecord {
  const startedAt = new Date(start - minutesAgo * MINUTE);
  return {
    ...{ id: `call-${minutesAgo}`, direction: 'in', disposition: 'answered', party: BOB },
    ...{ startedAt, answeredAt: startedAt },
    endedAt: new Date(startedAt.getTime() + 161_000),
    recordings: [],
    ...change,
  };
}

const records = (count: number, change: Partial<CallRecord> = {}) =>
  Array.from({ length: count }, (_, at) => record(at, change));

/** Elements that fit, in all the shadows inside. */
function all(root: ParentNode, selector: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    ...(element.matches(selector) ? [element] : []),
    ...(element.shadowRoot ? all(element.shadowRoot, selector) : []),
  ]);
}
const one = (history: HubCallHistory, selector: string) => all(history.shadowRoot!, selector)[0]!;
/** What can be seen of it. */
const shown = (history: HubCallHistory, selector: string) =>
  all(history.shadowRoot!, selector).filter((element) =>
    element.checkVisibility({ visibilityProperty: true }),
  );
const rows = (history: HubCallHistory) =>
  all(history.shadowRoot!, '.item').sort((a, b) => position(a) - position(b));
const position = (item: HTMLElement) => Number(item.ariaPosInSet);
const row = (history: HubCallHistory, at: number) =>
  rows(history)
    .find((item) => position(item) === at + 1)!
    .querySelector<HTMLElement>('.row')!;
const days = (history: HubCallHistory) =>
  all(history.shadowRoot!, '.day').map(({ textContent }) => textContent.trim());
const tab = (history: HubCallHistory, name: string) =>
  all(history.shadowRoot!, '[role=tab]').find(({ textContent }) => textContent.trim() === name)!;
const button = (history: HubCallHistory, name: string) =>
  shown(history, 'button').find(
    (candidate) => (candidate.ariaLabel ?? candidate.textContent.trim()) === name,
  );
/** The one in the details, not that beside the row. */
const callButton = (history: HubCallHistory) =>
  shown(history, '.actions button').find(({ ariaLabel }) => ariaLabel?.startsWith('Call '));
const scroller = (history: HubCallHistory) => one(history, '.scroller');
const field = (history: HubCallHistory) => one(history, 'input[type=search]') as HTMLInputElement;
const text = (history: HubCallHistory) =>
  all(history.shadowRoot!, '*')
    .flatMap(({ childNodes }) => [...childNodes])
    .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
    .map(({ textContent }) => textContent!.trim())
    .filter(Boolean)
    .join(' ');
const focused = (history: HubCallHistory): Element | null => {
  let active = history.shadowRoot!.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
};
const top = (history: HubCallHistory, id: string) =>
  all(history.shadowRoot!, '.row')
    .find((candidate) => candidate.dataset['id'] === id)!
    .getBoundingClientRect().top;

interface Setup extends Partial<HubCallHistory> {
  readonly width?: number;
  readonly height?: number;
}

async function history(
  options: FakeHubOptions = {},
  { width = 400, height = 600, ...setup }: Setup = {},
  act: (fake: FakeHub) => unknown = () => undefined,
): Promise<[HubCallHistory, FakeHub]> {
  const fake = createFakeHub(options);
  await fake.ready;
  act(fake);
  const element = await fixture<HubCallHistory>(html`<hub-call-history></hub-call-history>`);
  Object.assign(element.style, { inlineSize: `${width}px`, blockSize: `${height}px` });
  Object.assign(element, { hub: fake.hub, ...setup });
  await element.updateComplete;
  return [element, fake];
}

/** With its rows there. */
async function filled(...how: Parameters<typeof history>): Promise<[HubCallHistory, FakeHub]> {
  const [element, fake] = await history(...how);
  await waitUntil(() => rows(element).length > 0);
  return [element, fake];
}

async function opened(
  change: Partial<CallRecord> = {},
  setup: Setup = {},
  options: FakeHubOptions = {},
): Promise<[HubCallHistory, FakeHub]> {
  const [element, fake] = await filled({ records: [record(0, change)], ...options }, setup);
  row(element, 0).click();
  await waitUntil(() => focused(element)?.matches('h3'));
  return [element, fake];
}

/** Types letter by letter, without a pause between them that a busy machine would make. */
function search(element: HubCallHistory, sought: string): void {
  const input = field(element);
  input.focus();
  for (let end = 1; end <= sought.length; end += 1) {
    input.value = sought.slice(0, end);
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
}

describe('hub-call-history', () => {
  describe('accessibility', () => {
    for (const theme of ['light', 'dark'] as const) {
      it(`has nothing that axe finds: full, empty, failed, in the ${theme} theme`, async () => {
        const background = theme === 'dark' ? '#16181d' : 'white';
        const recordings = [{ id: 'sound', startedAt: new Date(start), seconds: 8 }];
        const [full] = await filled(
          { records: [record(0, { recordings }), ...records(80).slice(1)] },
          { theme, width: 900 },
        );
        full.style.background = background;
        await expect(full).to.be.accessible();
        row(full, 0).click();
        await waitUntil(() => focused(full)?.matches('h3'));
        await expect(full).to.be.accessible();
        const [empty] = await history({}, { theme });
        empty.style.background = background;
        await waitUntil(() => text(empty).includes('No calls yet'));
        await expect(empty).to.be.accessible();
        const [failed] = await history({}, { theme }, ({ backend }) =>
          backend.failNext('page', new HubError('server/failed')),
        );
        failed.style.background = background;
        await waitUntil(() => button(failed, 'Try again') !== undefined);
        await expect(failed).to.be.accessible();
      });
    }

    it('has its heading, tabs, search field and list', async () => {
      const [element] = await filled({ records: records(3) });
      expect(one(element, 'h2')).to.have.text('Call History');
      expect(all(element.shadowRoot!, '[role=tab]').map((one) => one.textContent.trim())).to.eql([
        'ALL',
        'OUTBOUND',
        'INBOUND',
        'MISSED',
      ]);
      expect(field(element).ariaLabel).to.equal('Search by name or number');
      expect(one(element, '[role=list]').ariaLabel).to.equal('Calls');
    });

    it('tells where in the list a row is, and how long that is as soon as it is known', async () => {
      const [element] = await filled({ records: records(30) });
      await waitUntil(() => rows(element)[0]!.ariaSetSize === '30');
      expect(rows(element)[1]!.ariaPosInSet).to.equal('2');
      const [long] = await filled({ records: records(1000) });
      expect(rows(long)[0]!.ariaSetSize).to.equal('-1');
    });
  });

  describe('rows', () => {
    it('tell who it was, what became of it, for how long and when, under the heading of the day', async () => {
      const [element] = await filled(
        {
          records: [
            record(0),
            record(1, { party: STRANGER, disposition: 'missed', answeredAt: null }),
            record(24 * 60, { direction: 'out', disposition: 'busy', answeredAt: null }),
          ],
        },
        { width: 600 },
      );
      const [first, second, third] = rows(element);
      expect(first).to.contain.text('Bob Johnson');
      expect(first).to.contain.text('1002');
      expect(first).to.contain.text('02:41');
      expect(first!.querySelector('time')!.dateTime).to.equal(new Date(start).toISOString());
      expect(second).to.contain.text('(469) 555-0199');
      expect(second).to.contain.text('Missed');
      expect(third).to.contain.text('Busy');
      expect(days(element)).to.have.length(2);
      expect(third).to.contain.text(days(element)[1]!);
    });

    it('show the names of others as text, in one line, whatever they are', async () => {
      const names = [
        '<img src=x onerror=alert(1)>',
        'x'.repeat(10_000),
        'דנה '.repeat(100),
        '\u202egnorw',
        '👩‍👩‍👧‍👦'.repeat(200),
      ];
      const [element] = await filled({
        records: names.map((name, at) => record(at, { party: { number: '1', name } })),
      });
      expect(all(element.shadowRoot!, 'img')).to.have.length(0);
      expect(all(element.shadowRoot!, '.who').map((who) => who.textContent)).to.eql(names);
      expect(new Set(rows(element).map((item) => item.offsetHeight))).to.eql(new Set([56]));
      expect(scroller(element).scrollWidth).to.equal(scroller(element).clientWidth);
    });

    it('of withheld numbers say so', async () => {
      const [element] = await opened({ party: { number: '', name: '' } });
      expect(row(element, 0)).to.contain.text('Unknown caller');
      expect(one(element, 'dl')).to.contain.text('Withheld');
      expect(callButton(element)).to.equal(undefined);
    });

    it('are as high as the page has them', async () => {
      const [element] = await filled({ records: records(50) });
      element.style.setProperty('--hub-row', '70px');
      await waitUntil(() => top(element, 'call-1') - top(element, 'call-0') === 70);
    });

    it('are a few of many, and their pages are loaded well before the end', async () => {
      const [element, { backend }] = await filled({ records: records(100_000) });
      await waitUntil(
        () => element.shadowRoot!.querySelector('hub-call-list')!.list!.items.length >= 200,
      );
      expect(rows(element).length).to.be.lessThan(60);
      const asked = backend.records.pages.length;
      scroller(element).scrollTop = 100 * 56;
      await waitUntil(() => backend.records.pages.length > asked);
      await waitUntil(() => rows(element).some((item) => position(item) === 100));
      expect(rows(element).length).to.be.lessThan(60);
    });
  });

  describe('filter', () => {
    const mixed = [
      record(0, { direction: 'out' }),
      record(1),
      record(2, { disposition: 'missed', answeredAt: null }),
    ];
    const listed: readonly (readonly [HistoryFilter, string, readonly string[]])[] = [
      ['all', 'ALL', ['call-0', 'call-1', 'call-2']],
      ['outbound', 'OUTBOUND', ['call-0']],
      ['inbound', 'INBOUND', ['call-1', 'call-2']],
      ['missed', 'MISSED', ['call-2']],
    ];
    for (const [filter, name, ids] of listed) {
      it(`${filter} lists what belongs under ${name}`, async () => {
        const [element] = await filled({ records: mixed });
        tab(element, name).click();
        await element.updateComplete;
        expect(element.filter).to.equal(filter);
        expect(tab(element, name).ariaSelected).to.equal('true');
        await waitUntil(() => {
          const here = rows(element).map((item) => item.querySelector('button')?.dataset['id']);
          return here.join() === ids.join();
        });
      });
    }

    it('goes from tab to tab with the arrow keys, around both ends', async () => {
      const [element] = await filled({ records: mixed });
      tab(element, 'ALL').focus();
      await sendKeys({ press: 'ArrowLeft' });
      await element.updateComplete;
      expect(element.filter).to.equal('missed');
      expect(focused(element)).to.equal(tab(element, 'MISSED'));
      await sendKeys({ press: 'ArrowRight' });
      await sendKeys({ press: 'ArrowRight' });
      await element.updateComplete;
      expect(focused(element)).to.equal(tab(element, 'OUTBOUND'));
      expect(tab(element, 'OUTBOUND').tabIndex).to.equal(0);
      expect(tab(element, 'ALL').tabIndex).to.equal(-1);
    });

    it('begins another list at its top', async () => {
      const [element] = await filled({ records: records(300) });
      scroller(element).scrollTop = 3000;
      await waitUntil(() => rows(element).some((item) => position(item) > 50));
      tab(element, 'INBOUND').click();
      await waitUntil(() => rows(element)[0]?.ariaPosInSet === '1');
      expect(scroller(element).scrollTop).to.equal(0);
    });
  });

  describe('search', () => {
    it('asks the server for a name or digits, once someone has stopped typing', async () => {
      const far = record(700, { party: HARBOR_PARTY });
      const [element, { backend }] = await filled({ records: [...records(600), far] });
      await waitUntil(
        () => element.shadowRoot!.querySelector('hub-call-list')!.list!.status === 'idle',
      );
      search(element, 'harbor');
      await waitUntil(() => rows(element)[0]?.textContent.includes('Harbor'));
      expect(rows(element)).to.have.length(1);
      const asked = backend.records.pages.map((page) => page.search).filter(Boolean);
      expect(asked).to.eql(['harbor']);
      search(element, '555-0147');
      await waitUntil(() => element.search === '555-0147' && rows(element).length === 1);
    });

    it('tells when nothing matches, and is cleared by its button and by Escape', async () => {
      const [element] = await filled({ records: records(3) });
      search(element, 'nobody');
      await waitUntil(() => text(element).includes('No call matches “nobody”.'));
      await waitUntil(() => shown(element, '.empty button').length === 1);
      const [clear] = shown(element, '.empty button');
      expect(clear!.textContent.trim()).to.equal('Clear search');
      clear!.click();
      await waitUntil(() => rows(element).length === 3);
      expect(focused(element)).to.equal(field(element));
      search(element, 'nobody');
      await waitUntil(() => text(element).includes('No call matches'));
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => rows(element).length === 3);
      expect(field(element).value).to.equal('');
    });

    it('offers all calls where only some were searched', async () => {
      const [element] = await filled({ records: records(3) }, { filter: 'inbound' });
      search(element, 'bob');
      tab(element, 'OUTBOUND').click();
      await waitUntil(() => button(element, 'Search all calls') !== undefined);
      expect(text(element)).to.contain('Only OUTBOUND calls were searched.');
      button(element, 'Search all calls')!.click();
      await waitUntil(() => rows(element).length === 3);
      expect(element.search).to.equal('bob');
    });

    it('is not there where the server cannot search', async () => {
      const [element] = await filled({ records: records(3) }, {}, ({ backend }) =>
        backend.setCapability('history.search', { level: 'none' }),
      );
      expect(all(element.shadowRoot!, '[type=search]')).to.have.length(0);
    });
  });

  describe('keyboard', () => {
    const place = (element: HubCallHistory) =>
      Number(focused(element)?.closest<HTMLElement>('.item')?.ariaPosInSet);
    const press = async (element: HubCallHistory, key: string, expected: number): Promise<void> => {
      await sendKeys({ press: key });
      await waitUntil(() => place(element) === expected, `${key}: ${place(element)}`);
    };

    it('goes from row to row, by pages and to both ends, also far out of view', async () => {
      const [element] = await filled({ records: records(120) });
      await waitUntil(() => rows(element)[0]!.ariaSetSize === '120');
      field(element).focus();
      await press(element, 'ArrowDown', 1);
      await press(element, 'ArrowDown', 2);
      await press(element, 'ArrowUp', 1);
      await press(element, 'ArrowUp', 1);
      await press(element, 'End', 120);
      await press(element, 'ArrowDown', 120);
      await press(element, 'Home', 1);
      expect(scroller(element).scrollTop).to.equal(0);
      await sendKeys({ press: 'PageDown' });
      await waitUntil(() => place(element) > 4);
    });

    it('keeps the focus on its row while that is out of view', async () => {
      const [element] = await filled({ records: records(120) });
      row(element, 2).focus();
      scroller(element).scrollTop = 4000;
      await waitUntil(() => rows(element).some((item) => position(item) > 70));
      expect(place(element)).to.equal(3);
      await press(element, 'ArrowDown', 4);
      await waitUntil(
        () => top(element, 'call-3') >= scroller(element).getBoundingClientRect().top,
      );
    });

    it('has one row that Tab leads to: the first in view', async () => {
      const [element] = await filled({ records: records(120) });
      scroller(element).scrollTop = 2000;
      await waitUntil(() => rows(element).some((item) => position(item) > 40));
      const stops = all(element.shadowRoot!, '.row').filter(({ tabIndex }) => tabIndex === 0);
      expect(stops).to.have.length(1);
      const { top: edge } = scroller(element).getBoundingClientRect();
      expect(stops[0]!.getBoundingClientRect().top - edge).to.be.within(0, 90);
    });

    it('opens a row with Enter; Escape and Back lead back to it', async () => {
      const [element] = await filled({ records: records(30) });
      row(element, 4).focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => focused(element)?.matches('h3'));
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => place(element) === 5);
      expect(all(element.shadowRoot!, 'hub-call-details')).to.have.length(0);
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => button(element, 'Back') !== undefined);
      button(element, 'Back')!.click();
      await waitUntil(() => place(element) === 5);
    });
  });

  describe('details', () => {
    it('tell time, date, duration, direction, outcome and number', async () => {
      const [element] = await opened({ disposition: 'answered', direction: 'out' });
      const facts = all(element.shadowRoot!, 'dl > div').map((one) => [
        one.querySelector('dt')!.textContent,
        one.querySelector('dd')!.innerText.trim().split('\n')[0],
      ]);
      expect(facts.map(([name]) => name)).to.eql([
        'Direction',
        'Outcome',
        'Date',
        'Time',
        'Duration',
        'Number',
      ]);
      expect(facts[0]![1]).to.equal('Outbound');
      expect(facts[1]![1]).to.equal('Answered');
      expect(facts[2]![1]).to.contain('2030');
      expect(facts[3]![1]).to.contain('59');
      expect(facts[4]![1]).to.equal('02:41');
      expect(facts[5]![1]).to.contain('1002');
    });

    const outcomes: readonly (readonly ['in' | 'out', Disposition, string])[] = [
      ['in', 'missed', 'Missed'],
      ['in', 'declined', 'Declined by you'],
      ['out', 'no-answer', 'No answer'],
      ['out', 'busy', 'Busy'],
      ['out', 'declined', 'Declined'],
      ['out', 'cancelled', 'Cancelled'],
      ['out', 'failed', 'Not connected'],
    ];
    for (const [direction, disposition, word] of outcomes) {
      it(`say ${word} for ${direction}/${disposition}, and that nobody talked`, async () => {
        const [element] = await opened({ direction, disposition, answeredAt: null });
        expect(one(element, '.outcome').textContent.trim()).to.equal(word);
        expect(one(element, 'dl')).to.contain.text('Not answered');
      });
    }

    it('show what went along with an emergency call', async () => {
      const address = {
        ...{ callerName: 'Zoë <Z>', line1: '7 Elm St', line2: '', country: 'US', state: 'TX' },
        ...{ city: 'Frisco', zip: '75034', location: 'Back door' },
      };
      const emergency = { test: true, callerId: '+14695550104', address };
      const [element] = await opened({ direction: 'out', emergency });
      const section = one(element, '.emergency');
      expect(section.querySelector('h4')?.textContent).to.equal('Emergency test');
      const lines = [...section.querySelectorAll('p')].map(({ textContent }) => textContent);
      expect(lines).to.deep.equal(['Zoë <Z>', '7 Elm St', 'Frisco, TX 75034', 'Back door']);
      expect(section).to.contain.text('(469) 555-0104');
      await still(element);
      await expect(element).to.be.accessible();
    });

    it('say that an emergency call had no address', async () => {
      const emergency = { test: false, callerId: null, address: null };
      const [element] = await opened({ direction: 'out', emergency });
      const section = one(element, '.emergency');
      expect(section.querySelector('h4')?.textContent).to.equal('Emergency call');
      expect(section).to.contain.text('No address was on file');
    });

    it('stand beside the list where there is room, over it where there is not', async () => {
      const [element] = await opened({}, { width: 900 });
      expect(row(element, 0).checkVisibility({ visibilityProperty: true })).to.equal(true);
      expect(row(element, 0).ariaCurrent).to.equal('true');
      expect(button(element, 'Close')).not.to.equal(undefined);
      element.style.inlineSize = '400px';
      await waitUntil(() => button(element, 'Back') !== undefined);
      expect(row(element, 0).checkVisibility({ visibilityProperty: true })).to.equal(false);
    });

    it('follow what becomes known of the call', async () => {
      const [element, { backend }] = await opened();
      const recordings = [{ id: 'sound', startedAt: new Date(start), seconds: 8 }];
      backend.records.upsert(record(0, { recordings }));
      await waitUntil(() => all(element.shadowRoot!, 'hub-audio-player').length === 1);
      backend.records.remove('call-0');
      await element.updateComplete;
      expect(one(element, 'h3')).to.have.text('Bob Johnson');
    });

    it('are closed for whoever comes after', async () => {
      const [element, { hub }] = await opened();
      await hub.session.signOut();
      await waitUntil(() => text(element).includes('You are signed out'));
      expect(text(element)).not.to.contain('Bob Johnson');
    });

    it('do not offer a message: there are none yet', async () => {
      const [element] = await opened();
      expect(text(element)).not.to.match(/message/i);
    });
  });

  describe('hub-dial', () => {
    it('calls back from the details', async () => {
      const [element, fake] = await opened();
      setTimeout(() => callButton(element)!.click());
      const event: HubDialEvent = await oneEvent(element, 'hub-dial');
      expect(event.number).to.equal('1002');
      expect(event.contact?.id).to.equal('user-bob');
      await waitUntil(() => fake.phone.calls.length === 1);
    });

    it('calls back from the row', async () => {
      const [element, fake] = await filled({ records: records(3) });
      rows(element)[1]!.querySelector<HTMLElement>('.act')!.click();
      await waitUntil(() => fake.phone.calls.length === 1);
      expect(all(element.shadowRoot!, 'hub-call-details')).to.have.length(0);
    });

    it('leaves the call to whoever cancels it', async () => {
      const [element, fake] = await opened();
      element.addEventListener('hub-dial', (event) => event.preventDefault());
      callButton(element)!.click();
      expect(fake.phone.calls).to.have.length(0);
    });

    it('says why it could not be called, in the details and above the list', async () => {
      const [element, fake] = await opened({}, { width: 900 });
      fake.phone.failNextDial(new HubError('call/no-route'));
      callButton(element)!.click();
      await waitUntil(() => shown(element, '[role=alert]').length === 1);
      expect(shown(element, '[role=alert]')[0]).to.contain.text('No outside line');
      fake.phone.failNextDial(new HubError('call/no-route'));
      rows(element)[0]!.querySelector<HTMLElement>('.act')!.click();
      await waitUntil(() => shown(element, '[role=alert]').length === 2);
      expect(shown(element, '[role=alert]')[0]).to.contain.text('Bob Johnson');
    });

    it('is not offered where there is no calling', async () => {
      const [element, { backend }] = await opened();
      backend.setCapability('call.dial', { level: 'none' });
      await waitUntil(() => callButton(element) === undefined);
      expect(all(element.shadowRoot!, '.act')).to.have.length(0);
    });
  });

  describe('hub-view-contact', () => {
    it('hands the contact to whoever shows it', async () => {
      const [element] = await opened();
      let event: HubViewContactEvent | undefined;
      element.addEventListener('hub-view-contact', (happened) => {
        event = happened;
        happened.preventDefault();
      });
      button(element, 'View contact')!.click();
      await element.updateComplete;
      expect(event?.contact.id).to.equal('user-bob');
      expect(all(element.shadowRoot!, '.contact')).to.have.length(0);
    });

    it('is answered in place by nobody else: company, and all numbers to be called', async () => {
      const [element, fake] = await opened(
        { party: HARBOR_PARTY },
        {},
        { externalContacts: [HARBOR] },
      );
      button(element, 'View contact')!.click();
      await waitUntil(() => shown(element, '.contact').length === 1);
      expect(one(element, '.contact')).to.contain.text('Harbor Group');
      button(element, 'Call (212) 555-0148')!.click();
      await waitUntil(() => fake.phone.calls.length === 1);
      button(element, 'View contact')!.click();
      await waitUntil(() => shown(element, '.contact').length === 0);
    });

    it('is offered for contacts alone', async () => {
      const [element] = await opened({ party: STRANGER });
      expect(button(element, 'View contact')).to.equal(undefined);
    });
  });

  describe('hub-add-contact', () => {
    it('is offered where someone takes care of it, for numbers that nobody has', async () => {
      const [element, { backend }] = await opened({ party: STRANGER }, { addContacts: true });
      setTimeout(() => button(element, 'Add to contacts')!.click());
      const event: HubAddContactEvent = await oneEvent(element, 'hub-add-contact');
      expect(event.party.number).to.equal('+14695550199');
      backend.setCapability('contacts.write', { level: 'none' });
      await waitUntil(() => button(element, 'Add to contacts') === undefined);
      const [known] = await opened({}, { addContacts: true });
      expect(button(known, 'Add to contacts')).to.equal(undefined);
    });

    it('is not offered unless the page says so', async () => {
      const [element] = await opened({ party: STRANGER });
      expect(button(element, 'Add to contacts')).to.equal(undefined);
    });
  });

  describe('hub-message', () => {
    it('is offered where someone takes care of it, for colleagues and outside numbers', async () => {
      const [element, { backend }] = await opened({ party: STRANGER }, { messages: true });
      setTimeout(() => button(element, 'Message (469) 555-0199')!.click());
      const event: HubMessageEvent = await oneEvent(element, 'hub-message');
      expect(event.party.number).to.equal('+14695550199');
      backend.setCapability('sms.send', { level: 'none' });
      await waitUntil(() => button(element, 'Message (469) 555-0199') === undefined);
    });

    it('is not offered unless the page says so', async () => {
      const [element] = await opened({ party: STRANGER });
      expect(button(element, 'Message (469) 555-0199')).to.equal(undefined);
    });
  });

  describe('recordings', () => {
    const recordings = [
      { id: 'first', startedAt: new Date(start), seconds: 8 },
      { id: 'second', startedAt: new Date(start + MINUTE), seconds: 3 },
    ];

    it('are played one by one, and marked in the row', async () => {
      const [element, fake] = await opened({ recordings });
      fake.backend.records.sounds.set('second', fakeSound(3));
      expect(row(element, 0)).to.contain.text('Recorded');
      const players = all(element.shadowRoot!, 'hub-audio-player');
      expect(players).to.have.length(2);
      const [play] = all(players[1]!.shadowRoot!, '.play');
      play!.click();
      await waitUntil(() => !(all(players[1]!.shadowRoot!, 'audio')[0] as HTMLAudioElement).paused);
    });

    it('that are not there any more say so', async () => {
      const [element] = await opened({ recordings });
      all(element.shadowRoot!, '.play')[0]!.click();
      await waitUntil(() => shown(element, '[role=alert]').length === 1);
      expect(shown(element, '[role=alert]')[0]).to.contain.text('not there any more');
    });

    it('are not there for who may not hear them', async () => {
      const [element, { backend }] = await opened({ recordings });
      backend.setCapability('history.recordings', { level: 'none' });
      await waitUntil(() => all(element.shadowRoot!, 'hub-audio-player').length === 0);
    });
  });

  describe('live', () => {
    it('shows a call that has ended at the top', async () => {
      const [element, { backend }] = await filled({ records: records(3) });
      backend.records.upsert(record(-1));
      await waitUntil(() => row(element, 0).dataset['id'] === 'call--1');
      expect(button(element, '1 new call')).to.equal(undefined);
    });

    it('moves nothing for who reads further down, says how many are new, and leads to them', async () => {
      const [element, { backend }] = await filled({ records: records(200) });
      scroller(element).scrollTop = 1234;
      await waitUntil(() => rows(element).some((item) => position(item) === 25));
      const before = top(element, 'call-24');
      backend.records.upsert(record(-1));
      backend.records.upsert(record(-2));
      // The second one is of another day, and so brings a heading.
      await waitUntil(() => button(element, '2 new calls') !== undefined);
      expect(days(element)).to.have.length(0);
      expect(top(element, 'call-24')).to.equal(before);
      button(element, '2 new calls')!.click();
      await waitUntil(() => button(element, '2 new calls') === undefined);
      expect(scroller(element).scrollTop).to.equal(0);
      await waitUntil(() => focused(element)?.closest<HTMLElement>('.item')?.ariaPosInSet === '1');
    });

    it('keeps the focus on its call', async () => {
      const [element, { backend }] = await filled({ records: records(10) });
      row(element, 3).focus();
      backend.records.upsert(record(-1));
      await waitUntil(() => rows(element).length === 11);
      expect((focused(element) as HTMLElement).dataset['id']).to.equal('call-3');
    });
  });

  describe('states', () => {
    it('say what a tab is for while it is empty', async () => {
      const [element] = await history();
      await waitUntil(() => text(element).includes('Every call you make or receive is kept here.'));
      tab(element, 'MISSED').click();
      await waitUntil(() => text(element).includes('No missed calls'));
    });

    it('show a skeleton until something is known', async () => {
      const [element, { backend }] = await history({}, {}, (fake) => fake.backend.pause());
      expect(all(element.shadowRoot!, '.skeletons')).to.have.length(1);
      backend.answer();
      await waitUntil(() => all(element.shadowRoot!, '.skeletons').length === 0);
    });

    it('say what went wrong, and try again', async () => {
      const [element, { backend }] = await history({}, {}, (fake) =>
        fake.backend.failNext('page', new HubError('server/failed')),
      );
      await waitUntil(() => text(element).includes('The calls could not be loaded'));
      expect(text(element)).to.contain('Something went wrong on the server.');
      button(element, 'Try again')!.click();
      await waitUntil(() => text(element).includes('No calls yet'));
      expect(backend.records.pages).to.have.length(2);
    });

    it('keep what is there when older calls cannot be loaded, and try again', async () => {
      const [element] = await filled({ records: records(90) }, {}, (fake) =>
        fake.backend.failNext('page', new HubError('network/timeout')),
      );
      await waitUntil(() => text(element).includes('Older calls could not be loaded.'));
      expect(rows(element).length).to.be.greaterThan(5);
      scroller(element).scrollTop = 100_000;
      button(element, 'Try again')!.click();
      await waitUntil(() => !text(element).includes('Older calls could not be loaded.'));
    });

    it('keep what is known while the server is away, and say so', async () => {
      const [element, { backend }] = await filled({ records: records(3) });
      backend.goOffline();
      await waitUntil(() => text(element).includes('The server cannot be reached'));
      expect(rows(element)).to.have.length(3);
    });

    it('say that there is no history where there is none', async () => {
      const [element] = await history({}, {}, ({ backend }) =>
        backend.setCapability('history.list', { level: 'none' }),
      );
      await waitUntil(() => text(element).includes('There is no call history'));
    });

    it('are drawn without a hub', async () => {
      const element = await fixture<HubCallHistory>(html`<hub-call-history></hub-call-history>`);
      expect(text(element)).to.contain('No calls yet');
    });
  });

  describe('another place', () => {
    it('keeps tab, search, place and details, and has what happened meanwhile', async () => {
      const [element, { backend }] = await filled({ records: records(300) }, { width: 900 });
      tab(element, 'INBOUND').click();
      search(element, 'bob');
      await waitUntil(() => element.search === 'bob' && rows(element).length > 0);
      scroller(element).scrollTop = 4000;
      await waitUntil(() => rows(element).some((item) => position(item) === 75));
      row(element, 74).click();
      await waitUntil(() => all(element.shadowRoot!, 'hub-call-details').length === 1);
      const before = top(element, 'call-74') - scroller(element).getBoundingClientRect().top;
      const place = element.parentElement!;
      element.remove();
      backend.records.upsert(record(-1));
      place.append(element);
      await waitUntil(() => button(element, '1 new call') !== undefined);
      expect(element.filter).to.equal('inbound');
      expect(field(element).value).to.equal('bob');
      expect(all(element.shadowRoot!, 'hub-call-details')).to.have.length(1);
      const now = top(element, 'call-74') - scroller(element).getBoundingClientRect().top;
      expect(now).to.equal(before);
    });

    it('follows nothing while it is away', async () => {
      const [element, { hub, backend }] = await filled({ records: records(3) });
      element.remove();
      await hub.close();
      expect(backend.records.observed).to.equal(false);
    });
  });

  describe('focus', () => {
    it('goes to the search field', async () => {
      const [element] = await filled({ records: records(3) });
      element.focus();
      expect(focused(element)).to.equal(field(element));
    });
  });

  describe('actions', () => {
    it('is room beside the heading', async () => {
      const element = await fixture<HubCallHistory>(
        html`<hub-call-history><a slot="actions" href="#all">Export</a></hub-call-history>`,
      );
      const slot = element.renderRoot.querySelector<HTMLSlotElement>('slot[name=actions]')!;
      expect(slot.assignedElements()).to.have.length(1);
    });
  });
});
