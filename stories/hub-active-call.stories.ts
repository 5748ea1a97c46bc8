import { HubError, type CallEnd, type CallQuality, type HubErrorCode } from '@hubline/core';
import { BOB, CAROL, DAVE, type FakeHub, type FakePhoneCall } from '@hubline/core/testing';
import type { Caption, HubActiveCall } from '@hubline/hub-active-call';
import '@hubline/hub-active-call/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { BehaviorSubject } from 'rxjs';
import { DESK, LAPTOP, RECORDS, TAKEN_PARKS, fakeOf, hubOf, liveCall, stage } from './stage.ts';

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
type Connected = NonNullable<Parameters<FakePhoneCall['answer']>[0]>;

const AGO = 161_000;
const OFFICE = {
  records: RECORDS,
  parks: TAKEN_PARKS,
  phones: [DESK, LAPTOP],
  presence: { [BOB.id]: 'busy', [CAROL.id]: 'ready', [DAVE.id]: 'away' },
} as const;

/** Bob is called, and then this happens to the call. */
const withBob = (happens: (call: FakePhoneCall, fake: FakeHub) => unknown = () => undefined) =>
  stage(OFFICE, async (fake) => {
    await fake.hub.calls.dial(BOB.extension);
    await happens(fake.phone.call, fake);
  });

const up = (
  state: Connected = {},
  happens: (call: FakePhoneCall, fake: FakeHub) => unknown = () => undefined,
) =>
  withBob(async (call, fake) => {
    call.answer({ since: new Date(Date.now() - AGO), ...state });
    await happens(call, fake);
  });

/** Presses one after the other: a control by its `data-name`, or a choice by its word. */
const press =
  (...wanted: readonly string[]): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const call = canvasElement.querySelector('hub-active-call')!;
    const find = (name: string) =>
      [...call.renderRoot.querySelectorAll<HTMLElement>('button')].find(
        (found) =>
          found.dataset['name'] === name ||
          (found.className === 'name' && found.textContent?.trim() === name),
      );
    for (const name of wanted) await until(call, () => find(name)).then((found) => found.click());
    await until(call, () => {
      const sheet = call.renderRoot.querySelector('.sheet, .menu, hub-dialpad');
      return !sheet || call.shadowRoot?.activeElement ? call : undefined;
    });
  };

async function until<T>(call: HubActiveCall, find: () => T | undefined): Promise<T> {
  for (;;) {
    await call.updateComplete;
    const found = find();
    if (found !== undefined) return found;
    await new Promise(requestAnimationFrame);
  }
}

/** Bob waits, and Carol is talked with. */
const two = (happens: (fake: FakeHub) => unknown = () => undefined) =>
  up({}, async (_call, fake) => {
    await fake.hub.calls.dial(CAROL.extension);
    fake.phone.call.answer({ since: new Date(Date.now() - 12_000) });
    await happens(fake);
  });

const merged = (happens: (fake: FakeHub) => unknown = () => undefined) =>
  two(async (fake) => {
    const [bob, carol] = fake.hub.calls.active$.value;
    await fake.hub.calls.merge(bob!, carol!);
    await happens(fake);
  });

const consulting = (happens: (carol: FakePhoneCall) => unknown) =>
  up({}, async (_call, { hub, phone }) => {
    await hub.calls.consult(hub.calls.active$.value[0]!, CAROL.extension);
    happens(phone.call);
  });

/** The server records the call. */
const recorded = (recording: 'on' | 'paused') =>
  up({}, ({ callId }, { backend }) => backend.liveCalls.upsert(liveCall({ callId, recording })));

/** The calls that are up sound so. */
const sound = (quality: Partial<CallQuality>, { hub }: FakeHub): void => {
  const value = new BehaviorSubject<CallQuality>({
    ...{ mos: 4.3, grade: 'good', lossIn: 0.002, lossOut: 0, jitter: 6, roundTrip: 38 },
    ...{ warnings: [], fault: null },
    ...quality,
  });
  for (const call of hub.calls.active$.value) Object.defineProperty(call, 'quality$', { value });
};

export const Calling: Story = { loaders: [withBob()] };

export const Ringing: Story = { loaders: [withBob((call) => call.ring())] };

export const Up: Story = { loaders: [up()] };

