import type { Directory } from '../directory/directory.ts';
import type { Person } from '../directory/snapshot.ts';
import type { CallCenter } from '../queues/call-center.ts';
import { viewOf, type QueueView } from '../queues/queue-view.ts';
import type { Topic, TopicChange } from './change-log.ts';
import type { EventFeed } from './event-feed.ts';

export interface CallCenterTopicServices {
  readonly feed: Pick<EventFeed, 'addTopic' | 'publish'>;
  readonly directory: Pick<Directory, 'person' | 'people' | 'queues' | 'queue' | 'onReload'>;
  readonly callCenter: Pick<
    CallCenter,
    | 'queuesFor'
    | 'callersFor'
    | 'agentsFor'
    | 'statuses'
    | 'agentOf'
    | 'audiences'
    | 'queueEntry'
    | 'callerEntries'
    | 'agentEntries'
    | 'onChange'
  >;
}

type QueueTopic = 'queues' | 'queue-callers' | 'queue-agents';
type Item = { readonly id: string };
/** What of a topic someone sees, by id, as it is sent. */
type Shown = ReadonlyMap<string, string>;

const QUEUE_TOPICS: readonly QueueTopic[] = ['queues', 'queue-callers', 'queue-agents'];
const AT_MOST_EVERY_MS = 50;
/** Nothing tells when a day is over, with which the figures of today begin anew. */
const LOOK_EVERY_MS = 60_000;

/**
 * Tells of the queues, each of their people as much as they may know. The first change of a queue is
 * told at once, those that follow it closely are told together.
 */
export class CallCenterTopics {
  readonly #services: CallCenterTopicServices;
  /** What was told last, by queue and topic, then by how people see the queue. */
  readonly #shown = new Map<string, ReadonlyMap<string, Shown>>();
  /** What agents were told last of themselves. */
  readonly #agents = new Map<string, string>();
  /** Which queues each one sees, and how. */
  #sights: ReadonlyMap<string, string>;
  /** Queues of which something is to be told yet. */
  readonly #due = new Set<string>();
  /** Queues of which something was told just now. */
  readonly #resting = new Map<string, NodeJS.Timeout>();
  readonly #looking: NodeJS.Timeout;
  #isClosed = false;

