import { HubError } from '@hubline/core';
import { ALICE, type FakeHub } from '@hubline/core/testing';
import type { HubConversationList } from '@hubline/hub-conversation-list';
import '@hubline/hub-conversation-list/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { HARBOR } from './long-history.ts';
import { manyConversations } from './many-conversations.ts';
import { hubOf, stage, unanswered } from './stage.ts';

type Args = Pick<HubConversationList, 'filter' | 'search'>;

const frame = (loaded: Record<string, unknown>, { filter, search }: Args, size = '') =>
  html`<hub-conversation-list
    style=${`block-size: 640px; max-inline-size: 400px; ${size}`}
    .hub=${hubOf(loaded)}
    .filter=${filter}
    .search=${search}
    .selected=${'harbor'}
  ></hub-conversation-list>`;

const withConversations = (count: number, act?: (fake: FakeHub) => unknown) =>
  stage({ ...manyConversations(count), externalContacts: [HARBOR] }, act);

const meta: Meta<Args> = {
  title: 'Elements/hub-conversation-list',
  component: 'hub-conversation-list',
  args: { filter: 'all', search: '' },
  argTypes: { filter: { control: 'radio', options: ['all', 'chats', 'sms', 'unread'] } },
  loaders: [withConversations(40)],
  render: (args, { loaded }) => frame(loaded, args),
};

export default meta;
type Story = StoryObj<Args>;

/** Of every kind: unread, muted, marked by hand; files, events and what was deleted in words. */
export const All: Story = {};

export const Chats: Story = { args: { filter: 'chats' } };

export const SMS: Story = { args: { filter: 'sms' } };

export const Unread: Story = { args: { filter: 'unread' } };

/** In people, and in the text of all messages. */
export const Search: Story = { args: { search: 'rolls' } };

export const NothingFound: Story = { args: { search: 'croissant' } };

/** People are found without the server. */
export const SearchFailed: Story = {
  args: { search: 'carol' },
  loaders: [
    withConversations(40, ({ backend }) =>
      backend.failNext('searchMessages', new HubError('network/unreachable')),
    ),
  ],
};

export const Phone: Story = {
  render: (args, { loaded }) => frame(loaded, args, 'inline-size: 320px'),
};

/** Rows come and go as one scrolls; older ones are fetched well ahead. */
export const TwoThousandConversations: Story = { loaders: [withConversations(2_000)] };

/** Older ones could not be fetched. */
export const OlderFailed: Story = {
  args: { filter: 'chats' },
  loaders: [
    withConversations(300, ({ backend }) =>
      backend.failNext('conversationPage', new HubError('network/unreachable')),
    ),
  ],
};

export const Empty: Story = { loaders: [stage()] };

export const Loading: Story = { loaders: [unanswered] };

/** What is needed could not be fetched. */
export const Failed: Story = {
  loaders: [
    stage({}, ({ backend }) => backend.failNext('messages', new HubError('server/failed'))),
  ],
};

/** What is known stays, and that the newest may be missing is said. */
export const ServerAway: Story = {
  loaders: [withConversations(40, ({ backend }) => backend.goOffline())],
};

export const SignedOut: Story = { loaders: [stage({ signedIn: null })] };

export const Unavailable: Story = {
  loaders: [
    stage({ signedIn: ALICE }, ({ backend }) => {
      backend.setCapability('chat.direct', { level: 'none' });
      backend.setCapability('sms.send', { level: 'none' });
    }),
  ],
};
