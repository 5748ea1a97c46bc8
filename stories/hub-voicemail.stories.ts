import { HubError, type Voicemail } from '@hubline/core';
import { ALICE, type FakeHub } from '@hubline/core/testing';
import type { HubVoicemail } from '@hubline/hub-voicemail';
import '@hubline/hub-voicemail/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { HARBOR } from './long-history.ts';
import { manyMessages } from './many-messages.ts';
import { fakeOf, hubOf, stage, unanswered } from './stage.ts';

type Args = Pick<HubVoicemail, 'folder' | 'addContacts'>;

const frame = (loaded: Record<string, unknown>, { folder, addContacts }: Args, size = '') =>
  html`<hub-voicemail
    style=${`block-size: 640px; ${size}`}
    .hub=${hubOf(loaded)}
    .folder=${folder}
    .addContacts=${addContacts}
  ></hub-voicemail>`;

const withMessages = (voicemails: readonly Voicemail[], act?: (fake: FakeHub) => unknown) =>
  stage({ voicemails, externalContacts: [HARBOR] }, act);

const meta: Meta<Args> = {
  title: 'Elements/hub-voicemail',
  component: 'hub-voicemail',
  args: { folder: 'new', addContacts: true },
  argTypes: { folder: { control: 'radio', options: ['new', 'saved'] } },
  loaders: [withMessages(manyMessages(60))],
  render: (args, { loaded }) => frame(loaded, args),
};

export default meta;
type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

const phone = (width: number) => ({
  render: ((args, { loaded }) => frame(loaded, args, `inline-size: ${width}px`)) as NonNullable<
    Story['render']
  >,
});

const nextFrame = () => new Promise((next) => requestAnimationFrame(next));

/** All that fit, wherever in the element they are. */
function all(root: ParentNode, selector: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    ...(element.matches(selector) ? [element] : []),
    ...(element.shadowRoot ? all(element.shadowRoot, selector) : []),
  ]);
}

async function find(canvas: HTMLElement, selector: string, text = ''): Promise<HTMLElement> {
  for (;;) {
    const found = all(canvas, selector).find(({ textContent }) => textContent.includes(text));
    if (found) return found;
    await nextFrame();
  }
}

async function press(canvas: HTMLElement, selector: string, text = ''): Promise<void> {
  (await find(canvas, selector, text)).click();
}

const open =
  (text: string): Play =>
  ({ canvasElement }) =>
    press(canvasElement, '.item .row', text);

export const New: Story = {};

export const Saved: Story = { args: { folder: 'saved' } };

/** Beside the list where there is room, over it where there is not. */
export const Message: Story = { play: open('Carol') };

/** With the comment of who forwarded it. */
export const Forwarded: Story = { play: open('Harbor') };

/** The connection was lost before the end; nobody has the number. */
export const CutOff: Story = { play: open('(469) 555-0199') };

export const Phone: Story = phone(320);

export const PhoneMessage: Story = { ...phone(320), play: open('Harbor') };

/** The sound cannot be fetched. */
export const SoundFailed: Story = {
  ...phone(390),
  loaders: [
    withMessages(manyMessages(20), ({ backend }) =>
      backend.failNext('sound', new HubError('network/unreachable')),
    ),
  ],
  play: async (context) => {
    await open('Harbor')(context);
    await press(context.canvasElement, 'button.play');
    await find(context.canvasElement, '.notice.negative');
  },
};

/** It can be brought back for some seconds. */
export const Deleted: Story = {
  play: async (context) => {
    await open('Carol')(context);
    await press(context.canvasElement, 'button.delete');
  },
};

const forward: Play = async (context) => {
  await open('Harbor')(context);
  await press(context.canvasElement, 'button.forward');
};

/** To whom, with what comment; over the mailbox alone, so that a call can be answered meanwhile. */
export const Forward: Story = { play: forward };

async function choose(canvas: HTMLElement, name: string): Promise<void> {
  const field = (await find(canvas, '[role=combobox]')) as HTMLInputElement;
  field.value = name;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await press(canvas, '[role=option]', name);
}

async function write(canvas: HTMLElement, comment: string): Promise<void> {
  const field = (await find(canvas, 'textarea')) as HTMLTextAreaElement;
  field.value = comment;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

const prepare: Play = async (context) => {
  await forward(context);
  await choose(context.canvasElement, 'Carol');
  await choose(context.canvasElement, 'Dave');
  await write(context.canvasElement, 'They ask about the order from Monday.');
};

export const ForwardPrepared: Story = {
  play: async (context) => {
    await prepare(context);
    await press(context.canvasElement, '[part=record]');
    await press(context.canvasElement, '[part=stop]');
    await find(context.canvasElement, '[part=record]', 'Record again');
  },
};

export const ForwardRecording: Story = {
  ...phone(390),
  play: async (context) => {
    await prepare(context);
    await press(context.canvasElement, '[part=record]');
    await find(context.canvasElement, '[role=meter]');
    const { studio } = fakeOf(context.loaded);
    studio.take.state$.next({ status: 'recording', seconds: 12 });
    studio.level$.next(0.2);
  },
};

/** Nobody was chosen, and the comment is too long. */
export const ForwardIncomplete: Story = {
  ...phone(320),
  play: async (context) => {
    await forward(context);
    await write(context.canvasElement, 'Please call them back. '.repeat(23));
    await press(context.canvasElement, '.foot .primary');
  },
};

export const ForwardFailed: Story = {
  play: async (context) => {
    await prepare(context);
    fakeOf(context.loaded).backend.failNext('voicemails', new HubError('server/full'));
    await press(context.canvasElement, '.foot .primary');
    await find(context.canvasElement, '.notice.negative');
  },
};

/** Rows come and go as one scrolls; pages are loaded well ahead. */
export const TwoThousandMessages: Story = {
  args: { folder: 'saved' },
  loaders: [withMessages(manyMessages(3_000))],
};

export const Empty: Story = { loaders: [stage()] };

export const EmptySaved: Story = { loaders: [stage()], args: { folder: 'saved' } };

export const Loading: Story = { loaders: [unanswered] };

/** Nothing could be loaded. */
export const Failed: Story = {
  loaders: [stage({}, ({ backend }) => backend.failNext('page', new HubError('server/failed')))],
};

/** What is known stays, and that the newest may be missing is said. */
export const ServerAway: Story = {
  loaders: [withMessages(manyMessages(30), ({ backend }) => backend.goOffline())],
};

export const SignedOut: Story = { loaders: [stage({ signedIn: null })] };

export const Unavailable: Story = {
  loaders: [
    stage({ signedIn: ALICE }, ({ backend }) =>
      backend.setCapability('voicemail.list', { level: 'none' }),
    ),
  ],
};
