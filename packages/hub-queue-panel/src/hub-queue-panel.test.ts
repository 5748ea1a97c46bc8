import { HubError, type QueueAgent, type QueuedCaller } from '@hubline/core';
import {
  BOB,
  CAROL,
  QUEUED_CALLERS,
  QUEUES,
  QUEUE_AGENTS,
  SALES,
  agentOf,
  createFakeHub,
  type FakeHub,
  type FakeHubOptions,
} from '@hubline/core/testing';
import type { HubElement } from '@hubline/element';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { waitUntil } from '../../../test/support/wait-until.ts';
import './define.ts';
import type { HubQueuePanel } from './hub-queue-panel.ts';

const OFFICE: FakeHubOptions = {
  queues: QUEUES,
  queuedCallers: QUEUED_CALLERS,
  queueAgents: QUEUE_AGENTS,
  maxCalls: 2,
};

/** Of the panel and all elements in it. */
function all(root: HubElement, selector: string): HTMLElement[] {
  const here = [...root.renderRoot.querySelectorAll<HTMLElement>(selector)];
  const inside = [...root.renderRoot.querySelectorAll<HubElement>('*')].filter(({ localName }) =>
    localName.startsWith('hub-'),
  );
  return [...here, ...inside.flatMap((element) => all(element, selector))];
}
const text = (found: Element | undefined) => found?.textContent.replace(/\s+/g, ' ').trim();
const named = (panel: HubQueuePanel, name: string | RegExp) =>
  all(panel, 'button').find((button) => {
    const own = button.ariaLabel ?? text(button) ?? '';
    return typeof name === 'string' ? own === name : name.test(own);
  });
const shows = (panel: HubQueuePanel, selector: string, words: string) =>
  waitUntil(
    () => all(panel, selector).some((found) => text(found)?.includes(words)),
    `${selector} does not say “${words}”`,
  );
const callers = (panel: HubQueuePanel) => all(panel, '.caller .who').map((who) => text(who));
const agents = (panel: HubQueuePanel) => all(panel, '.agent').map((agent) => text(agent));

async function open(options: FakeHubOptions = {}): Promise<[HubQueuePanel, FakeHub]> {
  const fake = createFakeHub({ ...OFFICE, ...options });
  await fake.ready;
  const panel = await fixture<HubQueuePanel>(
    html`<hub-queue-panel .hub=${fake.hub}></hub-queue-panel>`,
  );
  return [panel, fake];
}

async function choose(panel: HubQueuePanel, queue: string): Promise<void> {
  await waitUntil(() => named(panel, new RegExp(`^${queue}`)), `${queue} is not listed`);
  named(panel, new RegExp(`^${queue}`))!.click();
  await waitUntil(() => all(panel, 'h3').some((h3) => text(h3)?.startsWith(queue)));
}

async function chooseTab(panel: HubQueuePanel, name: string): Promise<void> {
  all(panel, '[role=tab]')
    .find((tab) => text(tab)?.startsWith(name))!
    .click();
  await waitUntil(
    () => all(panel, name === 'AGENTS' ? '[part=agents], .empty' : '.caller, .empty').length > 0,
  );
}

const talking: QueueAgent = agentOf(BOB, SALES, {
  activity: 'on-call',
  party: { number: '+12125550147', name: 'Harbor Café' },
});

