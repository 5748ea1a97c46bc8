import type { Directory } from '../directory/directory.ts';
import type { Profiles } from '../profile/profiles.ts';
import type { EventFeed } from './event-feed.ts';

export interface ProfileTopicServices {
  readonly feed: Pick<EventFeed, 'addTopic' | 'publish'>;
  readonly directory: Pick<Directory, 'person'>;
  readonly profiles: Pick<Profiles, 'of' | 'onChange'>;
}

/** Has the feed tell users of their own profile, and nobody else. */
export function followProfiles({ feed, directory, profiles }: ProfileTopicServices): void {
  feed.addTopic(async ({ userId }) => {
    const profile = await profiles.of(userId);
    return { topic: 'profile', change: { op: 'reset', items: profile ? [profile] : [] } };
  });
  profiles.onChange((userId, item) => {
    const person = directory.person(userId);
    if (!person) return;
    feed.publish(person.tenantId, userId, { topic: 'profile', change: { op: 'upsert', item } });
  });
}
