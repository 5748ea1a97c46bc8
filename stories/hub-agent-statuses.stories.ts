import { HubError } from '@hubline/core';
import {
  AGENT_STATUSES,
  BOB,
  TRAINING,
  type FakeHub,
  type FakeHubOptions,
} from '@hubline/core/testing';
import '@hubline/hub-agent-statuses/define.js';
import type { HubAgentStatuses } from '@hubline/hub-agent-statuses';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { fakeOf, hubOf, stage, unanswered } from './stage.ts';

const withStatuses = (...names: string[]): FakeHubOptions => ({
  agentStatuses: [
    ...AGENT_STATUSES,
    ...names.map((name, at) => ({ ...TRAINING, id: `s${at}`, name, isPaid: at % 2 === 0 })),
  ],
});
const SOME = withStatuses('Coaching', 'Inventory', 'Training');

const meta: Meta = {
  title: 'Elements/hub-agent-statuses',
  component: 'hub-agent-statuses',
  loaders: [stage(SOME)],
  render: (_args, { loaded }) =>
    html`<hub-agent-statuses .hub=${hubOf(loaded)}></hub-agent-statuses>`,
};

export default meta;

export const Some: StoryObj = {};

export const None: StoryObj = { loaders: [stage(withStatuses())] };

export const NewOne: StoryObj = { play: ({ canvasElement }) => press(canvasElement, '.new') };

export const NameTaken: StoryObj = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.new');
    await send(canvasElement, 'training');
  },
};

export const NotSaved: StoryObj = {
  play: async ({ canvasElement, loaded }) => {
    failing(fakeOf(loaded));
    await press(canvasElement, '.new');
    await send(canvasElement, 'Shadowing a colleague');
  },
};

export const Changing: StoryObj = { play: ({ canvasElement }) => press(canvasElement, '.change') };

export const Deleting: StoryObj = { play: ({ canvasElement }) => press(canvasElement, '.delete') };

/** As many as there may be, and names as long as they may be. */
export const Full: StoryObj = {
  loaders: [
    stage(
      withStatuses(
        ...Array.from({ length: 20 }, (_, at) => `${at + 1} Donaudampfschifffahrtsgesellschaft`),
      ),
    ),
  ],
};

/** For Office Managers and Call Center Supervisors. */
export const NotAllowed: StoryObj = {
  loaders: [
    stage({ ...SOME, signedIn: BOB }, ({ backend }) =>
      backend.setCapability('queues.statuses', { level: 'none', why: 'scope' }),
    ),
  ],
};

export const NotAvailable: StoryObj = {
  loaders: [
    stage(SOME, ({ backend }) => backend.setCapability('queues.statuses', { level: 'none' })),
  ],
};

/** What is known is shown, with a word of warning. */
export const Offline: StoryObj = {
  loaders: [
    stage(SOME, async ({ hub, backend }) => {
      await hub.callCenter();
      backend.goOffline();
    }),
  ],
};

export const OfflineFromTheStart: StoryObj = {
  loaders: [stage(SOME, ({ backend }) => backend.goOffline())],
};

export const Failed: StoryObj = {
  loaders: [
    stage(SOME, ({ backend }) => backend.failNext('callCenter', new HubError('server/failed'))),
  ],
};

export const Loading: StoryObj = { loaders: [unanswered] };

function failing({ backend }: FakeHub): void {
  backend.failNext('addStatus', new HubError('network/unreachable'));
}

async function press(canvas: HTMLElement, selector: string): Promise<void> {
  const element: HubAgentStatuses = canvas.querySelector('hub-agent-statuses')!;
  const found = (): HTMLElement | null => element.renderRoot.querySelector(selector);
  while (!found()) await new Promise((next) => requestAnimationFrame(next));
  found()!.click();
  await element.updateComplete;
}

async function send(canvas: HTMLElement, name: string): Promise<void> {
  const form = canvas
    .querySelector('hub-agent-statuses')!
    .renderRoot.querySelector('hub-status-form')!;
  await form.updateComplete;
  const input = form.renderRoot.querySelector<HTMLInputElement>('#name')!;
  input.value = name;
  input.dispatchEvent(new Event('input'));
  form.renderRoot.querySelector<HTMLElement>('.primary')!.click();
  await form.updateComplete;
}
