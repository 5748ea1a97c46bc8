import { HubError } from '@hubline/core';
import { FakeHeadset, FakeHeadsets } from '@hubline/core/testing';
import '@hubline/hub-headset/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { hubOf, stage } from './stage.ts';

const meta: Meta = {
  title: 'Elements/hub-headset',
  component: 'hub-headset',
  loaders: [stage()],
  render: (_args, { loaded }) => html`<hub-headset .hub=${hubOf(loaded)}></hub-headset>`,
};

export default meta;

function headsets(change: Partial<FakeHeadsets>): FakeHeadsets {
  return Object.assign(new FakeHeadsets(), change);
}

export const None: StoryObj = {};

export const Connected: StoryObj = {
  loaders: [stage({ headsets: headsets({ allowed: new FakeHeadset() }) })],
};

/** Another program has it. */
export const InUse: StoryObj = {
  loaders: [
    stage(
      { headsets: headsets({ choice: new HubError('headset/busy') }) },
      async ({ hub }) => void (await (await hub.headset()).connect().catch(() => undefined)),
    ),
  ],
};

export const NotSupported: StoryObj = {
  loaders: [stage({ headsets: headsets({ supported: false }) })],
};
