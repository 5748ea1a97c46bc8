import { HubError, type Attachment, type SentMessage } from '@hubline/core';
import {
  ALICE,
  BOB,
  CAROL,
  CHAT_BY_SMS,
  CHAT_OF_THREE,
  CHAT_WITH_BOB,
  aConversation,
  aMessage,
  aText,
  authorOf,
  manyMessages,
  memberOf,
  type FakeHub,
} from '@hubline/core/testing';
import '@hubline/hub-message-thread/define.js';
import type { HubMessageThread } from '@hubline/hub-message-thread';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { fakeOf, hubOf, stage, unanswered } from './stage.ts';

type Args = Pick<HubMessageThread, 'conversationId'>;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const frame = (loaded: Record<string, unknown>, { conversationId }: Args, size = '') =>
  html`<hub-message-thread
    style=${`block-size: 640px; ${size}`}
    .hub=${hubOf(loaded)}
    .conversationId=${conversationId}
  ></hub-message-thread>`;

const phone = (width: number) => ({
  render: ((args, { loaded }) => frame(loaded, args, `inline-size: ${width}px`)) as NonNullable<
    Story['render']
  >,
});

const file = (change: Partial<Attachment>): Attachment => ({
  ...{ id: 'file', name: 'Offer 2026.pdf', type: 'application/pdf', size: 1_412_000, image: null },
  ...change,
});

const PHOTO = file({
  ...{ id: 'photo', name: 'Front desk.png', type: 'image/png', size: 312_000 },
  image: { width: 1200, height: 800 },
});

/** The same picture each time: hills under a sky. */
async function picture(): Promise<Blob> {
  const canvas = new OffscreenCanvas(1200, 800);
  const paint = canvas.getContext('2d')!;
  paint.fillStyle = '#8fb8de';
  paint.fillRect(0, 0, 1200, 800);
  paint.fillStyle = '#f5d776';
  paint.beginPath();
  paint.arc(930, 180, 80, 0, 7);
  paint.fill();
  for (const [colour, top] of [
    ['#6d9a7a', 420],
    ['#4c7a5c', 560],
  ] as const) {
    paint.fillStyle = colour;
    paint.beginPath();
    paint.ellipse(top, 980, 900, 980 - top, 0, 0, 7);
    paint.fill();
  }
  return canvas.convertToBlob({ type: 'image/png' });
}

const withPicture = async ({ backend }: FakeHub): Promise<void> => {
  backend.chat.uploads.files.set('photo', await picture());
};

/** A talk of yesterday and today, each kind of message once. */
function talk(conversationId: string): readonly SentMessage[] {
  const begun = Date.now() - DAY - 30 * MINUTE;
  const write = (
    seq: number,
    minutes: number,
    who: typeof BOB,
    change: Partial<SentMessage>,
  ): SentMessage =>
    aMessage({
      ...{ conversationId, seq, from: authorOf(who), at: new Date(begun + minutes * MINUTE) },
      ...change,
    });
  const today = DAY / MINUTE;
  return [
    write(1, 0, ALICE, { kind: 'event', text: '', event: { kind: 'created' } }),
    write(2, 1, BOB, { text: 'Good morning! Did the delivery for the second floor arrive yet?' }),
    write(3, 2, BOB, { text: 'They said before ten.' }),
    write(4, 9, ALICE, {
      text: 'Yes, ten minutes ago. I put it behind the front desk.',
      reactions: [
        { emoji: '👍', userIds: [BOB.id, CAROL.id] },
        { emoji: '🎉', userIds: [ALICE.id] },
      ],
    }),
    write(5, 12, CAROL, { text: '', attachments: [PHOTO] }),
    write(6, 13, CAROL, {
      text: 'That is how it looks now.',
      editedAt: new Date(begun + 15 * MINUTE),
    }),
    write(7, today, BOB, {
      text: 'The offer is at https://example.com/offers/2026?from=chat, or write to sales@example.com.',
      attachments: [file({})],
    }),
    write(8, today + 2, ALICE, {
      text: 'Thanks, I will read it after lunch.',
      quote: {
        messageId: `${conversationId}/7`,
        seq: 7,
        name: BOB.name,
        text: 'The offer is at https://example.com/offers/2026?from=chat, or write to sales@example.com.',
      },
    }),
    write(9, today + 4, CAROL, { text: '', isDeleted: true }),
    write(10, today + 9, BOB, { text: '🎉👏' }),
    write(11, today + 12, BOB, { kind: 'video', text: '', isVideoOn: true }),
    write(12, today + 20, ALICE, { text: 'See you there.' }),
  ];
}

const withTalk = (act?: (fake: FakeHub) => unknown) =>
  stage(
    {
      conversations: [
        {
          ...CHAT_OF_THREE,
          members: [memberOf(ALICE, 12), memberOf(BOB, 12), memberOf(CAROL, 9)],
        },
      ],
      messages: talk(CHAT_OF_THREE.id),
    },
    async (fake) => {
      await withPicture(fake);
      await act?.(fake);
    },
  );

const meta: Meta<Args> = {
  title: 'Elements/hub-message-thread',
  component: 'hub-message-thread',
  args: { conversationId: CHAT_OF_THREE.id },
  loaders: [withTalk()],
  render: (args, { loaded }) => frame(loaded, args),
};

export default meta;
type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

const nextFrame = () => new Promise((next) => requestAnimationFrame(next));

