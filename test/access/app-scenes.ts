import { HubError } from '@hubline/core';
import {
  AGENT_STATUSES,
  ALICE,
  BOB,
  CAROL,
  DAVE,
  FakeBackend,
  HOME_ADDRESS,
  OFFICE_ADDRESS,
  QUEUED_CALLERS,
  QUEUES,
  QUEUE_AGENTS,
  TRAINING,
  createFakeHub,
  type FakeHub,
  type FakeHubOptions,
} from '@hubline/core/testing';
import type { HubElement } from '@hubline/element';
import type { HublineApp } from '../../demo/hubline-app.ts';
import { PAGES } from '../../demo/pages.ts';
import { HARBOR, longHistory } from '../../stories/long-history.ts';
import { manyConversations } from '../../stories/many-conversations.ts';
import { manyMessages } from '../../stories/many-messages.ts';
import { DESK, LAPTOP, TAKEN_PARKS, liveCall } from '../../stories/stage.ts';
import { toCome } from './app-stage.ts';

/** The app in one of its states. */
export interface Scene {
  readonly name: string;
  /** The id of the page that is open. */
  readonly page: string;
  /** A phone of which the state is to be seen. */
  readonly phone: () => Promise<FakeHub>;
  /** What is done in the app. */
  readonly act?: (app: HublineApp, fake: FakeHub) => unknown;
}

type Act = NonNullable<Scene['act']>;

/** An office in which there is something of everything. */
const office = (): FakeHubOptions => ({
  ...manyConversations(14),
  maxCalls: 4,
  records: longHistory(40),
  externalContacts: [HARBOR],
  voicemails: manyMessages(20),
  greetings: [
    {
      ...{ id: 'office', name: 'Office hours', source: 'recorded', isDefault: true },
      ...{ seconds: 14.2, createdAt: new Date(Date.now() - 9 * 86_400_000) },
    },
  ],
  parks: TAKEN_PARKS,
  phones: [DESK, LAPTOP],
  presence: { [BOB.id]: 'busy', [CAROL.id]: 'ready', [DAVE.id]: 'away' },
  queues: QUEUES,
  queuedCallers: QUEUED_CALLERS,
  queueAgents: QUEUE_AGENTS,
  agentStatuses: [...AGENT_STATUSES, TRAINING],
  addresses: [OFFICE_ADDRESS, HOME_ADDRESS],
});

const phone =
  (
    options: () => FakeHubOptions = office,
    happens: (fake: FakeHub) => unknown = () => undefined,
  ): Scene['phone'] =>
  async () => {
    const fake = createFakeHub(options());
    await fake.ready;
    await happens(fake);
    return fake;
  };

const nobody = (): FakeHubOptions => ({ maxCalls: 4 });
const bob = { number: BOB.extension, name: BOB.name };

/** A call with Bob that is up, and what happens then. */
const inCall = (happens: (fake: FakeHub) => unknown = () => undefined): Scene['phone'] =>
  phone(office, async (fake) => {
    await fake.hub.calls.dial(BOB.extension);
    fake.phone.call.answer({ since: new Date(Date.now() - 161_000) });
    await happens(fake);
  });

const twoCalls = (happens: (fake: FakeHub) => unknown = () => undefined): Scene['phone'] =>
  inCall(async (fake) => {
    await fake.hub.calls.dial(CAROL.extension);
    fake.phone.call.answer({ since: new Date(Date.now() - 12_000) });
    await happens(fake);
  });

/** The first that fits, wherever in the app it is. */
export function within(root: ParentNode, selector: string): HTMLElement | undefined {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.matches(selector)) return element;
    const inside = element.shadowRoot && within(element.shadowRoot, selector);
    if (inside) return inside;
  }
  return undefined;
}

/** Presses one after the other, as each comes. */
const press =
  (...selectors: readonly string[]): Act =>
  async (app) => {
    for (const selector of selectors) {
      await toCome(() => within(app.renderRoot, selector), selector);
      within(app.renderRoot, selector)!.click();
      await (app as HubElement).updateComplete;
    }
  };

const until =
  (selector: string): Act =>
  (app) =>
    toCome(() => within(app.renderRoot, selector), selector);

const also =
  (...acts: readonly Act[]): Act =>
  async (app, fake) => {
    for (const act of acts) await act(app, fake);
  };

const full = PAGES.map(({ id }): Scene => ({ name: `${id}: full`, page: id, phone: phone() }));

/** Pages that have nothing to show yet, wait for it, cannot get it, or may not show it. */
const withoutItems = PAGES.filter(({ needs }) => needs !== undefined).flatMap(
  ({ id, needs }): readonly Scene[] => [
    { name: `${id}: empty`, page: id, phone: phone(nobody) },
    {
      name: `${id}: loading`,
      page: id,
      phone: phone(nobody, ({ backend }) => backend.pause()),
    },
    {
      name: `${id}: failed`,
      page: id,
      phone: phone(nobody, ({ backend }) => {
        for (const command of ['page', 'callCenter', 'messages', 'profile', 'security'] as const) {
          backend.failNext(command, new HubError('server/failed'));
        }
        backend.failNext('emergency', new HubError('server/failed'));
      }),
    },
    {
      name: `${id}: offline`,
      page: id,
      phone: phone(office, ({ backend, phone }) => {
        backend.goOffline();
        phone.loseConnection(new Date(Date.now() + 9_000));
      }),
    },
    {
      name: `${id}: not allowed`,
      page: id,
      phone: phone(office, ({ backend }) =>
        backend.setCapability(needs!, { level: 'none', why: 'scope' }),
      ),
    },
  ],
);

