import type { Person, Queue } from '../directory/snapshot.ts';
import { QUEUE_ACCESS } from './access.ts';

/** How someone sees a queue: what is told of it depends on this, and on nothing else of them. */
export interface QueueView {
  /** They are one of its agents. */
  readonly isMine: boolean;
  readonly mayPick: boolean;
  /** With whom agents talk. */
  readonly seesParties: boolean;
}

export type Viewer = Pick<Person, 'userId' | 'tenantId' | 'scope'>;

/** Null for who may see nothing of it. */
export function viewOf(queue: Queue, { userId, tenantId, scope }: Viewer): QueueView | null {
  const access = QUEUE_ACCESS[scope];
  const isMine = queue.members.some((member) => member.userId === userId);
  if (tenantId !== queue.tenantId || access.queues === 'none') return null;
  if (access.queues === 'own' && !isMine) return null;
  const mayPick = access.supervises || (isMine && queue.settings.agentsMayPick);
  return { isMine, mayPick, seesParties: access.seesParties };
}

/** Those who see a queue the same way. */
export interface QueueAudience {
  readonly view: QueueView;
  readonly userIds: ReadonlySet<string>;
}

/** Everyone of these who may see it, by how they do. */
export function audiencesOf(queue: Queue, people: readonly Viewer[]): QueueAudience[] {
  const audiences = new Map<string, { view: QueueView; userIds: Set<string> }>();
  for (const person of people) {
    const view = viewOf(queue, person);
    if (!view) continue;
    const key = JSON.stringify(view);
    const audience = audiences.get(key) ?? { view, userIds: new Set() };
    audiences.set(key, audience);
    audience.userIds.add(person.userId);
  }
  return [...audiences.values()];
}
