import { HubError, type MyStats } from '@hubline/core';
import {
  BOB,
  QUEUES,
  createFakeHub,
  type FakeHub,
  type FakeHubOptions,
} from '@hubline/core/testing';
import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../../../test/support/wait-until.ts';
import './define.ts';
import type { HubMyStats } from './hub-my-stats.ts';
import { spanOf, typedSpan } from './spans.ts';

const NINE = new Date(2026, 10, 26, 9);
const STATS: Partial<MyStats> = {
  answered: 12,
  missed: 2,
  abandoned: 3,
  averageTalk: 184.4,
  averageWait: 21,
  averageHold: null,
  averageHandle: 200,
  serviceLevel: 0.85,
  direct: { received: 4, missed: 1, made: 7, averageTalk: 61 },
  statuses: [
    { statusId: 'online', name: 'Online', color: 'green', isPaid: true, seconds: 7200 },
    { statusId: 'gone', name: '=Training', color: 'dark-blue', isPaid: false, seconds: 1800 },
  ],
  parts: [
    { from: NINE, answered: 5, missed: 0 },
    { from: new Date(2026, 10, 26, 10), answered: 7, missed: 2 },
  ],
};

const all = (element: HubMyStats, selector: string) => [
  ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const text = (found: Element | undefined) => found?.textContent.replace(/\s+/g, ' ').trim();
const button = (element: HubMyStats, name: string) =>
  all(element, 'button').find((found) => text(found) === name);
const figures = (element: HubMyStats) =>
  all(element, '.figure:not(.ghost)').map((figure) =>
    ['dt', '.value'].map((part) => text(figure.querySelector(part)!)).join(' '),
  );
const loaded = (element: HubMyStats) =>
  waitUntil(() => figures(element).length === 12, 'the figures are there');
const asked = ({ backend }: FakeHub) =>
  backend.center.asked.flatMap((one) => (one.command === 'myStats' ? [one.span] : []));

async function open(options: FakeHubOptions = {}): Promise<[HubMyStats, FakeHub]> {
  const fake = createFakeHub({ queues: QUEUES, myStats: STATS, ...options });
  await fake.ready;
  const element = await fixture<HubMyStats>(html`<hub-my-stats .hub=${fake.hub}></hub-my-stats>`);
  return [element, fake];
}

describe('hub-my-stats', () => {
  describe('accessibility', () => {
    for (const theme of ['light', 'dark'] as const) {
      it(`has nothing that axe finds in the ${theme} theme: figures, the table, two dates`, async () => {
        const [element] = await open();
        element.theme = theme;
        element.style.background = theme === 'dark' ? '#16181d' : 'white';
        await loaded(element);
        await expect(element).to.be.accessible();
        button(element, 'Show table')!.click();
        element.days = 'span';
        await element.updateComplete;
        await loaded(element);
        await expect(element).to.be.accessible();
      });
    }

    it('has a table in place of the chart, which is nothing to assistive technology', async () => {
      const [element] = await open();
      await loaded(element);
      expect(all(element, '.chart')[0]!.getAttribute('aria-hidden')).to.equal('true');
      button(element, 'Show table')!.click();
      await element.updateComplete;
      expect(all(element, '.chart')).to.have.length(0);
      const rows = all(element, '[part=chart] tbody tr').map(text);
      expect(rows).to.have.length(2);
      expect(rows[1]).to.match(/^10:00 AM 7 2$/);
    });
  });

  it('shows the figures in words that people know', async () => {
    const [element] = await open();
    await loaded(element);
    expect(figures(element)).to.deep.equal([
      'Answered 12',
      'Missed 2',
      'Abandoned 3',
      'Service level 85%',
      'Average talk 03:04',
      'Average wait 00:21',
      'Average hold –',
      'Average handling 03:20',
      'Received 4',
      'Missed 1',
      'Made 7',
      'Average talk 01:01',
    ]);
  });

  it('shows how long I had which status', async () => {
    const [element] = await open();
    await loaded(element);
    expect(all(element, 'tbody tr').map(text)).to.deep.equal([
      'Online 2:00:00 80% Paid',
      '=Training 30:00 20% Unpaid',
    ]);
    expect(all(element, '.time')).to.have.length(2);
  });

  it('asks for the days that are chosen', async () => {
    const [element, fake] = await open();
    await loaded(element);
    const now = new Date();
    all(element, '[role=tab]')[1]!.click();
    await waitUntil(() => asked(fake).length === 2);
    all(element, '[role=tab]')[2]!.click();
    await waitUntil(() => asked(fake).length === 3);
    expect(asked(fake)).to.deep.equal([
      spanOf('today', now),
      spanOf('yesterday', now),
      spanOf('week', now),
    ]);
  });

  it('asks for two dates, and says what is wrong with them', async () => {
    const [element, fake] = await open();
    await loaded(element);
    element.days = 'span';
    await element.updateComplete;
    const [from, to] = all(element, 'input') as HTMLInputElement[];
    const type = (input: HTMLInputElement, value: string) => {
      input.value = value;
      input.dispatchEvent(new Event('change'));
    };
    type(to!, '2026-03-31');
    await waitUntil(() => text(all(element, '.wrong')[0])?.includes('must not be after'));
    type(from!, '2026-03-29');
    await waitUntil(() => asked(fake).at(-1)?.from.getTime() === new Date(2026, 2, 29).getTime());
    expect(asked(fake).at(-1)!.to).to.deep.equal(new Date(2026, 3, 1));
    expect(typedSpan('2025-01-01', '2026-12-31')).to.equal('longSpan');
    expect(typedSpan('', '2026-12-31')).to.equal('noSpan');
  });

  it('loads anew when a call ends', async () => {
    const [element, fake] = await open();
    await loaded(element);
    await fake.hub.calls.dial(BOB.extension);
    fake.phone.call.answer();
    const before = asked(fake).length;
    fake.phone.call.finish({ cause: 'hung-up', by: 'them' });
    await waitUntil(() => asked(fake).length > before);
  });

  it('loads anew when the page is looked at again', async () => {
    const [element, fake] = await open();
    await loaded(element);
    const before = asked(fake).length;
    document.dispatchEvent(new Event('visibilitychange'));
    await waitUntil(() => asked(fake).length === before + 1);
  });

  it('hands out a CSV file in which nothing is a formula', async () => {
    const [element] = await open();
    await loaded(element);
    const blobs: Blob[] = [];
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      blobs.push(blob);
      return create.call(URL, blob);
    };
    let name = '';
    const onClick = (event: Event) => {
      event.preventDefault();
      name = (event.composedPath()[0] as HTMLAnchorElement).download;
    };
    element.renderRoot.addEventListener('click', (event) => {
      if (event.composedPath()[0] instanceof HTMLAnchorElement) onClick(event);
    });
    try {
      button(element, 'Download CSV')!.click();
    } finally {
      URL.createObjectURL = create;
    }
    expect(name).to.match(/^my-stats \d{4}-\d\d-\d\d \d{4}-\d\d-\d\d\.csv$/);
    const bytes = new Uint8Array(await blobs[0]!.arrayBuffer());
    expect([...bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    const csv = new TextDecoder().decode(bytes);
    expect(csv).to.contain('\r\nAnswered,12\r\n');
    expect(csv).to.contain('Status: =Training (seconds),1800\r\n');
  });

  it('says when they could not be loaded, and tries again', async () => {
    const fake = createFakeHub({ myStats: STATS });
    await fake.ready;
    fake.backend.failNext('myStats', new HubError('network/unreachable'));
    const element = await fixture<HubMyStats>(html`<hub-my-stats .hub=${fake.hub}></hub-my-stats>`);
    await waitUntil(() => text(all(element, '[role=alert]')[0])?.includes('could not be loaded'));
    button(element, 'Try again')!.click();
    await loaded(element);
  });

  it('says that there is nothing to count yet', async () => {
    const [element] = await open({ myStats: {} });
    await loaded(element);
    expect(all(element, '.note').map(text)).to.deep.equal([
      'You were in no queue in this time.',
      'Nothing to count yet. Your calls are counted here as soon as there are any.',
    ]);
  });

  it('works on without a hub', async () => {
    const element = await fixture<HubMyStats>(html`<hub-my-stats></hub-my-stats>`);
    await expect(element).to.be.accessible();
  });
});
