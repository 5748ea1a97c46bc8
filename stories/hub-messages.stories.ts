import { HubError } from '@hubline/core';
import { ALICE, manyMessages, type FakeHub } from '@hubline/core/testing';
import type { HubMessages } from '@hubline/hub-messages';
import '@hubline/hub-messages/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { HARBOR } from './long-history.ts';
import { manyConversations } from './many-conversations.ts';
import { hubOf, stage, unanswered } from './stage.ts';

type Args = Pick<HubMessages, 'conversationId'>;

const frame = (loaded: Record<string, unknown>, { conversationId }: Args, size = '') =>
  html`<hub-messages
    style=${`block-size: 640px; ${size}`}
    .hub=${hubOf(loaded)}
    .conversationId=${conversationId}
  ></hub-messages>`;

const withConversations = (act?: (fake: FakeHub) => unknown, options = {}) => {
  const { conversations, messages } = manyConversations(40);
  const talk = manyMessages(400, { conversation: { id: 'bob' } });
  const kept = messages.filter(({ conversationId }) => conversationId !== 'bob');
  return stage(
    { conversations, messages: [...kept, talk], externalContacts: [HARBOR], ...options },
    act,
  );
};

const meta: Meta<Args> = {
  title: 'Elements/hub-messages',
  component: 'hub-messages',
  args: { conversationId: undefined },
  loaders: [withConversations()],
  render: (args, { loaded }) => frame(loaded, args),
};

export default meta;
type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

const phone: Pick<Story, 'render'> = {
  render: (args, { loaded }) => frame(loaded, args, 'inline-size: 360px'),
};

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

const more =
  (word: string): Play =>
  async ({ canvasElement }) => {
    await press(canvasElement, '[aria-label="More Options"]');
    await press(canvasElement, '[role=menuitem]', word);
  };

async function type(canvas: HTMLElement, text: string): Promise<void> {
  const field = (await find(canvas, '[role=combobox]')) as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

const startNew: Play = ({ canvasElement }) => press(canvasElement, '[part=new]');

const newTo =
  (...names: readonly string[]): Play =>
  async (context) => {
    await startNew(context);
    for (const name of names) {
      await type(context.canvasElement, name);
      await press(context.canvasElement, '[role=option]', name);
    }
  };

/** Nothing is open yet. */
export const List: Story = {};

export const Chat: Story = { args: { conversationId: 'bob' } };

export const Group: Story = { args: { conversationId: 'desk' } };

export const SMS: Story = { args: { conversationId: 'harbor' } };

export const MoreOptions: Story = {
  args: { conversationId: 'desk' },
  play: ({ canvasElement }) => press(canvasElement, '[aria-label="More Options"]'),
};

export const Rename: Story = { args: { conversationId: 'desk' }, play: more('Rename') };

export const Members: Story = { args: { conversationId: 'desk' }, play: more('Members') };

/** A group is begun from a chat of two. */
export const AddPeople: Story = { args: { conversationId: 'carol' }, play: more('Add People') };

export const ExportChat: Story = { args: { conversationId: 'bob' }, play: more('Export Chat') };

export const Leave: Story = { args: { conversationId: 'desk' }, play: more('Leave') };

export const Delete: Story = { args: { conversationId: 'bob' }, play: more('Delete') };

export const NotMuted: Story = {
  args: { conversationId: 'bob' },
  loaders: [
    withConversations(({ backend }) => backend.failNext('mute', new HubError('server/failed'))),
  ],
  play: more('Mute notifications'),
};

export const New: Story = { play: startNew };

export const NewToColleagues: Story = { play: newTo('Carol', 'Dave') };

/** From one of mine to an outside number. */
export const NewToNumber: Story = {
  loaders: [
    withConversations(undefined, {
      messageSettings: {
        numbers: [
          { number: ALICE.numbers[0]!, closed: null },
          { number: '+14695550150', closed: null },
          { number: '+14695550151', closed: 'campaign-pending' },
        ],
      },
    }),
  ],
  play: newTo('Harbor'),
};

/** None of mine is registered. */
export const NewWithoutCampaign: Story = {
  loaders: [
    withConversations(undefined, {
      messageSettings: {
        numbers: [{ number: ALICE.numbers[0]!, closed: 'no-campaign' }],
        registrationHelp: 'https://example.com/register',
      },
    }),
  ],
  play: newTo('Harbor'),
};

export const Phone: Story = phone;

export const PhoneChat: Story = { ...phone, args: { conversationId: 'bob' } };

export const PhoneMembers: Story = {
  ...phone,
  args: { conversationId: 'desk' },
  play: more('Members'),
};

export const PhoneNew: Story = { ...phone, play: newTo('Carol') };

export const Empty: Story = { loaders: [stage()] };

export const Loading: Story = { loaders: [unanswered] };

/** It was deleted, or never was. */
export const Gone: Story = { args: { conversationId: 'nowhere' } };

export const SignedOut: Story = { loaders: [stage({ signedIn: null })] };
