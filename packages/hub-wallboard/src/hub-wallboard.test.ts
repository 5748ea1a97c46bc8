import {
  QUEUES,
  QUEUE_AGENTS,
  SALES,
  SUPPORT,
  createFakeHub,
  type FakeHub,
  type FakeHubOptions,
} from '@hubline/core/testing';
import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { waitUntil } from '../../../test/support/wait-until.ts';
import './define.ts';
import type { HubWallboard } from './hub-wallboard.ts';

const all = (board: HubWallboard, selector: string) => [
  ...board.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const text = (found: Element | undefined) => found?.textContent.replace(/\s+/g, ' ').trim();
const figures = (board: HubWallboard, at = 0) =>
  [...all(board, '.queue')[at]!.querySelectorAll('.figure')].map(text);

async function open(
  template: (hub: FakeHub['hub']) => TemplateResult,
  options: FakeHubOptions = {},
): Promise<[HubWallboard, FakeHub]> {
  const fake = createFakeHub({ queues: QUEUES, queueAgents: QUEUE_AGENTS, ...options });
  await fake.ready;
  const board = await fixture<HubWallboard>(template(fake.hub));
  return [board, fake];
}

const plain = (hub: FakeHub['hub']) => html`<hub-wallboard .hub=${hub}></hub-wallboard>`;
const strict = (hub: FakeHub['hub']) =>
  html`<hub-wallboard
    .hub=${hub}
    warn-waiting="3"
    alarm-waiting="6"
    warn-wait="3600"
    alarm-wait="7200"
    warn-level="90"
    alarm-level="50"
  ></hub-wallboard>`;
const ready = (board: HubWallboard) =>
  waitUntil(() => all(board, 'article').length > 0, 'the queues are shown');

describe('hub-wallboard', () => {
  describe('accessibility', () => {
    for (const theme of ['light', 'dark'] as const) {
      it(`has nothing that axe finds in the ${theme} theme: warnings, alarms, none`, async () => {
        const [board, { backend }] = await open(strict);
        board.theme = theme;
        await ready(board);
        await expect(board).to.be.accessible();
        backend.center.queues.upsert({ ...SALES, waiting: 9 });
        await waitUntil(() => all(board, '.alarm').length === 1);
        await expect(board).to.be.accessible();
        backend.center.queues.reset([]);
        await waitUntil(() => all(board, '.empty').length === 1);
        await expect(board).to.be.accessible();
      });
    }

    it('tells an alarm once, until it comes again', async () => {
      const [board, { backend }] = await open(strict);
      await ready(board);
      const status = () => text(all(board, '[role=status]')[0]);
      expect(status()).to.equal('');
      backend.center.queues.upsert({ ...SALES, waiting: 9 });
      await waitUntil(() => status() === 'Sales: Waiting 9. Alarm.');
      backend.center.queues.upsert({ ...SALES, waiting: 10 });
      await waitUntil(() => figures(board)[0]?.includes('10'));
      expect(status()).to.equal('Sales: Waiting 9. Alarm.');
      backend.center.queues.upsert({ ...SALES, waiting: 1 });
      await waitUntil(() => all(board, '.alarm').length === 0);
      backend.center.queues.upsert({ ...SALES, waiting: 12 });
      await waitUntil(() => status() === 'Sales: Waiting 12. Alarm.');
    });
  });

  it('shows the six figures of each queue', async () => {
    const [board] = await open(plain);
    await ready(board);
    expect(all(board, 'h3').map(text)).to.deep.equal(['Sales 2001', 'Support 2002']);
    expect(
      figures(board).map((figure) => figure?.replace(/\d+:\d\d(?::\d\d)?/, 'm:ss')),
    ).to.deep.equal([
      'Waiting 3',
      'Longest wait m:ss',
      'Ready agents 1 of 2',
      'Answered today 21',
      'Abandoned 3',
      'Service level 88%',
    ]);
    expect(figures(board, 1)[1]).to.equal('Longest wait –');
    expect(figures(board, 1)[5]).to.equal('Service level –');
  });

  it('shows what is beyond a threshold by word and sign', async () => {
    const [board] = await open(strict);
    await ready(board);
    expect(figures(board)[0]).to.equal('Waiting 3 Warning');
    expect(figures(board)[5]).to.equal('Service level 88% Warning');
    expect(all(board, '.warn .icon')).to.have.length(2);
  });

  it('takes what is no number for no threshold', async () => {
    const [board] = await open(
      (hub) =>
        html`<hub-wallboard
          .hub=${hub}
          warn-waiting="-1"
          alarm-waiting="many"
          warn-level=""
        ></hub-wallboard>`,
    );
    await ready(board);
    expect([board.warnWaiting, board.alarmWaiting, board.warnLevel]).to.deep.equal([
      undefined,
      undefined,
      undefined,
    ]);
    expect(all(board, '.grade')).to.have.length(0);
  });

  it('shows the chosen queues alone, and says when there are none of them', async () => {
    const [board] = await open(
      (hub) => html`<hub-wallboard .hub=${hub} queues="2002, 2009"></hub-wallboard>`,
    );
    await ready(board);
    expect(all(board, 'h3').map(text)).to.deep.equal([`Support ${SUPPORT.extension}`]);
    board.queues = '2009';
    await waitUntil(() => text(all(board, '.empty')[0])?.includes('None of these queues'));
  });

  it('has larger numbers where there is more room', async () => {
    const [board] = await open(
      (hub) => html`<hub-wallboard .hub=${hub} queues="2001"></hub-wallboard>`,
    );
    await ready(board);
    const size = () => parseFloat(getComputedStyle(all(board, '.big .value')[0]!).fontSize);
    board.style.inlineSize = '320px';
    expect(board.scrollWidth).to.be.at.most(320);
    const small = size();
    board.style.inlineSize = '1200px';
    expect(size()).to.be.above(small * 2);
  });

  it('explains itself to a Basic User', async () => {
    const [board, { backend }] = await open(plain);
    backend.setCapability('queues.watch', { level: 'none', why: 'scope' });
    await waitUntil(() => text(all(board, '.empty')[0])?.includes('This page is for'));
  });

  it('works on without a hub', async () => {
    const board = await fixture<HubWallboard>(html`<hub-wallboard></hub-wallboard>`);
    await expect(board).to.be.accessible();
  });
});