  constructor(services: CallCenterTopicServices) {
    this.#services = services;
    const { feed, directory, callCenter } = services;
    for (const topic of [...QUEUE_TOPICS, 'agent', 'agent-statuses'] as const) {
      feed.addTopic(({ userId }) => {
        // What comes later is told as a difference to this.
        this.#tellDue();
        return this.#reset(topic, directory.person(userId));
      });
    }
    this.#sights = this.#lookAround();
    this.#tellAll();
    callCenter.onChange((change) => {
      if ('queueId' in change) this.#changed(change.queueId);
      else if ('userId' in change) this.#tellAgent(change.userId, change.tenantId);
      else this.#publish(change.tenantId, null, 'agent-statuses', change.statuses);
    });
    directory.onReload(() => this.#reloaded());
    this.#looking = setInterval(() => {
      for (const { id } of directory.queues()) this.#changed(id);
    }, LOOK_EVERY_MS);
  }

  /** Nothing is told any more. */
  close(): void {
    this.#isClosed = true;
    clearInterval(this.#looking);
    for (const timer of this.#resting.values()) clearTimeout(timer);
  }

  #changed(queueId: string): void {
    if (this.#isClosed) return;
    this.#due.add(queueId);
    if (this.#resting.has(queueId)) return;
    queueMicrotask(() => {
      if (this.#due.has(queueId) && !this.#resting.has(queueId)) this.#tellAndRest(queueId);
    });
  }

  #tellAndRest(queueId: string): void {
    if (this.#isClosed) return;
    this.#due.delete(queueId);
    this.#tell(queueId);
    const timer = setTimeout(() => {
      this.#resting.delete(queueId);
      if (this.#due.has(queueId)) this.#tellAndRest(queueId);
    }, AT_MOST_EVERY_MS);
    this.#resting.set(queueId, timer);
  }

  #tellDue(): void {
    for (const queueId of [...this.#due]) {
      this.#due.delete(queueId);
      this.#tell(queueId);
    }
  }

  #tellAll(): void {
    for (const { id } of this.#services.directory.queues()) this.#tell(id);
  }

  /** Tells what is different since this was called last. */
  #tell(queueId: string): void {
    const { directory, callCenter } = this.#services;
    const queue = directory.queue(queueId);
    if (!queue) return;
    const audiences = callCenter.audiences(queueId);
    for (const topic of QUEUE_TOPICS) {
      const key = `${queueId} ${topic}`;
      const before = this.#shown.get(key);
      const now = new Map<string, Shown>();
      const told = new Map<string, { change: object; userIds: Set<string> }>();
      for (const { view, userIds } of audiences) {
        const kind = JSON.stringify(view);
        const shown = shownOf(this.#items(topic, queueId, view));
        now.set(kind, shown);
        // Who sees it that way since just now began anew.
        for (const change of changesOf(before?.get(kind) ?? shown, shown)) {
          const text = JSON.stringify(change);
          const same = told.get(text) ?? { change, userIds: new Set() };
          for (const userId of userIds) same.userIds.add(userId);
          told.set(text, same);
        }
      }
      this.#shown.set(key, now);
      for (const { change, userIds } of told.values()) {
        this.#publish(queue.tenantId, userIds, topic, change);
      }
    }
    for (const { userId, tenantId } of queue.members) this.#tellAgent(userId, tenantId);
  }

  #tellAgent(userId: string, tenantId: string): void {
    const item = this.#services.callCenter.agentOf(userId);
    const [before, now] = [this.#agents.get(userId), JSON.stringify(item)];
    this.#agents.set(userId, now);
    if (before === undefined || before === now) return;
    this.#publish(tenantId, userId, 'agent', { op: 'upsert', item });
  }

  /** Who sees other queues than before, or sees them otherwise, begins anew. */
  #reloaded(): void {
    const { directory } = this.#services;
    const before = this.#sights;
    this.#sights = this.#lookAround();
    const ids = new Set(directory.queues().map(({ id }) => id));
    for (const key of [...this.#shown.keys()]) {
      if (!ids.has(key.split(' ')[0] ?? '')) this.#shown.delete(key);
    }
    this.#tellAll();
    for (const userId of new Set([...before.keys(), ...this.#sights.keys()])) {
      const person = directory.person(userId);
      const [earlier, now] = [before, this.#sights].map((sights) => sights.get(userId) ?? '[]');
      if (!person || earlier === now) continue;
      for (const topic of [...QUEUE_TOPICS, 'agent'] as const) {
        const { change } = this.#reset(topic, person);
        this.#publish(person.tenantId, userId, topic, change);
      }
    }
  }

  #publish(
    tenantId: string,
    audience: ReadonlySet<string> | string | null,
    topic: Topic,
    change: object,
  ): void {
    if (this.#isClosed) return;
    this.#services.feed.publish(tenantId, audience, { topic, change } as TopicChange);
  }

  #reset(topic: QueueTopic | 'agent' | 'agent-statuses', person?: Person): TopicChange {
    const items = person ? this.#itemsFor(topic, person) : [];
    return { topic, change: { op: 'reset', items } } as TopicChange;
  }

  #itemsFor(topic: QueueTopic | 'agent' | 'agent-statuses', person: Person): readonly Item[] {
    const { callCenter } = this.#services;
    switch (topic) {
      case 'queues':
        return callCenter.queuesFor(person);
      case 'queue-callers':
        return callCenter.callersFor(person);
      case 'queue-agents':
        return callCenter.agentsFor(person);
      case 'agent':
        return [callCenter.agentOf(person.userId)];
      case 'agent-statuses':
        return callCenter.statuses(person.tenantId);
    }
  }

  #items(topic: QueueTopic, queueId: string, view: QueueView): readonly Item[] {
    const { callCenter } = this.#services;
    switch (topic) {
      case 'queues':
        return [callCenter.queueEntry(queueId, view)].filter((item) => item !== null);
      case 'queue-callers':
        return callCenter.callerEntries(queueId);
      case 'queue-agents':
        return callCenter.agentEntries(queueId, view);
    }
  }

  #lookAround(): ReadonlyMap<string, string> {
    const { directory } = this.#services;
    const queues = directory.queues();
    const people = [...new Set(queues.map(({ tenantId }) => tenantId))].flatMap((tenantId) =>
      directory.people(tenantId),
    );
    return new Map(
      people.map((person) => {
        const isMember = (queue: (typeof queues)[number]): boolean =>
          queue.members.some(({ userId }) => userId === person.userId);
        const sight = queues
          .map((queue) => [queue.id, viewOf(queue, person), isMember(queue)] as const)
          .filter(([, view, isMine]) => view !== null || isMine);
        return [person.userId, JSON.stringify(sight)];
      }),
    );
  }
}

function shownOf(items: readonly Item[]): Shown {
  return new Map(items.map((item) => [item.id, JSON.stringify(item)]));
}

/** Who is gone first, so that no place is taken twice. */
function changesOf(before: Shown, now: Shown): object[] {
  const gone = [...before.keys()].filter((id) => !now.has(id));
  const different = [...now].filter(([id, text]) => before.get(id) !== text);
  return [
    ...gone.map((id) => ({ op: 'remove', id })),
    ...different.map(([, text]) => ({ op: 'upsert', item: JSON.parse(text) as unknown })),
  ];
}
