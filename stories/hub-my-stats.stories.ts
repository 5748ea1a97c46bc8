import { HubError, type MyStats } from '@hubline/core';
import '@hubline/hub-my-stats/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { hubOf, stage } from './stage.ts';

const STATS: Partial<MyStats> = {
  answered: 34,
  missed: 3,
  abandoned: 4,
  averageTalk: 184,
  averageWait: 21,
  averageHold: 12,
  averageHandle: 206,
  serviceLevel: 0.85,
  direct: { received: 6, missed: 1, made: 9, averageTalk: 95 },
  statuses: [
    { statusId: 'online', name: 'Online', color: 'green', isPaid: true, seconds: 18_360 },
    { statusId: 'lunch', name: 'Lunch', color: 'yellow', isPaid: false, seconds: 3_000 },
    { statusId: 'meeting', name: 'Meeting', color: 'purple', isPaid: true, seconds: 2_700 },
  ],
  parts: Array.from({ length: 24 }, (_, hour) => ({
    from: new Date(2026, 10, 26, hour),
    answered: hour < 8 || hour > 17 ? 0 : (hour * 7) % 6,
    missed: hour === 11 || hour === 15 ? 1 : 0,
  })),
};

const meta: Meta = {
  title: 'Elements/hub-my-stats',
  component: 'hub-my-stats',
  loaders: [stage({ myStats: STATS })],
  render: (_args, { loaded }) => html`<hub-my-stats .hub=${hubOf(loaded)}></hub-my-stats>`,
};

export default meta;

export const Today: StoryObj = {};

/** Two dates that one chooses. */
export const Span: StoryObj = {
  render: (_args, { loaded }) =>
    html`<hub-my-stats .hub=${hubOf(loaded)} days="span"></hub-my-stats>`,
};

export const NothingYet: StoryObj = { loaders: [stage()] };

export const Failed: StoryObj = {
  loaders: [
    stage({}, ({ backend }) => backend.failNext('myStats', new HubError('network/unreachable'))),
  ],
};
