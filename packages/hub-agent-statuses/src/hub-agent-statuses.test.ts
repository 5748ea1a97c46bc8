import { HubError, type AgentStatus } from '@hubline/core';
import {
  AGENT_STATUSES,
  BOB,
  FakeBackend,
  ALICE,
  TRAINING,
  createFakeHub,
  type FakeHub,
  type FakeHubOptions,
} from '@hubline/core/testing';
import type { HubNoticeEvent } from '@hubline/element';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { still } from '../../../test/support/still.ts';
import { waitUntil } from '../../../test/support/wait-until.ts';
import './define.ts';
import type { HubAgentStatuses } from './hub-agent-statuses.ts';
import type { StatusForm } from './status-form.ts';

const INVENTORY: AgentStatus = {
  ...TRAINING,
  id: 'status-inventory',
  name: 'Inventory',
  isPaid: false,
};

const find = (element: Element & { renderRoot: ParentNode }, selector: string) =>
  element.renderRoot.querySelector<HTMLElement>(selector);
const text = (found: Element | null | undefined) => found?.textContent?.replace(/\s+/g, ' ').trim();
const list = (element: HubAgentStatuses) =>
  [...element.renderRoot.querySelectorAll('.line')].map(text);
const button = (element: HubAgentStatuses, name: string) =>
  [...element.renderRoot.querySelectorAll('button')].find(
    (one) => (one.ariaLabel ?? text(one)) === name,
  )!;
const form = (element: HubAgentStatuses) =>
  element.renderRoot.querySelector<StatusForm>('hub-status-form');
const focusedIn = (root: Node) => (root as ShadowRoot).activeElement as HTMLElement | null;
const told = (element: HubAgentStatuses) => text(find(element, '.told'));

/** With the form open, and its field ready to be typed in. */
async function typing(element: HubAgentStatuses, opener: string): Promise<StatusForm> {
  button(element, opener).click();
  await waitUntil(() => form(element) && focusedIn(form(element)!.renderRoot)?.id === 'name');
  return form(element)!;
}

function type(into: StatusForm, name: string): void {
  const input = find(into, '#name') as HTMLInputElement;
  input.value = name;
  input.dispatchEvent(new Event('input'));
}

const submit = (sent: StatusForm): void => find(sent, '.primary')!.click();

async function statuses(options: FakeHubOptions = {}): Promise<[HubAgentStatuses, FakeHub]> {
  const fake = createFakeHub({
    agentStatuses: [...AGENT_STATUSES, TRAINING, INVENTORY],
    ...options,
  });
  await fake.ready;
  const element = await fixture<HubAgentStatuses>(html`<hub-agent-statuses></hub-agent-statuses>`);
  element.hub = fake.hub;
  await waitUntil(() => find(element, '.hint'));
  return [element, fake];
}

