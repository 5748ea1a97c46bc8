import type { HubRecentCalls } from '@hubline/hub-recent-calls';
import '@hubline/hub-recent-calls/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { RECORDS, hubOf, stage, unanswered } from './stage.ts';

type Args = Pick<HubRecentCalls, 'limit'>;

const meta: Meta<Args> = {
  title: 'Elements/hub-recent-calls',
  component: 'hub-recent-calls',
  args: { limit: 20 },
  argTypes: { limit: { control: { type: 'number', min: 0 } } },
  loaders: [stage({ records: RECORDS })],
  render: ({ limit }, { loaded }) =>
    html`<hub-recent-calls .hub=${hubOf(loaded)} .limit=${limit}></hub-recent-calls>`,
};

export default meta;
type Story = StoryObj<Args>;

export const Full: Story = {};

/** A host may cap the list and link to the rest. */
export const WithLimit: Story = {
  args: { limit: 3 },
  render: ({ limit }, { loaded }) =>
    html`<hub-recent-calls .hub=${hubOf(loaded)} .limit=${limit}>
      <a slot="actions" href="#history">All calls</a>
    </hub-recent-calls>`,
};

export const Empty: Story = { loaders: [stage()] };

export const Loading: Story = { loaders: [unanswered] };

/** What is known stays, and that the newest may be missing is said. */
export const ServerAway: Story = {
  loaders: [stage({ records: RECORDS }, ({ backend }) => backend.goOffline())],
};

/** A call that could not be placed says why, below its row. */
export const CallFailed: Story = {
  loaders: [stage({ records: RECORDS }, ({ phone }) => phone.loseConnection())],
  play: ({ canvasElement }) => {
    const list = canvasElement.querySelector('hub-recent-calls')!;
    list.renderRoot.querySelector<HTMLElement>('li button')!.click();
  },
};
