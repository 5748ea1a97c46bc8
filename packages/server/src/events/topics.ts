import type { Telephony } from '../calls/telephony.ts';
import type { ContactBook } from '../contacts/contact-book.ts';
import type { Directory } from '../directory/directory.ts';
import type { Greetings } from '../greetings/greetings.ts';
import type { CallHistory } from '../history/call-history.ts';
import { parkEntryOf } from '../parks/park-entry.ts';
import type { ParkLot } from '../parks/park-lot.ts';
import type { MyPhones } from '../phones/my-phones.ts';
import type { Away } from '../presence/away.ts';
import type { Presences } from '../presence/presences.ts';
import type { Mailboxes } from '../voicemail/mailboxes.ts';
import type { TopicChange } from './change-log.ts';
import type { EventFeed } from './event-feed.ts';
import { liveCallEntryOf } from './live-call-entry.ts';

export interface TopicServices {
  readonly feed: Pick<EventFeed, 'addTopic' | 'publish'>;
  readonly directory: Pick<Directory, 'person' | 'people' | 'contacts' | 'onContactChange'>;
  readonly contacts: Pick<ContactBook, 'onChange'>;
  readonly history: Pick<CallHistory, 'page' | 'onRecord'>;
  readonly parks: Pick<ParkLot, 'all' | 'onChange'>;
  readonly mailboxes: Pick<Mailboxes, 'newest' | 'state' | 'onMessage' | 'onState'>;
  readonly greetings: Pick<Greetings, 'all' | 'onChange'>;
  readonly away: Pick<Away, 'onChange'>;
  readonly telephony: Pick<Telephony, 'liveCalls' | 'onLiveCalls' | 'onRegistrations'>;
  readonly phones: Pick<MyPhones, 'of' | 'look' | 'onChange'>;
  readonly presences: Pick<Presences, 'of' | 'look' | 'onChange'>;
}

const NEWEST_RECORDS = 50;
const NEWEST_MESSAGES = 50;

/** Has the feed tell of everything that clients follow: what each topic begins with, and its changes. */
export function followTopics(services: TopicServices): void {
  const { feed, directory, contacts, history, parks, away, telephony, phones, presences } =
    services;

  const toUser = (userId: string, change: TopicChange): void => {
    const person = directory.person(userId);
    if (person) feed.publish(person.tenantId, userId, change);
  };
  const toColleaguesOf = (userId: string, change: TopicChange): void => {
    const person = directory.person(userId);
    if (person) feed.publish(person.tenantId, null, change);
  };

  feed.addTopic(({ tenantId, userId }) => ({
    topic: 'directory',
    change: { op: 'reset', items: directory.contacts(tenantId, userId) },
  }));
  directory.onContactChange((tenantId, audience, change) => {
    feed.publish(tenantId, audience, { topic: 'directory', change });
    if (change.op !== 'upsert' || !directory.person(change.item.id)) return;
    // Someone new has a presence too.
    const item = presences.of(change.item.id);
    feed.publish(tenantId, null, { topic: 'presence', change: { op: 'upsert', item } });
  });

  // No topic begins with the contacts: they are too many, and fetched by pages.
  contacts.onChange((userId, change) => toUser(userId, { topic: 'contacts', change }));

  feed.addTopic(async ({ userId }) => {
    const { items } = await history.page(userId, { limit: NEWEST_RECORDS });
    return { topic: 'call-records', change: { op: 'reset', items } };
  });
  history.onRecord((userId, item) =>
    toUser(userId, { topic: 'call-records', change: { op: 'upsert', item } }),
  );

  feed.addTopic(({ tenantId }) => ({
    topic: 'presence',
    change: {
      op: 'reset',
      items: directory.people(tenantId).map(({ userId }) => presences.of(userId)),
    },
  }));
  presences.onChange((item) =>
    toColleaguesOf(item.id, { topic: 'presence', change: { op: 'upsert', item } }),
  );

  feed.addTopic(({ userId }) => ({
    topic: 'phones',
    change: { op: 'reset', items: phones.of(userId) },
  }));
  phones.onChange((userId, change) => toUser(userId, { topic: 'phones', change }));

  feed.addTopic(({ userId }) => ({
    topic: 'calls',
    change: { op: 'reset', items: telephony.liveCalls(userId).map(liveCallEntryOf) },
  }));
  telephony.onLiveCalls((userId, change) => {
    const told =
      change.op === 'remove'
        ? change
        : ({ op: 'upsert', item: liveCallEntryOf(change.item) } as const);
    toUser(userId, { topic: 'calls', change: told });
    presences.look(userId);
  });

  feed.addTopic(({ tenantId }) => ({
    topic: 'parks',
    change: { op: 'reset', items: parks.all(tenantId).map(parkEntryOf) },
  }));
  parks.onChange((state) =>
    feed.publish(state.park.tenantId, null, {
      topic: 'parks',
      change: { op: 'upsert', item: parkEntryOf(state) },
    }),
  );

  followVoicemail(services, toUser);

  telephony.onRegistrations((userId) => {
    phones.look(userId);
    presences.look(userId);
  });
  away.onChange((userId) => presences.look(userId));
}

/** Messages and greetings are told to their owner alone. */
function followVoicemail(
  { feed, mailboxes, greetings }: TopicServices,
  toUser: (userId: string, change: TopicChange) => void,
): void {
  feed.addTopic(async ({ userId }) => {
    const items = await mailboxes.newest(userId, NEWEST_MESSAGES);
    return { topic: 'voicemails', change: { op: 'reset', items } };
  });
  mailboxes.onMessage((userId, change) => toUser(userId, { topic: 'voicemails', change }));

  feed.addTopic(async ({ userId }) => ({
    topic: 'mailbox',
    change: { op: 'reset', items: [await mailboxes.state(userId)] },
  }));
  mailboxes.onState((userId, item) =>
    toUser(userId, { topic: 'mailbox', change: { op: 'upsert', item } }),
  );

  feed.addTopic(async ({ userId }) => ({
    topic: 'greetings',
    change: { op: 'reset', items: await greetings.all(userId) },
  }));
  greetings.onChange((userId, change) => toUser(userId, { topic: 'greetings', change }));
}
