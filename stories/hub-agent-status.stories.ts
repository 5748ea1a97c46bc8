import { HubError, type MyAgent } from '@hubline/core';
import {
  AGENT_STATUSES,
  BOB,
  QUEUES,
  QUEUE_AGENTS,
  TRAINING,
  createFakeHub,
  type FakeHubOptions,
} from '@hubline/core/testing';
import '@hubline/hub-agent-status/define.js';
import type { HubAgentStatus } from '@hubline/hub-agent-status';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { hubOf, stage } from './stage.ts';

const OFFICE: FakeHubOptions = {
  signedIn: BOB,
  queues: QUEUES,
  queueAgents: QUEUE_AGENTS,
  agentStatuses: [...AGENT_STATUSES, TRAINING],
};

const mine = (...statusIds: string[]): MyAgent => ({
  id: BOB.id,
  queues: statusIds.map((statusId, at) => ({
    queueId: QUEUES[at]!.id,
    name: QUEUES[at]!.name,
    statusId,
    since: new Date(Date.now() - 754_000 * (at * 6 + 1)),
  })),
  nextStatusId: null,
});

const meta: Meta = {
  title: 'Elements/hub-agent-status',
  component: 'hub-agent-status',
  loaders: [stage(OFFICE)],
  render: (_args, { loaded }) => html`<hub-agent-status .hub=${hubOf(loaded)}></hub-agent-status>`,
};

export default meta;

const opened: StoryObj['play'] = async ({ canvasElement }) => {
  await open(canvasElement);
};

export const Online: StoryObj = {};

export const Open: StoryObj = { play: opened };

/** All colors and signs, one below the other. */
export const EveryStatus: StoryObj = {
  render: () =>
    html`${[...AGENT_STATUSES, TRAINING].map(({ id }) => {
      const { hub } = createFakeHub({ ...OFFICE, me: mine(id, id) });
      return html`<p><hub-agent-status .hub=${hub}></hub-agent-status></p>`;
    })}`,
};

/** Another status in each queue. */
export const Mixed: StoryObj = {
  loaders: [stage({ ...OFFICE, me: mine('lunch', 'online') })],
  play: opened,
};

export const OneQueue: StoryObj = {
  loaders: [stage({ ...OFFICE, me: mine('meeting') })],
  play: opened,
};

/** The status that was chosen in a call begins when it is over. */
export const AfterThisCall: StoryObj = {
  loaders: [stage({ ...OFFICE, me: { ...mine('online', 'online'), nextStatusId: 'lunch' } })],
  play: opened,
};

export const NotAnswering: StoryObj = {
  loaders: [stage({ ...OFFICE, me: mine('not-answering', 'not-answering') })],
  play: opened,
};

export const WithAReason: StoryObj = {
  play: async ({ canvasElement }) => {
    const element = await open(canvasElement);
    element.renderRoot.querySelector<HTMLElement>('.add-reason')!.click();
    await element.updateComplete;
  },
};

export const NotSet: StoryObj = {
  loaders: [
    stage(OFFICE, ({ backend }) =>
      backend.failNext('setStatus', new HubError('network/unreachable')),
    ),
  ],
  play: async ({ canvasElement }) => {
    const element = await open(canvasElement);
    element.renderRoot.querySelectorAll<HTMLElement>('.item')[2]!.click();
    await element.updateComplete;
  },
};

export const Offline: StoryObj = {
  loaders: [
    stage(OFFICE, async ({ hub, backend }) => {
      await hub.callCenter();
      backend.goOffline();
    }),
  ],
  play: opened,
};

export const LongNames: StoryObj = {
  loaders: [
    stage({
      ...OFFICE,
      agentStatuses: [
        ...AGENT_STATUSES,
        { ...TRAINING, name: 'Donaudampfschifffahrtsgesellschaftskapit' },
      ],
      me: mine(TRAINING.id, TRAINING.id),
    }),
  ],
  play: opened,
};

/** Who is in no queue sees nothing. */
export const InNoQueue: StoryObj = {
  loaders: [stage()],
  render: (_args, { loaded }) =>
    html`<p>Nothing between the lines:</p>
      <hub-agent-status .hub=${hubOf(loaded)}></hub-agent-status>
      <p>that was all.</p>`,
};

async function open(canvas: HTMLElement): Promise<HubAgentStatus> {
  const element = canvas.querySelector('hub-agent-status')!;
  const button = (): HTMLElement | null => element.renderRoot.querySelector('.toggle');
  while (!button()) await new Promise((next) => requestAnimationFrame(next));
  button()!.click();
  await element.updateComplete;
  return element;
}
