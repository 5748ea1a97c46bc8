import type { Message } from '@hubline/core';
import {
  CHAT_BY_SMS,
  CHAT_WITH_BOB,
  memoryStorage,
  type FakeHub,
  type FakeHubOptions,
} from '@hubline/core/testing';
import type { HubMessageComposer } from '@hubline/hub-message-composer';
import '@hubline/hub-message-composer/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { fakeOf, hubOf, stage } from './stage.ts';

type Args = Pick<HubMessageComposer, 'conversationId' | 'composeOnly' | 'smsFrom'>;

const staged = (options: FakeHubOptions = {}, act?: (fake: FakeHub) => unknown) =>
  stage({ conversations: [CHAT_WITH_BOB, CHAT_BY_SMS], ...options }, act);

const closed = (reason: typeof CHAT_BY_SMS.closed): FakeHubOptions => ({
  conversations: [{ ...CHAT_BY_SMS, closed: reason }],
  messageSettings: { registrationHelp: 'https://example.com/sms-registration' },
});

const meta: Meta<Args> = {
  title: 'Elements/hub-message-composer',
  component: 'hub-message-composer',
  args: { conversationId: CHAT_WITH_BOB.id, composeOnly: false, smsFrom: '' },
  loaders: [staged()],
  render: ({ conversationId, composeOnly, smsFrom }, { loaded }) =>
    html`<hub-message-composer
      style="max-inline-size: 640px"
      .hub=${hubOf(loaded)}
      .storage=${memoryStorage()}
      .conversationId=${conversationId}
      .composeOnly=${composeOnly}
      .smsFrom=${smsFrom}
    ></hub-message-composer>`,
};

export default meta;
type Story = StoryObj<Args>;
type Context = Parameters<NonNullable<Story['play']>>[0];

/** The composer, once it knows its conversation. */
async function composerIn({ canvasElement }: Context): Promise<HubMessageComposer> {
  const composer = canvasElement.querySelector('hub-message-composer')!;
  await found(composer, '.foot .hint:not(:empty)');
  return composer;
}

async function found(composer: HubMessageComposer, selector: string): Promise<HTMLElement> {
  for (;;) {
    await composer.updateComplete;
    const part = composer.renderRoot.querySelector<HTMLElement>(selector);
    if (part) return part;
    await new Promise((next) => requestAnimationFrame(next));
  }
}

async function write(composer: HubMessageComposer, text: string): Promise<void> {
  const field = (await found(composer, 'textarea')) as HTMLTextAreaElement;
  field.value = text;
  field.dispatchEvent(new Event('input'));
  await composer.updateComplete;
}

function drop(composer: HubMessageComposer, event: string, files: readonly File[]): void {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  composer.dispatchEvent(new DragEvent(event, { dataTransfer, bubbles: true, cancelable: true }));
}

async function picture(): Promise<File> {
  const canvas = new OffscreenCanvas(400, 300);
  const context = canvas.getContext('2d')!;
  const sky = context.createLinearGradient(0, 0, 0, 300);
  sky.addColorStop(0, '#3568c9');
  sky.addColorStop(1, '#f2b880');
  context.fillStyle = sky;
  context.fillRect(0, 0, 400, 300);
  return new File([await canvas.convertToBlob()], 'Sunset over Dallas.png', { type: 'image/png' });
}

const paper = (name: string, bytes: number): File =>
  new File([new Uint8Array(bytes)], name, { type: 'application/pdf' });

async function messageOfBob(hub: FakeHub['hub'], fake: FakeHub): Promise<Message> {
  const text = 'Did the delivery for the second floor arrive yet? They asked about it twice today.';
  const { id } = fake.backend.chat.receive(CHAT_WITH_BOB.id, { text });
  const thread = (await hub.messages()).open(CHAT_WITH_BOB.id);
  for (;;) {
    const message = thread.state$.value.messages.find((one) => one.id === id);
    if (message) return message;
    await new Promise((next) => requestAnimationFrame(next));
  }
}

export const Empty: Story = {};

export const Answering: Story = {
  play: async (context) => {
    const composer = await composerIn(context);
    composer.replyTo = await messageOfBob(hubOf(context.loaded), fakeOf(context.loaded));
    await write(composer, 'Yes, ten minutes ago.\nI put it behind the front desk.');
  },
};

export const WithFiles: Story = {
  play: async (context) => {
    const composer = await composerIn(context);
    drop(composer, 'drop', [
      await picture(),
      paper('Offer for the headsets of the whole second floor, final version 3.pdf', 1_400_000),
      paper('list.pdf', 12_000),
      paper('setup.exe', 4_000_000),
    ]);
    await found(composer, '.refused');
  },
};

export const FilesHeldOverIt: Story = {
  play: async (context) => {
    const composer = await composerIn(context);
    drop(composer, 'dragover', [paper('list.pdf', 12_000)]);
    await found(composer, '.drop');
  },
};

export const ChoosingEmoji: Story = {
  play: async (context) => {
    const composer = await composerIn(context);
    (await found(composer, '.tools .emoji')).click();
    const picker = await found(composer, 'hub-emoji-picker');
    while (!picker.shadowRoot?.querySelector('[role=gridcell]')) {
      await new Promise((next) => requestAnimationFrame(next));
    }
  },
};

export const TooLong: Story = {
  play: async (context) => {
    const composer = await composerIn(context);
    await write(composer, 'All work and no play makes Jack a dull boy. '.repeat(300));
    (await found(composer, '.send')).click();
    await found(composer, '[role=alert]');
  },
};

export const TextMessage: Story = {
  args: { conversationId: CHAT_BY_SMS.id },
  play: async (context) => {
    const composer = await composerIn(context);
    await write(composer, 'Your order is ready: you can pick it up today until six. 😀 '.repeat(2));
  },
};

export const Offline: Story = {
  loaders: [
    staged({}, async ({ hub, backend }) => {
      await hub.messages();
      backend.goOffline();
    }),
  ],
};

export const NotRegistered: Story = {
  args: { conversationId: CHAT_BY_SMS.id },
  loaders: [staged(closed('no-campaign'))],
};

export const OptedOut: Story = {
  args: { conversationId: CHAT_BY_SMS.id },
  loaders: [staged(closed('opted-out'))],
};

export const NewConversation: Story = {
  args: { conversationId: '', composeOnly: true },
};
