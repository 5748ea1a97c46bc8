import { HubError, type CallEnd, type HubErrorCode } from '@hubline/core';
import { BOB, CAROL, type FakePhoneCall } from '@hubline/core/testing';
import type { HubActiveCall } from '@hubline/hub-active-call';
import '@hubline/hub-active-call/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { fakeOf, hubOf, stage } from './stage.ts';

type Args = Pick<HubActiveCall, 'collapsed'>;

const meta: Meta<Args> = {
  title: 'Elements/hub-active-call',
  component: 'hub-active-call',
  args: { collapsed: false },
  argTypes: { collapsed: { control: 'boolean' } },
  render: ({ collapsed }, { loaded }) =>
    html`<hub-active-call .hub=${hubOf(loaded)} .collapsed=${collapsed}></hub-active-call>`,
};

export default meta;
type Story = StoryObj<Args>;

/** Bob is called, and then this happens to the call. */
const withBob = (happens: (call: FakePhoneCall) => void = () => undefined) =>
  stage({}, async ({ hub, phone }) => {
    await hub.calls.dial(BOB.extension);
    happens(phone.call);
  });

const up = (state: Parameters<FakePhoneCall['answer']>[0] = {}) =>
  withBob((call) => call.answer({ since: new Date(Date.now() - 161_000), ...state }));

export const Calling: Story = { loaders: [withBob()] };

export const Ringing: Story = { loaders: [withBob((call) => call.ring())] };

export const Up: Story = { loaders: [up()] };

export const Muted: Story = { loaders: [up({ muted: true })] };

export const OnHold: Story = { loaders: [up({ held: true })] };

export const PuttingOnHold: Story = { loaders: [up({ holdPending: true })] };

export const TheyPutYouOnHold: Story = { loaders: [up({ heldByRemote: true })] };

export const Reconnecting: Story = { loaders: [up({ media: 'interrupted' })] };

export const EverythingAtOnce: Story = {
  loaders: [up({ media: 'interrupted', held: true, heldByRemote: true, muted: true })],
};

export const DialPad: Story = {
  loaders: [up()],
  play: ({ canvasElement }) => {
    const call = canvasElement.querySelector('hub-active-call')!;
    call.renderRoot.querySelector<HTMLElement>('[data-key=d]')!.click();
  },
};

/** `Hide` was pressed: a bar with `Back to Call` is left. */
export const Hidden: Story = { args: { collapsed: true }, loaders: [up()] };

export const TwoCalls: Story = {
  loaders: [
    stage({ maxCalls: 2 }, async ({ hub, phone }) => {
      for (const { extension } of [BOB, CAROL]) {
        await hub.calls.dial(extension);
        phone.call.answer();
      }
    }),
  ],
};

/** The call ends while it is shown; how it ended stays for a few seconds, here for as long as the story. */
const ends = (end: CallEnd): Story => ({
  loaders: [withBob()],
  render: (_args, { loaded }) => {
    const { hub, phone } = fakeOf(loaded);
    const finish = (element?: Element) => {
      const { updateComplete } = (element as HubActiveCall | undefined) ?? {};
      void updateComplete?.then(() => phone.call.finish(end));
    };
    return html`<hub-active-call .hub=${hub} .linger=${3600} ${ref(finish)}></hub-active-call>`;
  },
});

const fails = (code: HubErrorCode) => ends({ cause: 'failed', error: new HubError(code) });

export const Cancelled: Story = ends({ cause: 'cancelled' });

export const Declined: Story = ends({ cause: 'declined' });

export const Busy: Story = fails('call/busy');

export const NobodyAnswered: Story = fails('call/no-answer');

export const NotReachable: Story = fails('call/unreachable');

/** Calling the same number again would not help, so it is not offered. */
export const NoSuchNumber: Story = fails('call/not-found');

export const NoOutsideLine: Story = fails('call/no-route');

/** No call: nothing is shown. */
export const Idle: Story = { loaders: [stage()] };