async function find(canvas: HTMLElement, selector: string, text = ''): Promise<HTMLElement> {
  for (;;) {
    const root = canvas.querySelector('hub-message-thread')?.shadowRoot;
    const all = [...(root?.querySelectorAll<HTMLElement>(selector) ?? [])];
    const found = all.find(({ textContent }) => textContent.includes(text));
    if (found) return found;
    await nextFrame();
  }
}

const press =
  (row: string, ...acts: readonly string[]): Play =>
  async ({ canvasElement }) => {
    (await find(canvasElement, '.row', row)).querySelector<HTMLElement>('.options')!.click();
    for (const act of acts) (await find(canvasElement, `.toolbar [data-act=${act}]`)).click();
  };

export const Talk: Story = {};

export const Phone: Story = phone(360);

/** What can be done with a message. */
export const Options: Story = { play: press('Yes, ten minutes') };

export const React: Story = { play: press('Yes, ten minutes', 'react') };

export const Edit: Story = { play: press('I will read it', 'edit') };

export const Delete: Story = { ...phone(360), play: press('I will read it', 'delete') };

/** A picture as large as the page has room for. */
export const Picture: Story = {
  play: async ({ canvasElement }) => {
    (await find(canvasElement, 'button.picture')).click();
  },
};

/** Begins where something is new. */
export const Unread: Story = {
  args: { conversationId: CHAT_WITH_BOB.id },
  loaders: [
    stage({
      conversations: [
        aConversation({ unread: 4, members: [memberOf(ALICE, 96), memberOf(BOB, 100)] }),
      ],
      messages: [manyMessages(100)],
    }),
  ],
};

/** New ones came while older ones were read. */
export const ScrolledUp: Story = {
  args: { conversationId: CHAT_WITH_BOB.id },
  loaders: [stage({ conversations: [CHAT_WITH_BOB], messages: [manyMessages(100_000)] })],
  play: async ({ canvasElement, loaded }) => {
    await find(canvasElement, '.rows .row');
    const scroller = await find(canvasElement, '.scroller');
    await nextFrame();
    scroller.scrollTop -= 900;
    await find(canvasElement, '.jump');
    fakeOf(loaded).backend.chat.receive(CHAT_WITH_BOB.id, { text: 'Are you there?' });
    fakeOf(loaded).backend.chat.receive(CHAT_WITH_BOB.id, { text: 'Hello?' });
  },
};

export const Typing: Story = {
  play: async ({ canvasElement, loaded }) => {
    await find(canvasElement, '.rows .row');
    const until = new Date(Date.now() + DAY);
    fakeOf(loaded).backend.chat.type(CHAT_OF_THREE.id, BOB.id, until);
    fakeOf(loaded).backend.chat.type(CHAT_OF_THREE.id, CAROL.id, until);
  },
};

const HOSTILE = [
  '<script>alert(1)</script> <img src=x onerror=alert(2)> **not bold**',
  'W'.repeat(400),
  'From right to left: \u202egnp.exe, and a look-alike: https://www.аррӏе.com/login',
  'https://bank.example@evil.example/ and javascript:alert(1) are no links.',
  'A very long story. '.repeat(2_700),
  'שלום, זו הודעה בעברית עם https://example.com בפנים.',
];

/** Markup, very long words, look-alikes of hosts, 50,000 characters. */
export const Hostile: Story = {
  ...phone(360),
  args: { conversationId: CHAT_WITH_BOB.id },
  loaders: [
    stage({
      conversations: [CHAT_WITH_BOB],
      messages: HOSTILE.map((text, at) =>
        aMessage({
          ...{ seq: at + 1, text },
          from: { ...authorOf(BOB), name: at % 2 ? '\u202eBob <b>Johnson</b>' : 'W'.repeat(200) },
          attachments:
            at === 1
              ? [
                  file({ id: 'svg', name: 'logo.svg', type: 'image/svg+xml', size: 4_000 }),
                  file({ id: 'page', name: `${'invoice '.repeat(30)}.html`, type: 'text/html' }),
                ]
              : [],
        }),
      ),
    }),
  ],
};

/** Text messages: how far one got with the carrier, and why one did not. */
export const TextMessages: Story = {
  args: { conversationId: CHAT_BY_SMS.id },
  loaders: [
    stage({
      conversations: [CHAT_BY_SMS],
      messages: [
        aText({ seq: 1, text: 'Hi, is my order ready?' }),
        aText({
          ...{ seq: 2, text: 'Not yet.', from: authorOf(ALICE) },
          carrier: { status: 'failed', reason: 'unreachable' },
        }),
        aText({
          ...{ seq: 3, text: 'It is ready now.', from: authorOf(ALICE) },
          carrier: { status: 'delivered' },
        }),
      ],
    }),
  ],
};

export const PictureFailed: Story = {
  loaders: [withTalk(({ backend }) => backend.chat.uploads.files.clear())],
  play: async ({ canvasElement }) => {
    await find(canvasElement, '.picture.failed');
  },
};

export const Empty: Story = {
  args: { conversationId: CHAT_WITH_BOB.id },
  loaders: [stage({ conversations: [CHAT_WITH_BOB] })],
};

export const NoneChosen: Story = { args: { conversationId: '' } };

export const Loading: Story = { loaders: [unanswered] };

export const Failed: Story = {
  loaders: [
    withTalk(({ backend }) => backend.failNext('messagePage', new HubError('network/unreachable'))),
  ],
};
