import { BOB, CAROL } from '@hubline/core/testing';
import type { HubSoftphone } from '@hubline/hub-softphone';
import '@hubline/hub-softphone/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { RECORDS, TAKEN_PARKS, hubOf, partyOf, stage, unanswered } from './stage.ts';

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

/** Another call comes in while Bob is talked with. */
const waiting = stage({ records: RECORDS }, async ({ hub, phone }) => {
  await hub.calls.dial(BOB.extension);
  phone.call.answer({ since: new Date(Date.now() - 161_000) });
  phone.ring(partyOf(CAROL));
});

const parked = stage({ records: RECORDS, parks: TAKEN_PARKS });

const openParks: NonNullable<Story['play']> = async ({ canvasElement }) => {
  const phone = canvasElement.querySelector('hub-softphone')!;
  await phone.updateComplete;
  phone.renderRoot.querySelector<HTMLElement>('.park-toggle')!.click();
  await customElements.whenDefined('hub-park-panel');
};

export const Ready: Story = {};

/** Someone waits in a park: the button for the parks says how many. */
export const SomeoneIsParked: Story = { loaders: [parked] };

export const Parks: Story = { loaders: [parked], play: openParks };

export const WideParks: Story = { ...wide, loaders: [parked], play: openParks };

/** What is told in passing stands at the foot. */
export const WithANotice: Story = {
  play: async ({ canvasElement }) => {
    const phone = canvasElement.querySelector('hub-softphone')!;
    await phone.updateComplete;
    await customElements.whenDefined('hub-notices');
    const notices = phone.renderRoot.querySelector('hub-notices')!;
    notices.seconds = 3600;
    const action = { label: 'Undo', run: () => undefined };
    notices.show({ kind: 'info', text: 'Parked in Park 2', action });
  },
};

export const CallWaiting: Story = { loaders: [waiting] };

export const WideCallWaiting: Story = { ...wide, loaders: [waiting] };

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
