import type { AcdAgent, AcdHost, AcdQueue } from './acd-host.ts';
import { AgentState } from './agent-state.ts';
import type { QueueState } from './queue-state.ts';
import type { Candidate } from './strategies.ts';

/** All who take calls of queues, and those who once picked a caller out. */
export class Agents {
  readonly #host: Pick<AcdHost, 'now' | 'changed'>;
  readonly #queues: ReadonlyMap<string, QueueState>;
  readonly #all = new Map<string, AgentState>();

  constructor(host: Pick<AcdHost, 'now' | 'changed'>, queues: ReadonlyMap<string, QueueState>) {
    this.#host = host;
    this.#queues = queues;
  }

  [Symbol.iterator](): Iterator<AgentState> {
    return this.#all.values();
  }

  /** Of someone new nothing is known but whether a phone of theirs could ring. */
  of(userId: string, isReachable = false): AgentState {
    const agent = this.#all.get(userId) ?? new AgentState(userId, isReachable);
    this.#all.set(userId, agent);
    return agent;
  }

  onlineIn({ id, members }: AcdQueue): AgentState[] {
    return members.map(({ userId }) => this.of(userId)).filter(({ online }) => online.has(id));
  }

  /** Who could take a call of this queue now, in the order in which they joined. */
  readyFor({ id, members }: AcdQueue): Candidate[] {
    const now = this.#host.now();
    return members.flatMap(({ userId }) => {
      const agent = this.of(userId);
      if (!agent.isReadyFor(id)) return [];
      const { idleSince } = agent;
      return [{ userId, idleSince, answeredToday: agent.answeredToday(id, now) }];
    });
  }

  /** In the order in which they joined. */
  shown({ id, members }: AcdQueue): readonly AcdAgent[] {
    const now = this.#host.now();
    return members.map(({ userId }) => {
      const { activity, since } = this.of(userId).shown(id, now);
      return { userId, queueId: id, activity, since };
    });
  }

  /** What they do may be something else now. */
  look(agent: AgentState): void {
    const now = this.#host.now();
    for (const state of this.#queues.values()) {
      const { id } = state.queue;
      if (state.hasMember(agent.userId) && agent.look(id, now)) this.#host.changed(id);
    }
  }
}
