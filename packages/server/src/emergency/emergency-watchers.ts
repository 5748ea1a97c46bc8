import { randomUUID } from 'node:crypto';
import type { EmergencyWatch } from '../calls/emergency/emergency-office.ts';
import type { Subscriber } from '../calls/ports.ts';
import type { Directory } from '../directory/directory.ts';
import type { EventFeed } from '../events/event-feed.ts';
import type { Logger } from '../logger.ts';
import type { Mailer } from '../mail/ports.ts';
import type { EmergencyWatcherRow } from '../store/schema.ts';
import type { Repositories } from '../store/store.ts';
import type { CallEmergency, EmergencyNoticeEntry } from './emergency-entry.ts';
import { noticeMail } from './notice-mail.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

export interface EmergencyWatchersOptions {
  readonly store: Pick<Repositories, 'emergencyCalls' | 'emails'>;
  readonly directory: Pick<Directory, 'person' | 'managers' | 'onReload'>;
  readonly feed: Pick<EventFeed, 'addTopic' | 'publish'>;
  readonly mailer: Pick<Mailer, 'send'>;
  readonly clock: () => number;
  readonly logger: Logger;
}

/**
 * Tells those whom the office names of each emergency call, as it goes out (47 CFR §9.16(b)(2)); the
 * office managers where nobody is named. All that is needed for that is in memory.
 */
export class EmergencyWatchers implements EmergencyWatch {
  readonly #options: EmergencyWatchersOptions;
  readonly #notices = new Map<string, EmergencyNoticeEntry[]>();
  readonly #working = new Set<Promise<void>>();
  #watchers: readonly EmergencyWatcherRow[] = [];

  private constructor(options: EmergencyWatchersOptions) {
    this.#options = options;
  }

  static async load(options: EmergencyWatchersOptions): Promise<EmergencyWatchers> {
    const { store, directory, feed, clock, logger } = options;
    const watchers = new EmergencyWatchers(options);
    watchers.#watchers = await store.emergencyCalls.watchers();
    for (const row of await store.emergencyCalls.since(clock() - DAY_MS)) {
      const told = JSON.parse(row.data) as Omit<EmergencyNoticeEntry, 'id' | 'at'>;
      const at = new Date(row.at).toISOString();
      watchers.#keep(row.tenant_id, { id: row.id, at, ...told });
    }
    directory.onReload(() => {
      store.emergencyCalls.watchers().then(
        (rows) => (watchers.#watchers = rows),
        (error: unknown) => logger.error('Who is told of emergency calls is not known', { error }),
      );
    });
    feed.addTopic(({ tenantId, userId }) => {
      const items = watchers.#userIds(tenantId).has(userId) ? watchers.#today(tenantId) : [];
      return { topic: 'emergency-calls', change: { op: 'reset', items } };
    });
    return watchers;
  }

  called(caller: Subscriber, { test, callerId, address }: CallEmergency): void {
    const { feed, clock } = this.#options;
    const { userId, tenantId, name, extension } = caller;
    const now = clock();
    const told = { test, caller: { userId, name, extension, callbackNumber: callerId }, address };
    const notice = { id: randomUUID(), at: new Date(now).toISOString(), ...told };
    this.#keep(tenantId, notice);
    const change = { op: 'upsert', item: notice } as const;
    feed.publish(tenantId, this.#userIds(tenantId), { topic: 'emergency-calls', change });
    this.#follow(this.#write(tenantId, notice, now));
    this.#follow(this.#mail(tenantId, notice));
  }

  /** Resolves when all that was told so far is written and on its way. */
  async flush(): Promise<void> {
    await Promise.all(this.#working);
  }

  #follow(work: Promise<void>): void {
    this.#working.add(work);
    void work.finally(() => this.#working.delete(work));
  }

  async #write(tenantId: string, notice: EmergencyNoticeEntry, now: number): Promise<void> {
    const { id, at: _at, ...data } = notice;
    const row = { id, tenant_id: tenantId, user_id: notice.caller.userId, at: now };
    try {
      await this.#options.store.emergencyCalls.add({ ...row, data: JSON.stringify(data) });
    } catch (error) {
      this.#options.logger.error('An emergency call could not be written down', { error });
    }
  }

  async #mail(tenantId: string, notice: EmergencyNoticeEntry): Promise<void> {
    const { mailer, logger } = this.#options;
    const own = this.#watchers.filter(({ tenant_id }) => tenant_id === tenantId);
    const named = own.flatMap(({ email }) => email ?? []);
    const users = [...this.#userIds(tenantId)].map((userId) => this.#addressOf(userId));
    const addresses = new Set([...named, ...(await Promise.all(users)).flat()]);
    await Promise.all(
      [...addresses].map((to) =>
        mailer.send({ to, ...noticeMail(notice) }).catch((error: unknown) => {
          logger.error('An emergency call could not be told by e-mail', { error });
        }),
      ),
    );
  }

  /** The first that was confirmed; none where it cannot be read now. */
  async #addressOf(userId: string): Promise<string[]> {
    try {
      const emails = await this.#options.store.emails.all(userId);
      const confirmed = emails.find(({ confirmed_at }) => confirmed_at !== null);
      return confirmed ? [confirmed.address] : [];
    } catch {
      return [];
    }
  }

  #userIds(tenantId: string): ReadonlySet<string> {
    const { directory } = this.#options;
    const own = this.#watchers.filter(({ tenant_id }) => tenant_id === tenantId);
    if (own.length === 0) return new Set(directory.managers(tenantId).map(({ userId }) => userId));
    return new Set(own.flatMap(({ user_id }) => user_id ?? []));
  }

  #keep(tenantId: string, notice: EmergencyNoticeEntry): void {
    this.#notices.set(tenantId, [...this.#today(tenantId), notice]);
  }

  #today(tenantId: string): EmergencyNoticeEntry[] {
    const since = new Date(this.#options.clock() - DAY_MS).toISOString();
    return (this.#notices.get(tenantId) ?? []).filter(({ at }) => at >= since);
  }
}
