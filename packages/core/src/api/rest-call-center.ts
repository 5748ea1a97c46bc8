import type { Observable } from 'rxjs';
import { HubError, type HubErrorCode } from '../errors/hub-error.ts';
import type { AgentStatus, AgentStatusDraft, MyAgent, QueueAgent } from '../queues/agent.ts';
import type { CallCenterSource } from '../queues/call-center-source.ts';
import type { StatusChoice } from '../queues/call-center.ts';
import type { MyStats, Span } from '../queues/my-stats.ts';
import type { Queue, QueuedCaller } from '../queues/queue.ts';
import type { Change } from '../reactive/change.ts';
import {
  agentStatus,
  myAgent,
  myStats,
  queue,
  queueAgent,
  queuedCaller,
} from './call-center-wire.ts';
import { reading } from './reading.ts';
import type { RestSession } from './rest-session.ts';
import { nothing } from './shape.ts';

interface Topic {
  readonly changes$: Observable<Change<{ readonly id: string }>>;
}

/** The queues: live from the topics of the feed, and what is asked of them over REST. */
export class RestCallCenter implements CallCenterSource {
  readonly #session: RestSession;

  readonly queues$: Observable<Change<Queue>>;
  readonly callers$: Observable<Change<QueuedCaller>>;
  readonly agents$: Observable<Change<QueueAgent>>;
  readonly statuses$: Observable<Change<AgentStatus>>;
  readonly me$: Observable<Change<MyAgent>>;

  /** `misread` is told of items that are not understood. */
  constructor(
    session: RestSession,
    topics: Readonly<
      Record<'queues' | 'queue-callers' | 'queue-agents' | 'agent-statuses' | 'agent', Topic>
    >,
    misread: (error: unknown) => void,
  ) {
    this.#session = session;
    this.queues$ = reading(topics.queues.changes$, queue, misread);
    this.callers$ = reading(topics['queue-callers'].changes$, queuedCaller, misread);
    this.agents$ = reading(topics['queue-agents'].changes$, queueAgent, misread);
    this.statuses$ = reading(topics['agent-statuses'].changes$, agentStatus, misread);
    this.me$ = reading(topics.agent.changes$, myAgent, misread);
  }

  async setStatus(userId: string | null, statusId: string, choice: StatusChoice): Promise<void> {
    const path = userId === null ? 'agent/status' : `agents/${encodeURIComponent(userId)}/status`;
    const body = { statusId, ...choice };
    await this.#session.write({ method: 'PUT', path, body, answer: nothing });
  }

  async pick(callerId: string): Promise<void> {
    const path = `queue-callers/${encodeURIComponent(callerId)}/pick`;
    // One who is no longer there has hung up, or is being talked to.
    await told(this.#session.write({ method: 'POST', path, answer: nothing }), (error) =>
      error.code === 'request/not-found' ? 'queue/caller-gone' : undefined,
    );
  }

  async addStatus({ name, isPaid }: AgentStatusDraft): Promise<AgentStatus> {
    return told(
      this.#session.write({
        method: 'POST',
        path: 'agent-statuses',
        body: { name, isPaid },
        answer: agentStatus,
      }),
      ofDraft,
    );
  }

  async changeStatus(id: string, { name, isPaid }: AgentStatusDraft): Promise<void> {
    const body = { name, isPaid };
    const path = pathOf(id);
    await told(this.#session.write({ method: 'PUT', path, body, answer: nothing }), ofDraft);
  }

  async removeStatus(id: string): Promise<void> {
    await this.#session.send({ method: 'DELETE', path: pathOf(id), answer: nothing });
  }

  async myStats({ from, to }: Span, timeZone: string): Promise<MyStats> {
    const query = new URLSearchParams({
      from: from.toISOString(),
      to: to.toISOString(),
      timeZone,
    });
    const path = `my-stats?${query.toString()}`;
    return this.#session.send({ method: 'GET', path, answer: myStats });
  }
}

/** What was refused under the code that `codeOf` has for it. */
async function told<T>(
  asking: Promise<T>,
  codeOf: (error: HubError) => HubErrorCode | undefined,
): Promise<T> {
  try {
    return await asking;
  } catch (cause) {
    const code = cause instanceof HubError ? codeOf(cause) : undefined;
    throw code ? new HubError(code, { cause }) : cause;
  }
}

/** What is wrong with the name of a status. */
const NAME_FAULTS: Readonly<Record<string, HubErrorCode>> = {
  taken: 'queue/status-exists',
  'too-many': 'queue/too-many-statuses',
};

function ofDraft({ fields }: HubError): HubErrorCode | undefined {
  return NAME_FAULTS[fields?.['name'] ?? ''];
}

function pathOf(statusId: string): string {
  return `agent-statuses/${encodeURIComponent(statusId)}`;
}