const data = (name: string): string => `[data-name=${name}]`;

const calls: readonly Scene[] = (
  [
    ['it rings', phone(office, (fake) => void fake.phone.ring(bob))],
    [
      'it rings, with video, diverted',
      phone(
        office,
        (fake) =>
          void fake.phone.ring(bob, { number: '2001', name: 'Sales' }, { offersVideo: true }),
      ),
    ],
    ['calling', phone(office, async (fake) => void (await fake.hub.calls.dial(BOB.extension)))],
    ['in a call', inCall()],
    [
      'it rings in a call',
      inCall((fake) => void fake.phone.ring({ number: '1003', name: CAROL.name })),
    ],
    ['muted', inCall((fake) => fake.phone.call.mute(true))],
    [
      'on hold by both',
      phone(office, async (fake) => {
        await fake.hub.calls.dial(BOB.extension);
        fake.phone.call.answer({ held: true, heldByRemote: true });
      }),
    ],
    ['reconnecting', inCall((fake) => fake.phone.call.media('interrupted'))],
    [
      'recording',
      inCall(({ backend, phone: { call } }) =>
        backend.liveCalls.upsert(liveCall({ callId: call.callId, recording: 'on' })),
      ),
    ],
    ['two calls', twoCalls()],
    [
      'conference',
      twoCalls(async ({ hub }) => {
        const [one, other] = hub.calls.active$.value;
        await hub.calls.merge(one!, other!);
      }),
    ],
    [
      'assisted transfer',
      inCall(async ({ hub, phone: { calls: made } }) => {
        await hub.calls.consult(hub.calls.active$.value[0]!, CAROL.extension);
        made.at(-1)!.answer();
      }),
    ],
    ['keypad', inCall(), press(data('pad'))],
    ['add a call', inCall(), press(data('add'))],
    ['transfer menu', inCall(), press(data('transfer'))],
    ['park menu', inCall(), press(data('park'))],
    ['switch phone', inCall(), press(data('switch'))],
    [
      'call failed',
      phone(office, async (fake) => void (await fake.hub.calls.dial('1999'))),
      (_app, fake) =>
        fake.phone.call.finish({ cause: 'failed', error: new HubError('call/not-found') }),
    ],
    [
      'on my other phones',
      phone(() => ({
        ...office(),
        liveCalls: [liveCall(), liveCall({ id: 'two', deviceId: LAPTOP.id })],
      })),
    ],
  ] satisfies readonly (readonly [string, Scene['phone'], Act?])[]
).map(([name, made, act]) => ({
  ...{ name: `call: ${name}`, page: 'soft-phone', phone: made },
  ...(act ? { act } : {}),
}));

const overlays: readonly Scene[] = [
  {
    name: 'menu of the app',
    page: 'contacts',
    phone: phone(),
    // Where it is wide, it is there.
    act: (app, fake) => (app.clientWidth < 720 ? press('.opener')(app, fake) : undefined),
  },
  {
    name: 'menu of the person',
    page: 'soft-phone',
    phone: phone(),
    act: (app) =>
      app.renderRoot
        .querySelector('hubline-user-menu')!
        .renderRoot.querySelector<HTMLElement>('.opener')!
        .click(),
  },
  {
    name: 'status menu of an agent',
    page: 'call-center',
    phone: phone(() => ({ ...office(), signedIn: BOB })),
    act: async (app) => {
      const status = app.renderRoot.querySelector<HubElement>('hub-agent-status')!;
      await toCome(() => status.renderRoot.querySelector('button'), 'the status');
      status.renderRoot.querySelector<HTMLElement>('button')!.click();
    },
  },
  {
    name: 'command palette',
    page: 'soft-phone',
    phone: phone(),
    act: also(press('header .find'), until('dialog[open] [role=option]')),
  },
  {
    name: 'keyboard shortcuts',
    page: 'soft-phone',
    phone: phone(),
    act: also(
      () => dispatchEvent(new KeyboardEvent('keydown', { key: '?' })),
      until('hubline-shortcuts'),
    ),
  },
  {
    name: 'notices',
    page: 'soft-phone',
    phone: phone(),
    act: (app) => {
      const notices = app.renderRoot.querySelector('hub-notices')!;
      notices.seconds = 3600;
      const action = { label: 'Undo', run: () => undefined };
      notices.show({ kind: 'info', text: 'Parked in Park 703', action });
      notices.show({ kind: 'error', text: 'Carol Smith could not be called.' });
    },
  },
];

const signedOut: readonly Scene[] = [
  {
    name: 'signed out',
    page: 'soft-phone',
    phone: phone(() => ({ signedIn: null })),
    act: until('input'),
  },
  {
    name: 'signed out, with providers',
    page: 'soft-phone',
    phone: phone(() => ({
      signedIn: null,
      providers: [
        { id: 'google', name: 'Google' },
        { id: 'microsoft', name: 'Office 365' },
      ],
    })),
    act: until('input'),
  },
  {
    name: 'who is signed in, is asked',
    page: 'soft-phone',
    phone: async () => {
      const backend = new FakeBackend({ signedIn: ALICE });
      backend.pause();
      return createFakeHub({ backend });
    },
  },
];

/** Every page as it is with something of everything, and what can stand over all pages. */
export const APP_SCENES: readonly Scene[] = [...full, ...calls, ...overlays, ...signedOut];

/** Every page without anything on it. */
export const BARE_SCENES: readonly Scene[] = withoutItems;
