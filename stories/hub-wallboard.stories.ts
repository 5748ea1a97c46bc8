import { QUEUES, QUEUE_AGENTS, SALES } from '@hubline/core/testing';
import '@hubline/hub-wallboard/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { hubOf, stage } from './stage.ts';

const meta: Meta = {
  title: 'Elements/hub-wallboard',
  component: 'hub-wallboard',
  loaders: [stage({ queues: QUEUES, queueAgents: QUEUE_AGENTS })],
  render: (_args, { loaded }) => html`<hub-wallboard .hub=${hubOf(loaded)}></hub-wallboard>`,
};

export default meta;

export const Calm: StoryObj = {};

/** What is beyond a threshold stands out by color, sign and word. */
export const Alarms: StoryObj = {
  loaders: [
    stage({ queues: [{ ...SALES, waiting: 9 }, ...QUEUES.slice(1)], queueAgents: QUEUE_AGENTS }),
  ],
  render: (_args, { loaded }) =>
    html`<hub-wallboard
      .hub=${hubOf(loaded)}
      alarm-waiting="6"
      warn-wait="30"
      alarm-wait="7200"
      warn-level="90"
    ></hub-wallboard>`,
};

export const OneQueue: StoryObj = {
  render: (_args, { loaded }) =>
    html`<hub-wallboard .hub=${hubOf(loaded)} queues="2001"></hub-wallboard>`,
};

export const NoQueues: StoryObj = { loaders: [stage()] };