export const LongName: Story = {
  loaders: [
    up({}, (call) =>
      call.identify({
        number: '+442079460958',
        name: 'Maximiliana Featherstonehaugh-Cholmondeley of the Department of Redundancy',
      }),
    ),
  ],
};

export const Muted: Story = { loaders: [up({ muted: true })] };

export const OnHold: Story = { loaders: [up({ held: true })] };

export const PuttingOnHold: Story = { loaders: [up({ holdPending: true })] };

export const TheyPutYouOnHold: Story = { loaders: [up({ heldByRemote: true })] };

/** Both put each other on hold; each takes back its own. */
export const BothOnHold: Story = { loaders: [up({ held: true, heldByRemote: true })] };

export const Reconnecting: Story = { loaders: [up({ media: 'interrupted' })] };

export const GoodConnection: Story = { loaders: [up({}, (_call, fake) => sound({}, fake))] };

export const PoorConnection: Story = {
  loaders: [
    up({}, (_call, fake) =>
      sound({ mos: 2.2, grade: 'poor', lossIn: 0.12, roundTrip: 640, warnings: ['loss'] }, fake),
    ),
  ],
};

/** One side is not heard, and it is said why. */
export const NothingHeard: Story = {
  loaders: [
    up({}, (_call, fake) =>
      sound(
        { grade: 'poor', fault: { kind: 'no-packets-in', direction: 'in', repair: 'relay' } },
        fake,
      ),
    ),
  ],
};

export const TwoCallsOnAPoorConnection: Story = {
  loaders: [two((fake) => sound({ mos: 3.3, grade: 'fair', warnings: ['jitter'] }, fake))],
};

export const ConferenceOnAPoorConnection: Story = {
  loaders: [merged((fake) => sound({ mos: 3.3, grade: 'fair', warnings: ['jitter'] }, fake))],
};

/** The page was loaded anew. */
export const TakingBack: Story = {
  loaders: [up({}, (call) => call.trouble({ kind: 'taking-back', repair: null }))],
};

/** The page of the other one is loaded anew, or its network is gone. */
export const OtherAway: Story = {
  loaders: [up({}, (call) => call.trouble({ kind: 'other-away', repair: null }))],
};

export const LongNameAway: Story = {
  loaders: [
    up({}, (call) => {
      call.identify({
        number: '+442079460958',
        name: 'Maximiliana Featherstonehaugh-Cholmondeley',
      });
      call.trouble({ kind: 'other-away', repair: null });
    }),
  ],
};

export const Repairing: Story = {
  loaders: [up({}, (call) => call.trouble({ kind: 'path', repair: 'ice-restart' }))],
};

export const TryingAnotherWay: Story = {
  loaders: [up({}, (call) => call.trouble({ kind: 'path', repair: 'relay' }))],
};

/** The one who waits and the one who is talked with, both taken back. */
export const TakingBackTwo: Story = {
  loaders: [
    two(({ phone }) => {
      for (const call of phone.calls) call.trouble({ kind: 'taking-back', repair: null });
    }),
  ],
};

/** Both taken back, to hear each other again. */
export const TakingBackConference: Story = {
  loaders: [
    merged(({ phone }) => {
      for (const call of phone.calls) call.trouble({ kind: 'taking-back', repair: null });
    }),
  ],
};

export const EverythingAtOnce: Story = {
  loaders: [up({ media: 'interrupted', held: true, heldByRemote: true, muted: true })],
};

/** Both see each other. */
export const Video: Story = {
  loaders: [
    up({}, async (call, { hub }) => {
      call.remoteVideo();
      await hub.calls.active$.value[0]!.sendVideo('camera');
    }),
  ],
};

export const DialPad: Story = { loaders: [up()], play: press('pad') };

export const Recording: Story = { loaders: [recorded('on')] };

export const RecordingPaused: Story = { loaders: [recorded('paused')] };

/** There is no `Start Rec` for who may not record. */
export const MayNotRecord: Story = {
  loaders: [
    up({}, (_call, { backend }) => backend.setCapability('call.record', { level: 'none' })),
  ],
};

export const AddCall: Story = { loaders: [up()], play: press('add') };

/** Nobody was called yet. */
export const AddCallWithoutRecentCalls: Story = {
  loaders: [
    stage({}, async ({ hub, phone }) => {
      await hub.calls.dial(BOB.extension);
      phone.call.answer();
    }),
  ],
  play: press('add'),
};

