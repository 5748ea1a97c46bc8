import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { Logger } from '../logger.ts';
import type { SessionEnd, Sessions } from '../sessions/sessions.ts';
import type { Audience } from './audience.ts';
import { ChangeLog } from './change-log.ts';
import type { TopicChange } from './change-log.ts';
import { FeedClient } from './feed-client.ts';
import type { FeedAccess, FeedHost } from './feed-client.ts';

const CLIENTS_PER_SESSION = 20;

export interface EventFeedOptions {
  readonly sessions: Sessions;
  readonly clock: () => number;
  readonly logger: Logger;
}

/** All that a topic consists of for this user. */
export type TopicStart = (access: FeedAccess) => TopicChange | Promise<TopicChange>;

/** Tells every signed-in client what changes, as far as it concerns them. */
export class EventFeed {
  readonly #log = new ChangeLog();
  /** Numbers of changes mean nothing after a restart, and this tells. */
  readonly #epoch = randomUUID();
  readonly #clients = new Set<FeedClient>();
  readonly #byTenant = new Map<string, Set<FeedClient>>();
  readonly #host: FeedHost;
  readonly #topics: TopicStart[] = [];

  constructor(options: EventFeedOptions) {
    this.#host = this.#hostFor(options);
    options.sessions.onEnd((sessionId, because) => this.#sessionEnded(sessionId, because));
  }

  get clientCount(): number {
    return this.#clients.size;
  }

  /** Whether a page of this session listens. */
  hears(sessionId: string): boolean {
    return [...this.#clients].some(({ access }) => access?.sessionId === sessionId);
  }

  /** One more topic that every client begins with. */
  addTopic(start: TopicStart): void {
    this.#topics.push(start);
  }

  /** Tells these people of the tenant what changed. */
  publish(tenantId: string, audience: Audience, change: TopicChange): void {
    const logged = this.#log.append(tenantId, audience, change);
    for (const client of this.#byTenant.get(tenantId) ?? []) client.deliver(logged);
  }

  accept(socket: WebSocket): void {
    this.#clients.add(new FeedClient(socket, this.#host));
  }

  /** To be called about once a second. */
  tick(): void {
    for (const client of this.#clients) client.tick();
  }

  #sessionEnded(sessionId: string, because: SessionEnd): void {
    for (const client of this.#clients) {
      if (client.access?.sessionId === sessionId) client.sessionEnded(because);
    }
  }

  #hostFor({ sessions, clock, logger }: EventFeedOptions): FeedHost {
    return {
      clock,
      authenticate(token) {
        const access = sessions.authenticate(token);
        return access && { ...access, tenantId: access.person.tenantId };
      },
      admit: (client, access) => this.#admit(client, access),
      start: ({ tenantId }, since) => ({
        epoch: this.#epoch,
        seq: this.#log.seq(tenantId),
        missed: since?.epoch === this.#epoch ? this.#log.since(tenantId, since.seq) : null,
      }),
      resets: (access) => Promise.all(this.#topics.map(async (start) => start(access))),
      left: (client) => {
        this.#clients.delete(client);
        const tenantId = client.access?.tenantId;
        if (tenantId !== undefined) this.#byTenant.get(tenantId)?.delete(client);
      },
      failed: (error) => logger.error('The event feed failed', { error }),
    };
  }

  #admit(client: FeedClient, { sessionId, tenantId }: FeedAccess): boolean {
    const ofTenant = this.#byTenant.get(tenantId) ?? new Set();
    const ofSession = [...ofTenant].filter((other) => other.access?.sessionId === sessionId);
    if (ofSession.length >= CLIENTS_PER_SESSION) return false;
    this.#byTenant.set(tenantId, ofTenant.add(client));
    return true;
  }
}