describe('hub-queue-panel', () => {
  beforeEach(() => setViewport({ width: 1280, height: 800 }));

  describe('accessibility', () => {
    for (const theme of ['light', 'dark'] as const) {
      it(`has nothing that axe finds in the ${theme} theme: callers, a failure, agents, a menu, none`, async () => {
        const [panel, { backend }] = await open({ queueAgents: [talking, agentOf(CAROL, SALES)] });
        panel.theme = theme;
        panel.style.background = theme === 'dark' ? '#16181d' : 'white';
        await choose(panel, 'Sales');
        await waitUntil(() => callers(panel).length === 3);
        await expect(panel).to.be.accessible();
        backend.failNext('pick', new HubError('queue/caller-taken'));
        named(panel, /^Pick Up Jörg/)!.click();
        await shows(panel, '[role=alert]', 'Someone else has just taken this caller.');
        await expect(panel).to.be.accessible();
        await chooseTab(panel, 'AGENTS');
        named(panel, 'Online, status of Bob Johnson')!.click();
        await waitUntil(() => all(panel, '[role=menu]').length === 1);
        await expect(panel).to.be.accessible();
        backend.center.queues.reset([]);
        await shows(panel, '.empty', 'You are in no queue');
        await expect(panel).to.be.accessible();
      });
    }

    it('goes through the tabs by arrow keys', async () => {
      const [panel] = await open();
      await choose(panel, 'Sales');
      all(panel, '[role=tab]')[0]!.focus();
      await sendKeys({ press: 'ArrowRight' });
      await waitUntil(() => all(panel, '[role=tab]')[1]!.ariaSelected === 'true');
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => all(panel, 'hub-queue-details').length === 0);
      expect(panel.shadowRoot!.activeElement?.textContent).to.contain('Sales');
    });
  });

  describe('a queue', () => {
    it('shows how many wait, the longest wait ticking, and who of its agents is ready', async () => {
      const [panel] = await open();
      await waitUntil(() => all(panel, '.queue:not(.ghost)').length === 2);
      const [sales, support] = all(panel, '.queue');
      expect(text(sales)).to.match(/^Sales 2001 1 of 2 agents ready 3\s?3 waiting/);
      expect(text(sales)).to.contain('Longer than the target of 20 seconds');
      expect(text(support)).to.contain('Nobody waits');
      const before = text(all(panel, '.queue .clock')[0]);
      await waitUntil(() => text(all(panel, '.queue .clock')[0]) !== before, 'it ticks', {
        timeout: 3000,
      });
    });

    it('is followed as it changes', async () => {
      const [panel, { backend }] = await open();
      await waitUntil(() => all(panel, '.queue:not(.ghost)').length === 2);
      backend.center.queues.upsert({ ...SALES, waiting: 12, ready: 2 });
      await shows(panel, '.queue', '2 of 2 agents ready');
      await shows(panel, '.queue', '12 waiting');
    });

    it('shows its day, and tabs with counts', async () => {
      const [panel] = await open();
      await choose(panel, 'Sales');
      expect(text(all(panel, '.day')[0])).to.equal(
        'Today: 21 answered · 3 abandoned · 88% in time',
      );
      expect(all(panel, '[role=tab]').map(text)).to.deep.equal(['WAITING (3)', 'AGENTS (2)']);
    });
  });

  describe('WAITING', () => {
    it('shows who waits in order, with number, state and time', async () => {
      const [panel] = await open();
      await choose(panel, 'Sales');
      await waitUntil(() => callers(panel).length === 3);
      expect(callers(panel)).to.deep.equal(['Harbor Café', '(469) 555-0142', 'Jörg Weiß']);
      const rows = all(panel, '.caller').map(text);
      expect(rows[0]).to.contain('Ringing');
      expect(rows[2]).to.contain('Callback');
      expect(all(panel, '.caller .clock')[0]!.getAttribute('role')).to.equal('timer');
    });

    it('picks up the caller who was chosen', async () => {
      const [panel, { backend }] = await open();
      await choose(panel, 'Sales');
      await waitUntil(() => callers(panel).length === 3);
      named(panel, 'Pick Up Jörg Weiß')!.click();
      await waitUntil(() => backend.center.asked.length === 1);
      expect(backend.center.asked).to.deep.equal([{ command: 'pick', callerId: 'caller-3' }]);
    });

    it('offers it only where one may', async () => {
      const [panel] = await open({ queues: [{ ...SALES, mayPick: false }] });
      await choose(panel, 'Sales');
      await waitUntil(() => callers(panel).length === 3);
      expect(named(panel, /^Pick Up/)).to.equal(undefined);
    });

    it('says when someone else was quicker, and goes on in the list where the focus is lost', async () => {
      const [panel, { backend }] = await open();
      await choose(panel, 'Sales');
      await waitUntil(() => callers(panel).length === 3);
      backend.failNext('pick', new HubError('queue/caller-taken'));
      const button = named(panel, 'Pick Up Harbor Café')!;
      button.focus();
      button.click();
      await shows(panel, '[role=alert]', 'Harbor Café: Someone else has just taken this caller.');
      backend.center.callers.remove('caller-1');
      await waitUntil(() => callers(panel).length === 2);
      await waitUntil(() => all(panel, '.scroller:focus').length === 1);
    });

    it('says that nobody waits', async () => {
      const [panel] = await open();
      await choose(panel, 'Support');
      await shows(panel, '.empty', 'Nobody waits.');
    });

    it('has of a thousand callers only the rows in view', async () => {
      const many: QueuedCaller[] = Array.from({ length: 1000 }, (_, at) => ({
        ...QUEUED_CALLERS[1]!,
        id: `many-${at}`,
        position: at + 1,
      }));
      const [panel] = await open({ queuedCallers: many });
      panel.style.blockSize = '600px';
      await choose(panel, 'Sales');
      await waitUntil(() => callers(panel).length > 3);
      expect(callers(panel)).to.have.length.below(60);
      const scroller = all(panel, '.scroller')[0]!;
      expect(scroller.scrollHeight).to.be.at.least(40_000);
      scroller.scrollTop = scroller.scrollHeight;
      await waitUntil(() =>
        all(panel, '.caller').some((row) => row.getAttribute('aria-posinset') === '1000'),
      );
    });

    it('renders once for a thousand events that come before the next frame', async () => {
      const [panel, { backend }] = await open();
      await choose(panel, 'Sales');
      await waitUntil(() => callers(panel).length === 3);
      let renderings = 0;
      const list = all(panel, 'hub-queue-callers')[0] as HubElement;
      new MutationObserver(() => (renderings += 1)).observe(list.renderRoot, {
        subtree: true,
        childList: true,
        characterData: true,
      });
      for (let at = 0; at < 1000; at += 1) {
        const party = { number: '1', name: `Caller ${at}` };
        backend.center.callers.upsert({ ...QUEUED_CALLERS[1]!, party });
        // Each comes in a turn of its own, as from the network.
        await new Promise<void>((go) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => go();
          port2.postMessage(null);
        });
      }
      await waitUntil(() => callers(panel).includes('Caller 999'));
      expect(renderings).to.be.below(500);
    });

    it('shows the text of others as text', async () => {
      const name = `<b>x</b>${'x'.repeat(5_000)}`;
      const [panel] = await open({
        queuedCallers: [{ ...QUEUED_CALLERS[1]!, party: { number: '1', name } }],
      });
      panel.style.inlineSize = '320px';
      await choose(panel, 'Sales');
      await waitUntil(() => callers(panel).length === 1);
      expect(all(panel, 'b')).to.have.length(0);
      expect(panel.scrollWidth).to.be.at.most(320);
    });
  });

  describe('AGENTS', () => {
    it('shows status and activity in words, and with whom', async () => {
      const away = QUEUE_AGENTS[1]!;
      const [panel] = await open({ queueAgents: [talking, away] });
      await choose(panel, 'Sales');
      await chooseTab(panel, 'AGENTS');
      await waitUntil(() => agents(panel).length === 2);
      expect(agents(panel)[0]).to.match(
        /^Bob Johnson 1002 On a call \d\d:\d\d with Harbor Café Online/,
      );
      expect(agents(panel)[1]).to.match(/^Carol \S+ 1003 Lunch/);
    });

    it('lets a supervisor set a status there', async () => {
      const [panel, { backend }] = await open();
      await choose(panel, 'Sales');
      await chooseTab(panel, 'AGENTS');
      named(panel, 'Online, status of Bob Johnson')!.click();
      await waitUntil(() => all(panel, '[role=menuitemradio]:focus').length === 1);
      expect(all(panel, '[role=menuitemradio]').map(text)).not.to.include('Not Answering');
      all(panel, '[role=menuitemradio]')
        .find((item) => text(item) === 'Break')!
        .click();
      await waitUntil(() => named(panel, 'Break, status of Bob Johnson'));
      expect(backend.center.asked).to.deep.equal([
        {
          command: 'setStatus',
          userId: BOB.id,
          statusId: 'break',
          choice: { queueId: SALES.id },
        },
      ]);
      expect(all(panel, '[role=menu]')).to.have.length(0);
    });

    it('says when it could not be set', async () => {
      const [panel, { backend }] = await open();
      await choose(panel, 'Sales');
      await chooseTab(panel, 'AGENTS');
      named(panel, 'Online, status of Bob Johnson')!.click();
      await waitUntil(() => all(panel, '[role=menuitemradio]').length > 0);
      backend.failNext('setStatus', new HubError('request/forbidden'));
      all(panel, '[role=menuitemradio]')
        .find((item) => text(item) === 'Break')!
        .click();
      await shows(panel, '[role=alert]', 'You may not do this.');
      expect(named(panel, 'Online, status of Bob Johnson')).not.to.equal(undefined);
    });

    it('offers neither to who may not supervise', async () => {
      const [panel, { backend }] = await open({ queueAgents: [talking] });
      backend.setCapability('queues.supervise', { level: 'none', why: 'scope' });
      await choose(panel, 'Sales');
      await chooseTab(panel, 'AGENTS');
      await shows(panel, '.agent', 'Online');
      expect(all(panel, '.agent button')).to.have.length(0);
    });

    it('listens, then whispers, in a bar that goes with the call', async () => {
      const [panel, fake] = await open({ queueAgents: [talking] });
      await choose(panel, 'Sales');
      await chooseTab(panel, 'AGENTS');
      await waitUntil(() => named(panel, 'Listen to Bob Johnson'));
      named(panel, 'Listen to Bob Johnson')!.click();
      await waitUntil(() => fake.phone.calls.length === 1, 'it is dialled');
      fake.phone.call.answer();
      await shows(panel, '.bar', 'In the call of Bob Johnson');
      await shows(panel, '.bar', 'Nobody hears you.');
      expect(named(panel, 'Listen to Bob Johnson'), 'in it already').to.equal(undefined);
      named(panel, 'Whisper')!.click();
      await shows(panel, '.bar', 'Only the agent hears you.');
      expect(named(panel, 'Whisper')!.ariaPressed).to.equal('true');
      fake.phone.call.finish({ cause: 'hung-up', by: 'them' });
      await waitUntil(() => all(panel, 'section.bar').length === 0, 'the bar goes');
    });
  });

  describe('without queues', () => {
    it('explains the page to a Basic User', async () => {
      const [panel, { backend }] = await open();
      backend.setCapability('queues.watch', { level: 'none', why: 'scope' });
      await shows(
        panel,
        '.empty',
        'This page is for Call Center Agents, Supervisors, Site Managers and Office Managers. Ask your administrator to change your user scope.',
      );
    });

    it('says that one is in no queue', async () => {
      const [panel] = await open({ queues: [], queuedCallers: [], queueAgents: [] });
      await shows(panel, '.empty', 'You are in no queue');
    });

    it('says when they could not be loaded, and tries again', async () => {
      const fake = createFakeHub(OFFICE);
      await fake.ready;
      fake.backend.failNext('callCenter', new HubError('network/unreachable'));
      const panel = await fixture<HubQueuePanel>(
        html`<hub-queue-panel .hub=${fake.hub}></hub-queue-panel>`,
      );
      await shows(panel, '[role=alert]', 'The queues could not be loaded');
      named(panel, 'Try again')!.click();
      await waitUntil(() => named(panel, /^Sales/));
    });

    it('works on without a hub', async () => {
      const panel = await fixture<HubQueuePanel>(html`<hub-queue-panel></hub-queue-panel>`);
      expect(text(all(panel, 'h2')[0])).to.equal('Call Center');
      await expect(panel).to.be.accessible();
    });
  });

  it('shows offline what is known, and that it may be out of date', async () => {
    const [panel, { backend }] = await open();
    await waitUntil(() => named(panel, /^Sales/));
    backend.goOffline();
    await shows(panel, '.note', 'may be out of date');
    expect(named(panel, /^Sales/)).not.to.equal(undefined);
  });

  it('lies over the list where it is narrow, with a way back', async () => {
    await setViewport({ width: 320, height: 640 });
    const [panel] = await open();
    await choose(panel, 'Sales');
    expect(getComputedStyle(all(panel, '.main')[0]!).visibility).to.equal('hidden');
    expect(all(panel, 'hub-queue-details')[0]!.clientWidth).to.equal(panel.clientWidth);
    named(panel, 'Back')!.click();
    await waitUntil(() => all(panel, 'hub-queue-details').length === 0);
    expect(getComputedStyle(all(panel, '.main')[0]!).visibility).to.equal('visible');
    expect(panel.scrollWidth).to.be.at.most(320);
  });
});
