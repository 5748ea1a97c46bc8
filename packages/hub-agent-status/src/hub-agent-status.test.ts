import { HubError, type MyAgent } from '@hubline/core';
import {
  AGENT_STATUSES,
  BOB,
  QUEUES,
  QUEUE_AGENTS,
  SALES,
  SUPPORT,
  TRAINING,
  agentOf,
  createFakeHub,
  type FakeHub,
  type FakeHubOptions,
} from '@hubline/core/testing';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { still } from '../../../test/support/still.ts';
import { waitUntil } from '../../../test/support/wait-until.ts';
import './define.ts';
import type { HubAgentStatus } from './hub-agent-status.ts';

const find = (element: HubAgentStatus, selector: string) =>
  element.renderRoot.querySelector<HTMLElement>(selector);
const all = (element: HubAgentStatus, selector: string) => [
  ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const text = (found: Element | null | undefined) => found?.textContent?.replace(/\s+/g, ' ').trim();
const toggle = (element: HubAgentStatus) => find(element, '.toggle')!;
const toggleText = (element: HubAgentStatus) => text(toggle(element));
const items = (element: HubAgentStatus) => all(element, '.item').map(text);
const item = (element: HubAgentStatus, name: string) =>
  all(element, '.item').find((one) => text(one) === name)!;
const focused = (element: HubAgentStatus) =>
  (element.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
const isOpen = (element: HubAgentStatus) => !find(element, '.panel')!.hidden;

const mine = (...statusIds: string[]): MyAgent => ({
  id: BOB.id,
  queues: statusIds.map((statusId, at) => ({
    queueId: QUEUES[at]!.id,
    name: QUEUES[at]!.name,
    statusId,
    since: new Date(Date.now() - 100_000 * (at + 1)),
  })),
  nextStatusId: null,
});

async function status(options: FakeHubOptions = {}): Promise<[HubAgentStatus, FakeHub]> {
  const fake = createFakeHub({
    signedIn: BOB,
    queues: QUEUES,
    queueAgents: QUEUE_AGENTS,
    agentStatuses: [...AGENT_STATUSES, TRAINING],
    ...options,
  });
  await fake.ready;
  const element = await fixture<HubAgentStatus>(html`<hub-agent-status></hub-agent-status>`);
  element.hub = fake.hub;
  await waitUntil(() => find(element, '.toggle'));
  return [element, fake];
}

async function opened(options: FakeHubOptions = {}): Promise<[HubAgentStatus, FakeHub]> {
  const [element, fake] = await status(options);
  toggle(element).click();
  await waitUntil(() => focused(element)?.matches('.item'));
  await still(element);
  return [element, fake];
}

describe('hub-agent-status', () => {
  describe('accessibility', () => {
    for (const theme of ['light', 'dark'] as const) {
      it(`has nothing that axe finds in the ${theme} theme: open, with a reason, failed, next, mixed`, async () => {
        const [element, fake] = await opened();
        element.theme = theme;
        element.style.background = theme === 'dark' ? '#16181d' : 'white';
        await element.updateComplete;
        await expect(element).to.be.accessible();
        find(element, '.add-reason')!.click();
        await waitUntil(() => find(element, '#reason'));
        fake.backend.failNext('setStatus', new HubError('network/unreachable'));
        item(element, 'Lunch').click();
        await waitUntil(() => find(element, '[role=alert]'));
        await expect(element).to.be.accessible();
        fake.backend.center.me.upsert({
          ...mine('not-answering', 'break'),
          nextStatusId: TRAINING.id,
        });
        fake.backend.goOffline();
        await waitUntil(() => all(element, '.notice').length === 4);
        await expect(element).to.be.accessible();
      });
    }

    it('is called Call Center Status, with the status that it is', async () => {
      const [element] = await status();
      expect(toggleText(element)).to.equal('Call Center Status: Online');
      expect(find(element, '.panel')!.ariaLabel).to.equal('Call Center Status');
    });

    it('says a change that someone else makes', async () => {
      const [element, fake] = await status();
      fake.backend.center.me.upsert(mine('not-answering', 'not-answering'));
      await waitUntil(
        () => text(find(element, '[role=status]')) === 'Call Center Status: Not Answering',
      );
    });

    it('never tells by color alone: the signs differ too', async () => {
      const [element] = await opened();
      const looks = all(element, '.item .agent-sign').map(
        (sign) =>
          `${sign.querySelector('path')!.getAttribute('d')} ${getComputedStyle(sign.querySelector('.icon')!).fill}`,
      );
      expect(new Set(looks).size).to.equal(looks.length);
    });
  });

  describe('the drop-down', () => {
    it('offers the statuses of the guide, then those of the office, and marks the present one', async () => {
      const [element] = await opened();
      expect(items(element)).to.deep.equal([
        ...['Online', 'Offline', 'Lunch', 'Break', 'Meeting', 'Other', 'Training'],
      ]);
      expect(all(element, '.item[aria-checked=true]').map(text)).to.deep.equal(['Online']);
    });

    it('says since when it is so, and goes on counting', async () => {
      const [element] = await opened({ me: mine('lunch') });
      const clock = () => text(find(element, '.now .clock'))!;
      expect(text(find(element, '.now li'))).to.match(/^Lunch 01:(?:39|4\d)$/);
      const before = clock();
      await waitUntil(() => clock() > before);
    });

    it('sets the status in all queues, closes and gives the focus back', async () => {
      const [element, fake] = await opened();
      item(element, 'Lunch').click();
      await waitUntil(() => toggleText(element) === 'Call Center Status: Lunch');
      await waitUntil(() => !isOpen(element));
      expect(focused(element)).to.equal(toggle(element));
      expect(fake.backend.center.asked).to.deep.equal([
        { command: 'setStatus', userId: null, statusId: 'lunch', choice: {} },
      ]);
    });

    it('is gone through by arrows and letters, and closed by Escape', async () => {
      const [element] = await status();
      toggle(element).focus();
      await sendKeys({ press: 'ArrowDown' });
      await waitUntil(() => text(focused(element)) === 'Online');
      await sendKeys({ press: 'ArrowUp' });
      expect(text(focused(element))).to.equal('Training');
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'ArrowDown' });
      expect(text(focused(element))).to.equal('Offline');
      await sendKeys({ press: 'End' });
      expect(text(focused(element))).to.equal('Training');
      await sendKeys({ press: 'm' });
      expect(text(focused(element))).to.equal('Meeting');
      await sendKeys({ press: 'Escape' });
      await element.updateComplete;
      expect(isOpen(element)).to.equal(false);
      expect(focused(element)).to.equal(toggle(element));
    });

    it('closes when something else is pressed', async () => {
      const [element] = await opened();
      document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      await element.updateComplete;
      expect(isOpen(element)).to.equal(false);
    });

    it('stays in the window, wherever the button is', async () => {
      await setViewport({ width: 320, height: 640 });
      try {
        const [element] = await status();
        element.style.marginInlineStart = '200px';
        toggle(element).click();
        await waitUntil(() => focused(element)?.matches('.item'));
        await waitUntil(() => find(element, '.panel')!.getBoundingClientRect().right <= 320);
        expect(find(element, '.panel')!.getBoundingClientRect().left).to.be.at.least(0);
      } finally {
        await setViewport({ width: 800, height: 600 });
      }
    });

    it('says in words why the status was not set, and stays', async () => {
      const [element, fake] = await opened();
      fake.backend.failNext('setStatus', new HubError('network/unreachable'));
      item(element, 'Lunch').click();
      await waitUntil(() => find(element, '[role=alert]'));
      expect(text(find(element, '[role=alert]'))).to.contain('The server cannot be reached.');
      expect(isOpen(element)).to.equal(true);
      expect(toggleText(element)).to.equal('Call Center Status: Online');
    });

    it('says what Not Answering is, and never offers it', async () => {
      const [element] = await opened({ me: mine('not-answering', 'not-answering') });
      expect(toggleText(element)).to.equal('Call Center Status: Not Answering');
      expect(text(find(element, '.notice'))).to.equal(
        'Calls rang and were not taken. Choose Online to get calls again.',
      );
      expect(items(element)).not.to.include('Not Answering');
    });
  });

  describe('several queues', () => {
    it('that differ are said one by one', async () => {
      const [element] = await opened({ me: mine('lunch', 'online') });
      expect(toggleText(element)).to.equal(
        'Call Center Status: Mixed: Lunch in Sales, Online in Support',
      );
      const lines = all(element, '.now li').map((line) => text(line.querySelector('.what')));
      expect(lines).to.deep.equal(['Lunch Sales', 'Online Support']);
      expect(all(element, '.item[aria-checked=true]')).to.deep.equal([]);
    });

    it('are set one alone where one is chosen', async () => {
      const [element, fake] = await opened();
      const queue = find(element, 'select') as HTMLSelectElement;
      expect([...queue.options].map(text)).to.deep.equal(['All queues', 'Sales', 'Support']);
      queue.value = SUPPORT.id;
      queue.dispatchEvent(new Event('change'));
      await element.updateComplete;
      item(element, 'Break').click();
      await waitUntil(() => toggleText(element)?.startsWith('Call Center Status: Mixed'));
      expect(fake.backend.center.asked.at(-1)).to.deep.include({
        choice: { queueId: SUPPORT.id },
      });
    });

    it('need no choice where there is one', async () => {
      const [element] = await opened({ queueAgents: [agentOf(BOB, SALES)] });
      expect(find(element, 'select')).to.equal(null);
    });
  });

  describe('in a call', () => {
    it('a status is the next one, and can be taken back', async () => {
      const [element, fake] = await status();
      fake.backend.center.inCall = true;
      toggle(element).click();
      await waitUntil(() => focused(element)?.matches('.item'));
      item(element, 'Lunch').click();
      await waitUntil(() => toggleText(element) === 'Call Center Status: Online Next: Lunch');
      await waitUntil(
        () =>
          text(find(element, '[role=status]')) ===
          'Call Center Status: Online. After this call: Lunch',
      );
      await waitUntil(() => !isOpen(element));
      toggle(element).click();
      await waitUntil(() => find(element, '.undo'));
      expect(text(find(element, '.notice'))).to.equal('After this call: Lunch Undo');
      find(element, '.undo')!.click();
      await waitUntil(() => toggleText(element) === 'Call Center Status: Online');
    });

    it('it is said before that it begins later', async () => {
      const [element, fake] = await opened();
      expect(find(element, '.hint')).to.equal(null);
      fake.phone.onDial = (call) => call.answer();
      await fake.hub.calls.dial('1003');
      await waitUntil(() => text(find(element, '.hint'))?.includes('when it is over'));
    });
  });

  describe('a reason', () => {
    it('is asked for by who wants to give one, and goes with the status', async () => {
      const [element, fake] = await opened();
      expect(find(element, '#reason')).to.equal(null);
      find(element, '.add-reason')!.click();
      await waitUntil(() => focused(element)?.id === 'reason');
      await sendKeys({ type: ' Dentist' });
      await sendKeys({ press: 'Enter' });
      expect(text(focused(element))).to.equal('Online');
      expect((find(element, '#reason') as HTMLInputElement).maxLength).to.equal(200);
      item(element, 'Other').click();
      await waitUntil(() => !isOpen(element));
      expect(fake.backend.center.asked.at(-1)).to.deep.include({
        statusId: 'other',
        choice: { reason: 'Dentist' },
      });
    });
  });

  describe('where there is nothing to set', () => {
    const isHidden = (element: HubAgentStatus) => getComputedStyle(element).display === 'none';

    it('it is not there: in no queue, without the capability, signed out, without a hub', async () => {
      const [element, fake] = await status();
      expect(isHidden(element)).to.equal(false);
      fake.backend.center.me.upsert(mine());
      await waitUntil(() => isHidden(element) && element.matches(':state(unavailable)'));
      fake.backend.center.me.upsert(mine('online'));
      await waitUntil(() => !isHidden(element));
      fake.backend.setCapability('queues.status', { level: 'none', why: 'scope' });
      await waitUntil(() => isHidden(element));
      fake.backend.setCapability('queues.status', { level: 'full' });
      await waitUntil(() => !isHidden(element));
      await fake.hub.session.signOut();
      await waitUntil(() => isHidden(element));
      element.hub = undefined;
      await element.updateComplete;
      expect(isHidden(element)).to.equal(true);
    });

    it('what could not be fetched is fetched when the server is there again', async () => {
      const fake = createFakeHub({ signedIn: BOB, queues: QUEUES, queueAgents: QUEUE_AGENTS });
      await fake.ready;
      fake.backend.goOffline();
      const element = await fixture<HubAgentStatus>(html`<hub-agent-status></hub-agent-status>`);
      element.hub = fake.hub;
      await element.updateComplete;
      const failed = await fake.hub.callCenter().catch((error: unknown) => error);
      expect(failed).to.be.instanceOf(HubError);
      expect(isHidden(element)).to.equal(true);
      fake.backend.goOnline();
      await waitUntil(() => !isHidden(element));
    });
  });
});
