import type { Directory } from '../directory/directory.ts';
import type { EmergencyAddresses } from '../emergency/emergency-addresses.ts';
import type { EventFeed } from './event-feed.ts';

export interface EmergencyTopicServices {
  readonly feed: Pick<EventFeed, 'addTopic' | 'publish'>;
  readonly directory: Pick<Directory, 'person'>;
  readonly emergencyAddresses: Pick<EmergencyAddresses, 'all' | 'state' | 'onAddress' | 'onState'>;
}

/** Has the feed tell everyone of their own emergency addresses, and of what holds when they call for help. */
export function followEmergencyAddresses(services: EmergencyTopicServices): void {
  const { feed, directory, emergencyAddresses } = services;

  feed.addTopic(({ userId }) => ({
    topic: 'emergency-addresses',
    change: { op: 'reset', items: emergencyAddresses.all(userId) },
  }));
  emergencyAddresses.onAddress((userId, change) => {
    const person = directory.person(userId);
    if (person) feed.publish(person.tenantId, userId, { topic: 'emergency-addresses', change });
  });

  feed.addTopic(({ userId }) => ({
    topic: 'emergency',
    change: { op: 'reset', items: [emergencyAddresses.state(userId)] },
  }));
  emergencyAddresses.onState((item) => {
    const person = directory.person(item.id);
    const change = { op: 'upsert', item } as const;
    if (person) feed.publish(person.tenantId, item.id, { topic: 'emergency', change });
  });
}
