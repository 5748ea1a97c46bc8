import type { CallRecord, Disposition } from '@hubline/core';
import { createFakeHub, type FakeHub } from '@hubline/core/testing';
import type { HubDialEvent } from '@hubline/element';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { waitUntil } from '../../../test/support/wait-until.ts';
import './define.ts';
import type { HubRecentCalls } from './hub-recent-calls.ts';

const MINUTE = 60_000;

function record(
  id: string,
  direction: 'in' | 'out',
  disposition: Disposition,
  party = { number: '1002', name: 'Bob Johnson' },
  minutesAgo = 1,
): CallRecord {
  const startedAt = new Date(Date.now() - minutesAgo * MINUTE);
  return {
    id,
    direction,
    disposition,
    party,
    startedAt,
    answeredAt: null,
    endedAt: startedAt,
    recordings: [],
  };
}

const all = (list: HubRecentCalls, selector: string) => [
  ...list.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const text = (list: HubRecentCalls) => (list.renderRoot as ShadowRoot).textContent;
const callButtons = (list: HubRecentCalls) => all(list, 'li button');

/** Where a letter of a text is drawn, from the left. */
function startOf(element: Element, place: number): number {
  const letter = document.createRange();
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let node = texts.nextNode();
  while (node?.nodeValue?.trim() === '') node = texts.nextNode();
  letter.setStart(node!, place);
  letter.setEnd(node!, place + 1);
  return letter.getBoundingClientRect().left;
}

async function recent(
  records: readonly CallRecord[] = [],
  setup: Partial<HubRecentCalls> = {},
): Promise<[HubRecentCalls, FakeHub]> {
  const fake = createFakeHub({ records });
  await fake.ready;
  const element = await fixture<HubRecentCalls>(html`<hub-recent-calls></hub-recent-calls>`);
  Object.assign(element, { hub: fake.hub, ...setup });
  await element.updateComplete;
  return [element, fake];
}

describe('hub-recent-calls', () => {
  describe('accessibility', () => {
    it('has nothing that axe finds: full, empty, loading', async () => {
      const [full] = await recent([record('a', 'in', 'missed'), record('b', 'out', 'answered')]);
      await expect(full).to.be.accessible();
      const [empty] = await recent();
      await expect(empty).to.be.accessible();
      const loading = await fixture<HubRecentCalls>(html`<hub-recent-calls></hub-recent-calls>`);
      const fake = createFakeHub();
      fake.backend.pause();
      loading.hub = fake.hub;
      await loading.updateComplete;
      expect(all(loading, '.skeleton')).not.to.have.length(0);
      await expect(loading).to.be.accessible();
    });

    it('has its heading, and a button for each call that says whom it calls', async () => {
      const [list] = await recent([record('a', 'in', 'answered')]);
      expect(all(list, 'h2')[0]).to.have.text('Recent Calls');
      expect(callButtons(list)[0]?.getAttribute('aria-label')).to.equal('Call Bob Johnson');
    });
  });

  describe('rows', () => {
    it('tell the newest first who it was, at which number, and when', async () => {
      const party = { number: '+14695550199', name: '' };
      const [list] = await recent([
        record('old', 'in', 'answered', party, 24 * 60),
        record('new', 'out', 'answered'),
      ]);
      const [first, second] = all(list, 'li');
      expect(first).to.contain.text('Bob Johnson');
      expect(first).to.contain.text('1002');
      expect(second).to.contain.text('(469) 555-0199');
      expect(second).to.contain.text('Yesterday');
      expect(second!.querySelector('time')!.dateTime).to.match(/^\d{4}-\d\d-\d\dT/);
    });

    const words: readonly (readonly ['in' | 'out', Disposition, string])[] = [
      ['in', 'answered', 'Incoming'],
      ['in', 'missed', 'Missed'],
      ['in', 'declined', 'Declined by you'],
      ['out', 'answered', 'Outgoing'],
      ['out', 'no-answer', 'No answer'],
      ['out', 'busy', 'Busy'],
      ['out', 'declined', 'Declined'],
      ['out', 'cancelled', 'Cancelled'],
      ['out', 'failed', 'Not connected'],
    ];
    for (const [direction, disposition, word] of words) {
      it(`say ${word} for ${direction}/${disposition}, with a sign`, async () => {
        const [list] = await recent([record('a', direction, disposition)]);
        expect(all(list, '.word')[0]).to.have.text(word);
        expect(all(list, '.kind svg path')).to.have.length(1);
      });
    }

    it('come and change while the list is shown', async () => {
      const [list, fake] = await recent();
      expect(text(list)).to.contain('No calls yet');
      fake.backend.records.upsert(record('a', 'in', 'missed'));
      await waitUntil(() => callButtons(list).length === 1);
    });

    it('show the names of others as text, never as markup', async () => {
      const name = '<img src=x onerror=alert(1)>';
      const [list] = await recent([record('a', 'in', 'missed', { number: '1', name })]);
      expect(all(list, '.who')[0]).to.have.text(name);
      expect(all(list, 'img')).to.have.length(0);
    });

    it('show a number from left to right, also where lines run the other way', async () => {
      const caller = { number: '+12025550100', name: '' };
      const [list] = await recent([record('a', 'out', 'failed', caller)], { dir: 'rtl' });
      const who = all(list, '.who')[0]!;
      expect(who).to.have.text('(202) 555-0100');
      expect(startOf(who, 0)).to.be.lessThan(startOf(who, 13));
    });
  });

  describe('limit', () => {
    it('is how many are listed at most', async () => {
      const records = Array.from({ length: 30 }, (_, at) => record(`r${at}`, 'in', 'answered'));
      const [list] = await recent(records);
      expect(callButtons(list)).to.have.length(20);
      list.limit = 3;
      await list.updateComplete;
      expect(callButtons(list)).to.have.length(3);
    });
  });

  describe('hub-dial', () => {
    it('calls again with a click', async () => {
      const [list, fake] = await recent([record('a', 'in', 'missed')]);
      setTimeout(() => callButtons(list)[0]!.click());
      const event: HubDialEvent = await oneEvent(list, 'hub-dial');
      expect(event.number).to.equal('1002');
      expect(event.contact?.name).to.equal('Bob Johnson');
      await waitUntil(() => fake.phone.calls.length === 1);
    });

    it('leaves the call to whoever cancels it', async () => {
      const [list, fake] = await recent([record('a', 'in', 'missed')]);
      let asked = 0;
      list.addEventListener('hub-dial', (event) => {
        asked += 1;
        event.preventDefault();
      });
      callButtons(list)[0]!.click();
      expect(asked).to.equal(1);
      expect(fake.phone.calls).to.have.length(0);
    });

    it('says below the row why it could not be called', async () => {
      const [list, fake] = await recent([record('a', 'in', 'missed')]);
      fake.phone.loseConnection();
      callButtons(list)[0]!.click();
      await waitUntil(() => all(list, 'li [role=alert]').length === 1);
      expect(all(list, 'li [role=alert]')[0]).to.contain.text('This phone is not registered.');
    });
  });

  describe('states', () => {
    it('say what the list is for while it is empty', async () => {
      const [list] = await recent();
      expect(text(list)).to.contain('Dial a number to make the first one.');
    });

    it('keep what is known while the server is away, and say so', async () => {
      const [list, fake] = await recent([record('a', 'in', 'answered')]);
      fake.backend.goOffline();
      await list.updateComplete;
      expect(callButtons(list)).to.have.length(1);
      expect(text(list)).to.contain('The server cannot be reached');
    });

    it('show a skeleton while it is not known yet', async () => {
      const [list, fake] = await recent();
      fake.backend.setConnection({ status: 'connecting' });
      await list.updateComplete;
      expect(all(list, '.skeleton')).not.to.have.length(0);
      fake.backend.goOnline();
      await list.updateComplete;
      expect(all(list, '.skeleton')).to.have.length(0);
    });
  });

  describe('actions', () => {
    it('is room beside the heading', async () => {
      const list = await fixture<HubRecentCalls>(
        html`<hub-recent-calls><a slot="actions" href="#all">all</a></hub-recent-calls>`,
      );
      const slot = list.renderRoot.querySelector<HTMLSlotElement>('slot[name=actions]')!;
      expect(slot.assignedElements()).to.have.length(1);
    });
  });
});