export const TwoCalls: Story = { loaders: [two()] };

export const TwoCallsOneOfThemRings: Story = {
  loaders: [
    up({}, async (_call, { hub, phone }) => {
      await hub.calls.dial(CAROL.extension);
      phone.call.ring();
    }),
  ],
};

export const ThreeCalls: Story = {
  loaders: [
    two(async ({ hub, phone }) => {
      await hub.calls.dial(DAVE.extension);
      phone.call.answer();
    }),
  ],
};

export const Merged: Story = { loaders: [merged()] };

export const MergedAndOneHoldsUs: Story = {
  loaders: [merged(({ phone }) => phone.calls[0]?.remoteHold())],
};

export const TransferMenu: Story = { loaders: [up()], play: press('transfer') };

export const BlindTransfer: Story = {
  loaders: [up()],
  play: press('transfer', 'Blind Transfer'),
};

export const Transferring: Story = {
  loaders: [
    up({}, (call, { hub }) => {
      void hub.calls.active$.value[0]?.transfer(CAROL.extension).catch(() => undefined);
      call.transfers[0]?.ring();
    }),
  ],
};

/** Carol is busy, and Bob is back. */
export const NotTransferred: Story = {
  loaders: [up()],
  play: async (context) => {
    await press('transfer', 'Blind Transfer')(context);
    const { phone } = fakeOf(context.loaded);
    const sheet = context.canvasElement
      .querySelector('hub-active-call')!
      .renderRoot.querySelector('hub-choose-number')!;
    sheet.dispatchEvent(
      Object.assign(new Event('choose'), { value: { number: CAROL.extension, name: CAROL.name } }),
    );
    phone.call.transfers[0]?.fail(new HubError('call/busy'));
  },
};

export const AssistedTransferRings: Story = { loaders: [consulting((carol) => carol.ring())] };

export const AssistedTransfer: Story = {
  loaders: [consulting((carol) => carol.answer({ since: new Date(Date.now() - 8_000) }))],
};

export const ParkMenu: Story = { loaders: [up()], play: press('park') };

export const Parks: Story = { loaders: [up()], play: press('park', 'Call Park') };

export const NoParks: Story = {
  loaders: [up({}, (_call, { backend }) => backend.parks.reset([]))],
  play: press('park', 'Call Park'),
};

export const Parking: Story = {
  loaders: [
    up({}, (_call, { hub }) => {
      void hub.calls.active$.value[0]?.park().catch(() => undefined);
    }),
  ],
};

export const SwitchPhone: Story = { loaders: [up()], play: press('switch') };

export const NoOtherPhone: Story = {
  loaders: [up({}, (_call, { backend }) => backend.phones.reset([]))],
  play: press('switch'),
};

/** No call here, but on other phones of the same person. */
export const OnMyOtherPhones: Story = {
  loaders: [
    stage({
      ...OFFICE,
      liveCalls: [
        liveCall({ id: 'one', deviceId: DESK.id }),
        liveCall({
          id: 'two',
          deviceId: LAPTOP.id,
          party: { number: '+12125550147', name: 'Harbor Café and Boat Rental of New Amsterdam' },
        }),
      ],
    }),
  ],
};

/** What is said, in writing, as the page's own speech recognition finds it; the last line is still being said. */
export const Captions: Story = {
  loaders: [up()],
  render: (_args, { loaded }) => {
    const captions: readonly Caption[] = [
      { id: '1', who: 'Bob Johnson', text: 'Good morning! Did the parcel arrive?' },
      { id: '2', who: 'You', text: 'It did, an hour ago. All twelve boxes are here.' },
      { id: '3', who: 'Bob Johnson', text: 'Very good, then I will send', interim: true },
    ];
    return html`<hub-active-call .hub=${hubOf(loaded)} .captions=${captions}></hub-active-call>`;
  },
};

/** `Hide` was pressed: a bar with `Back to Call` is left. */
export const Hidden: Story = { args: { collapsed: true }, loaders: [up()] };

/** The call ends while it is shown; how it ended stays for a few seconds, here for as long as the story. */
const ends = (end: CallEnd, connected = false): Story => ({
  loaders: [connected ? up() : withBob()],
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

export const Ended: Story = ends({ cause: 'hung-up', by: 'them' }, true);

export const Transferred: Story = ends({ cause: 'transferred' }, true);

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
