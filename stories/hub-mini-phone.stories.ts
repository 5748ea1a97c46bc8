import { BOB, CAROL, type FakeHub } from '@hubline/core/testing';
import '@hubline/hub-mini-phone/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { hubOf, stage } from './stage.ts';

const meta: Meta = {
  title: 'Elements/hub-mini-phone',
  component: 'hub-mini-phone',
  render: (_args, { loaded }) => html`<hub-mini-phone .hub=${hubOf(loaded)}></hub-mini-phone>`,
};

export default meta;

async function talking({ hub, phone }: FakeHub, muted = false): Promise<void> {
  await hub.calls.dial(BOB.extension);
  phone.call.answer({ since: new Date(Date.now() - 161_000), muted });
}

export const Talking: StoryObj = { loaders: [stage({}, (fake) => talking(fake))] };

export const Muted: StoryObj = { loaders: [stage({}, (fake) => talking(fake, true))] };

/** Someone calls meanwhile. */
export const CallWaiting: StoryObj = {
  loaders: [
    stage({}, async (fake) => {
      await talking(fake);
      fake.phone.ring({ number: CAROL.extension, name: CAROL.name });
    }),
  ],
};

export const Ringing: StoryObj = {
  loaders: [
    stage({}, ({ phone }) => void phone.ring({ number: CAROL.extension, name: CAROL.name })),
  ],
};

export const Calling: StoryObj = {
  loaders: [stage({}, ({ hub }) => hub.calls.dial(BOB.extension))],
};

export const NoCall: StoryObj = { loaders: [stage()] };
