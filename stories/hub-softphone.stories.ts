import { BOB } from '@hubline/core/testing';
import type { HubSoftphone } from '@hubline/hub-softphone';
import '@hubline/hub-softphone/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { RECORDS, hubOf, partyOf, stage, unanswered } from './stage.ts';

type Args = Pick<HubSoftphone, 'density'>;

const meta: Meta<Args> = {
  title: 'Elements/hub-softphone',
  component: 'hub-softphone',
  argTypes: { density: { control: 'inline-radio', options: ['regular', 'compact'] } },
  parameters: { layout: 'fullscreen' },
  globals: { viewport: { value: 'phone' } },
  loaders: [stage({ records: RECORDS })],
  render: ({ density }, { loaded }) =>
    html`<hub-softphone .hub=${hubOf(loaded)} .density=${density}></hub-softphone>`,
};

export default meta;
type Story = StoryObj<Args>;

const wide: Story = { globals: { viewport: { value: 'desktop' } } };

const ringing = stage({ records: RECORDS }, ({ phone }) => phone.ring(partyOf(BOB)));

const talking = stage({ records: RECORDS }, async ({ hub, phone }) => {
  await hub.calls.dial(BOB.extension);
  phone.call.answer({ since: new Date(Date.now() - 161_000) });
});

export const Ready: Story = {};

/** Nobody called yet. */
export const FirstUse: Story = { loaders: [stage()] };

export const SignedOut: Story = { loaders: [stage({ signedIn: null })] };

export const Loading: Story = { loaders: [unanswered] };

export const Ringing: Story = { loaders: [ringing] };

export const InACall: Story = { loaders: [talking] };

/** `Hide` was pressed: the phone is usable, and `Back to Call` brings the call back. */
export const HiddenCall: Story = {
  loaders: [talking],
  play: async ({ canvasElement }) => {
    const phone = canvasElement.querySelector('hub-softphone')!;
    await phone.updateComplete;
    phone.renderRoot.querySelector('hub-active-call')!.collapsed = true;
  },
};

/** Whatever is wrong is said beside SIP, with what to do. */
export const Trouble: Story = {
  loaders: [
    stage({ records: RECORDS }, ({ phone, microphone }) => {
      phone.loseConnection(new Date(Date.now() + 30_000));
      microphone.become('denied');
    }),
  ],
};

export const Compact: Story = { args: { density: 'compact' } };

export const Wide: Story = wide;

export const WideInACall: Story = { ...wide, loaders: [talking] };

export const WideRinging: Story = { ...wide, loaders: [ringing] };

/** Neither a hub nor the address of a server was given. */
export const NotSetUp: Story = { render: () => html`<hub-softphone></hub-softphone>` };
