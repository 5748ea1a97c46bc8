import type { QueuedCaller } from '@hubline/core';
import { BOB, QUEUED_CALLERS, QUEUES, QUEUE_AGENTS, SALES, agentOf } from '@hubline/core/testing';
import '@hubline/hub-queue-panel/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { hubOf, stage, unanswered } from './stage.ts';

const OFFICE = { queues: QUEUES, queuedCallers: QUEUED_CALLERS, queueAgents: QUEUE_AGENTS };

const meta: Meta = {
  title: 'Elements/hub-queue-panel',
  component: 'hub-queue-panel',
  loaders: [stage(OFFICE)],
  render: (_args, { loaded }) => html`<hub-queue-panel .hub=${hubOf(loaded)}></hub-queue-panel>`,
};

export default meta;

export const Queues: StoryObj = {};

export const Waiting: StoryObj = { play: ({ canvasElement }) => openQueue(canvasElement) };

export const ManyWait: StoryObj = {
  loaders: [
    stage({
      ...OFFICE,
      queuedCallers: Array.from({ length: 120 }, (_, at): QueuedCaller => ({
        ...QUEUED_CALLERS[at % 3]!,
        id: `caller-${at}`,
        position: at + 1,
      })),
    }),
  ],
  play: ({ canvasElement }) => openQueue(canvasElement),
};

/** As a supervisor sees them. */
export const Agents: StoryObj = {
  loaders: [
    stage({
      ...OFFICE,
      queueAgents: [
        ...QUEUE_AGENTS.slice(1),
        agentOf(BOB, SALES, {
          activity: 'on-call',
          party: { number: '+12125550147', name: 'Harbor Café' },
        }),
      ],
    }),
  ],
  play: ({ canvasElement }) => openQueue(canvasElement, 1),
};

export const NoQueues: StoryObj = { loaders: [stage()] };

export const BasicUser: StoryObj = {
  loaders: [
    stage({}, ({ backend }) =>
      backend.setCapability('queues.watch', { level: 'none', why: 'scope' }),
    ),
  ],
};

export const Offline: StoryObj = { loaders: [stage(OFFICE, ({ backend }) => backend.goOffline())] };

export const Loading: StoryObj = { loaders: [unanswered] };

async function openQueue(canvas: HTMLElement, tab = 0): Promise<void> {
  const panel = canvas.querySelector('hub-queue-panel')!;
  const row = await found(() => panel.renderRoot.querySelector<HTMLElement>('.queue:not(.ghost)'));
  row.click();
  const details = await found(() => panel.renderRoot.querySelector('hub-queue-details'));
  const tabs = await found(() => details.shadowRoot?.querySelectorAll<HTMLElement>('[role=tab]'));
  tabs[tab]?.click();
  await details.updateComplete;
}

async function found<T>(look: () => T | null | undefined): Promise<T> {
  for (;;) {
    const there = look();
    if (there) return there;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
