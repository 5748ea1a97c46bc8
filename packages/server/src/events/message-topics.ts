import type { Directory } from '../directory/directory.ts';
import type { MessageServices } from '../messages/open-messages.ts';
import type { TopicChange } from './change-log.ts';
import type { EventFeed } from './event-feed.ts';

export interface MessageTopicServices extends Pick<
  MessageServices,
  'conversations' | 'messageNews' | 'messageSettings'
> {
  readonly feed: Pick<EventFeed, 'addTopic' | 'publish'>;
  readonly directory: Pick<Directory, 'person'>;
}

const NEWEST_CONVERSATIONS = 200;

/** Has the feed tell of conversations and messages, everyone of those that they are in. */
export function followMessages(services: MessageTopicServices): void {
  const { feed, directory, conversations, messageNews, messageSettings } = services;
  const toUser = (userId: string, change: TopicChange): void => {
    const person = directory.person(userId);
    if (person) feed.publish(person.tenantId, userId, change);
  };
  const toUsers = (userIds: ReadonlySet<string>, change: TopicChange): void => {
    // All of them are of one tenant.
    const [tenantId] = [...userIds].flatMap((userId) => directory.person(userId)?.tenantId ?? []);
    if (tenantId !== undefined) feed.publish(tenantId, userIds, change);
  };

  feed.addTopic(async ({ userId }) => {
    const page = { limit: NEWEST_CONVERSATIONS, after: null };
    const { items } = await conversations.page(userId, page);
    return { topic: 'conversations', change: { op: 'reset', items } };
  });
  messageNews.onConversation((userId, change) =>
    toUser(userId, { topic: 'conversations', change }),
  );

  // No topic begins with messages: they are too many, and fetched by pages.
  feed.addTopic(() => ({ topic: 'messages', change: { op: 'reset', items: [] } }));
  messageNews.onMessage((userIds, item) =>
    toUsers(userIds, { topic: 'messages', change: { op: 'upsert', item } }),
  );

  feed.addTopic(() => ({ topic: 'typing', change: { op: 'reset', items: [] } }));
  messageNews.onTyping((userIds, change) => toUsers(userIds, { topic: 'typing', change }));

  feed.addTopic(({ userId }) => ({
    topic: 'message-settings',
    change: { op: 'reset', items: [messageSettings.of(userId)] },
  }));
  messageSettings.onChange((userId, item) =>
    toUser(userId, { topic: 'message-settings', change: { op: 'upsert', item } }),
  );
}