describe('hub-agent-statuses', () => {
  describe('accessibility', () => {
    for (const theme of ['light', 'dark'] as const) {
      it(`has nothing that axe finds in the ${theme} theme: list, form, faults, question, empty, not allowed`, async () => {
        const [element, fake] = await statuses();
        element.theme = theme;
        element.style.background = theme === 'dark' ? '#16181d' : 'white';
        await element.updateComplete;
        await still(element);
        await expect(element).to.be.accessible();
        const added = await typing(element, 'New status');
        submit(added);
        await waitUntil(() => find(added, '.fault'));
        await still(element);
        await expect(element).to.be.accessible();
        fake.backend.failNext('addStatus', new HubError('network/unreachable'));
        type(added, 'Coaching');
        submit(added);
        await waitUntil(() => find(added, '[role=alert]'));
        await still(element);
        await expect(element).to.be.accessible();
        button(element, 'Delete Training').click();
        await waitUntil(() => find(element, 'dialog'));
        await still(element);
        await expect(element).to.be.accessible();
        fake.backend.center.statuses.reset(AGENT_STATUSES);
        await waitUntil(() => find(element, '.empty'));
        await still(element);
        await expect(element).to.be.accessible();
        fake.backend.setCapability('queues.statuses', { level: 'none', why: 'scope' });
        await waitUntil(() => text(find(element, '.empty'))?.includes('Office Manager'));
        await still(element);
        await expect(element).to.be.accessible();
      });
    }
  });

  describe('the list', () => {
    it('shows those of the office alone, by name, and whether they are paid', async () => {
      const [element, fake] = await statuses();
      expect(list(element)).to.deep.equal(['Inventory Unpaid', 'Training Paid']);
      fake.backend.center.statuses.upsert({ ...TRAINING, name: 'Alarm' });
      await waitUntil(() => list(element)[0] === 'Alarm Paid');
    });

    it('says what they are for where there are none', async () => {
      const [element] = await statuses({ agentStatuses: AGENT_STATUSES });
      expect(text(find(element, '.empty'))).to.contain('No custom statuses yet');
    });

    it('says that there may be no more, instead of the button', async () => {
      const many = Array.from({ length: 20 }, (_, at) => ({
        ...TRAINING,
        id: `s${at}`,
        name: `S${at}`,
      }));
      const [element] = await statuses({ agentStatuses: [...AGENT_STATUSES, ...many] });
      expect(find(element, '.new')).to.equal(null);
      expect(element.renderRoot.textContent).to.contain('20 statuses, as many as there may be');
    });
  });

  describe('a new one', () => {
    it('is added with its name and whether it is paid, and told of', async () => {
      const [element, fake] = await statuses();
      const added = await typing(element, 'New status');
      await sendKeys({ type: ' Coaching ' });
      find(added, 'input[type=checkbox]')!.click();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => list(element).includes('Coaching Unpaid'));
      expect(told(element)).to.equal('Coaching was added.');
      await waitUntil(() => focusedIn(element.renderRoot)?.matches('.new'));
      expect(fake.backend.center.asked).to.deep.equal([
        { command: 'addStatus', draft: { name: 'Coaching', isPaid: false } },
      ]);
    });

    it('without a name, with too long a one, or a name that is taken is said at the name', async () => {
      const [element, fake] = await statuses();
      const added = await typing(element, 'New status');
      submit(added);
      await waitUntil(() => text(find(added, '.fault')) === 'Type a name.');
      type(added, 'x'.repeat(41));
      submit(added);
      await waitUntil(() => text(find(added, '.fault'))?.includes('this one has 41'));
      expect(fake.backend.center.asked).to.deep.equal([]);
      type(added, 'training');
      submit(added);
      await waitUntil(() => text(find(added, '.fault'))?.includes('of this name already'));
      expect((find(added, '#name') as HTMLInputElement).value).to.equal('training');
      expect(focusedIn(added.renderRoot)?.id).to.equal('name');
    });

    it('that cannot be sent stays as it was typed', async () => {
      const [element, fake] = await statuses();
      const added = await typing(element, 'New status');
      fake.backend.failNext('addStatus', new HubError('network/unreachable'));
      type(added, 'Coaching');
      submit(added);
      await waitUntil(() => text(find(added, '[role=alert]'))?.includes('cannot be reached'));
      expect((find(added, '#name') as HTMLInputElement).value).to.equal('Coaching');
      submit(added);
      await waitUntil(() => list(element).includes('Coaching Paid'));
    });

    it('is given up with Escape', async () => {
      const [element] = await statuses();
      await typing(element, 'New status');
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !form(element) && focusedIn(element.renderRoot)?.matches('.new'));
    });
  });

  describe('changing', () => {
    it('begins with what is there, in its place', async () => {
      const [element, fake] = await statuses();
      const changed = await typing(element, 'Change Training');
      expect((find(changed, '#name') as HTMLInputElement).value).to.equal('Training');
      type(changed, 'Courses');
      submit(changed);
      await waitUntil(() => list(element).includes('Courses Paid'));
      expect(told(element)).to.equal('Courses was saved.');
      await waitUntil(() => focusedIn(element.renderRoot)?.ariaLabel === 'Change Courses');
      expect(fake.backend.center.statuses.get(TRAINING.id)?.name).to.equal('Courses');
    });

    it('one that someone else deletes meanwhile keeps what was typed', async () => {
      const [element, fake] = await statuses();
      const changed = await typing(element, 'Change Training');
      type(changed, 'Courses');
      fake.backend.center.statuses.remove(TRAINING.id);
      await waitUntil(() => list(element).length === 1);
      submit(changed);
      await waitUntil(() => text(find(changed, '[role=alert]'))?.includes('not there any more'));
      expect((find(changed, '#name') as HTMLInputElement).value).to.equal('Courses');
    });
  });

  describe('deleting', () => {
    it('asks first, and says what comes of it', async () => {
      const [element, fake] = await statuses();
      button(element, 'Delete Training').click();
      await waitUntil(() => focusedIn(element.renderRoot)?.matches('.keep'));
      expect(text(find(element, 'dialog'))).to.contain('Agents who have it now become Offline.');
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => focusedIn(element.renderRoot)?.ariaLabel === 'Delete Training');
      expect(fake.backend.center.asked).to.deep.equal([]);
      button(element, 'Delete Training').click();
      await waitUntil(() => find(element, 'dialog'));
      find(element, '.negative')!.click();
      await waitUntil(() => told(element) === 'Training was deleted.');
      expect(list(element)).to.deep.equal(['Inventory Unpaid']);
      await waitUntil(() => focusedIn(element.renderRoot)?.ariaLabel === 'Change Inventory');
    });

    it('that fails says why, and asks on', async () => {
      const [element, fake] = await statuses();
      fake.backend.failNext('removeStatus', new HubError('network/unreachable'));
      button(element, 'Delete Training').click();
      await waitUntil(() => find(element, 'dialog'));
      find(element, '.negative')!.click();
      await waitUntil(() => text(find(element, 'dialog [role=alert]'))?.includes('reached'));
    });
  });

  describe('hub-notice', () => {
    it('tells of what is done to who shows it elsewhere', async () => {
      const [element] = await statuses();
      element.addEventListener('hub-notice', (event) => event.preventDefault());
      const added = await typing(element, 'New status');
      type(added, 'Coaching');
      setTimeout(() => submit(added));
      const notice: HubNoticeEvent = await oneEvent(element, 'hub-notice');
      expect(notice.text).to.equal('Coaching was added.');
      expect(told(element)).to.equal('');
    });
  });

  describe('where it cannot be', () => {
    it('others are told whom to ask', async () => {
      const [element, fake] = await statuses({ signedIn: BOB });
      fake.backend.setCapability('queues.statuses', { level: 'none', why: 'scope' });
      await waitUntil(() => text(find(element, '.empty'))?.includes('You may not change'));
      expect(text(find(element, '.empty'))).to.contain('Ask one of them');
    });

    it('a server that is away is said, and tried again', async () => {
      const backend = new FakeBackend({ signedIn: ALICE, agentStatuses: [TRAINING] });
      const fake = createFakeHub({ backend });
      await fake.ready;
      backend.failNext('callCenter', new HubError('server/failed'));
      const element = await fixture<HubAgentStatuses>(
        html`<hub-agent-statuses></hub-agent-statuses>`,
      );
      element.hub = fake.hub;
      await waitUntil(() => text(find(element, '.empty'))?.includes('could not be loaded'));
      button(element, 'Try again').click();
      await waitUntil(() => list(element).length === 1);
    });

    it('signed out, and without a hub, it says so', async () => {
      const [element, fake] = await statuses();
      await fake.hub.session.signOut();
      await waitUntil(() => text(find(element, '.empty'))?.includes('You are signed out'));
      element.hub = undefined;
      await element.updateComplete;
      expect(text(find(element, '.empty'))).to.contain('You are signed out');
    });
  });
});
