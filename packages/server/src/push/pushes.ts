import type { Logger } from '../logger.ts';
import type { PushRepository } from '../store/push-repository.ts';
import { kindOf, type PushNews } from './push-payload.ts';
import type { PushSender } from './push-sender.ts';
import {
  faultsOf,
  rowOf,
  subscriptionOf,
  type PushDraft,
  type PushFaults,
  type PushSubscription,
} from './push-subscription.ts';
import { isQuiet, type QuietHours } from './quiet-hours.ts';

const MOST_OF_USER = 20;

export interface PushesOptions {
  readonly store: PushRepository;
  readonly sender: Pick<PushSender, 'send'>;
  /** Whether a page of this session is open: it tells by itself. */
  readonly isOpen: (sessionId: string) => boolean;
  /** Whether they may go to this machine. */
  readonly local: boolean;
  readonly clock: () => number;
  readonly logger: Logger;
}

/** Which apps are told of what while they are closed. */
export class Pushes {
  readonly #options: PushesOptions;
  readonly #bySession: Map<string, PushSubscription>;
  readonly #quietHours: Map<string, QuietHours>;

  private constructor(
    options: PushesOptions,
    subscriptions: readonly PushSubscription[],
    quietHours: ReadonlyMap<string, QuietHours>,
  ) {
    this.#options = options;
    this.#bySession = new Map(subscriptions.map((one) => [one.sessionId, one]));
    this.#quietHours = new Map(quietHours);
  }

  static async load(options: PushesOptions): Promise<Pushes> {
    const { store } = options;
    const subscriptions = (await store.all()).map(subscriptionOf);
    const hours = (await store.quietHours()).map(
      ({ user_id, data }) => [user_id, JSON.parse(data) as QuietHours] as const,
    );
    return new Pushes(options, subscriptions, new Map(hours));
  }

  get isUsed(): boolean {
    return this.#bySession.size > 0;
  }

  of(sessionId: string): PushSubscription | null {
    return this.#bySession.get(sessionId) ?? null;
  }

  /** In place of what the session had before. Of too many of one user the oldest one ends. */
  async subscribe(
    { sessionId, userId }: Pick<PushSubscription, 'sessionId' | 'userId'>,
    draft: PushDraft,
  ): Promise<PushFaults | null> {
    const { store, clock, local } = this.#options;
    const faults = faultsOf(draft, local);
    if (faults) return faults;
    const subscription = { ...draft, sessionId, userId, createdAt: clock() };
    await store.put(rowOf(subscription));
    for (const other of this.#bySession.values()) {
      if (other.endpoint === draft.endpoint) this.#bySession.delete(other.sessionId);
    }
    this.#bySession.delete(sessionId);
    this.#bySession.set(sessionId, subscription);
    const [...all] = this.#ofUser(userId);
    for (const old of all.slice(0, -MOST_OF_USER)) await this.unsubscribe(old.sessionId);
    return null;
  }

  /** Idle where there is none. */
  async unsubscribe(sessionId: string): Promise<void> {
    if (this.#bySession.delete(sessionId)) await this.#options.store.remove(sessionId);
  }

  /** The store forgets it by itself. */
  sessionEnded(sessionId: string): void {
    this.#bySession.delete(sessionId);
  }

  /** Forgets those whose sessions are in the store no more. */
  async reload(): Promise<void> {
    const kept = new Set((await this.#options.store.all()).map((row) => row.session_id));
    for (const sessionId of this.#bySession.keys()) {
      if (!kept.has(sessionId)) this.#bySession.delete(sessionId);
    }
  }

  quietHoursOf(userId: string): QuietHours | null {
    return this.#quietHours.get(userId) ?? null;
  }

  async setQuietHours(userId: string, hours: QuietHours | null): Promise<void> {
    await this.#options.store.setQuietHours(userId, hours && JSON.stringify(hours));
    if (hours) this.#quietHours.set(userId, hours);
    else this.#quietHours.delete(userId);
  }

  /** Those that are told of such news now: closed, and not in quiet hours. */
  audience(userId: string, kind: ReturnType<typeof kindOf>): readonly PushSubscription[] {
    const hours = this.#quietHours.get(userId);
    if (hours && isQuiet(hours, this.#options.clock())) return [];
    return this.#ofUser(userId)
      .filter(({ kinds }) => kinds.includes(kind))
      .filter(({ sessionId }) => !this.#options.isOpen(sessionId));
  }

  /** To all closed apps of this user. Never rejects. */
  async tell(userId: string, news: PushNews): Promise<void> {
    await this.send(this.audience(userId, kindOf(news)), news);
  }

  /** Resolves with whether any push service took it. Never rejects. */
  async send(to: readonly PushSubscription[], news: PushNews): Promise<boolean> {
    const sent = await Promise.all(to.map((subscription) => this.#send(subscription, news)));
    return sent.includes(true);
  }

  async #send(to: PushSubscription, news: PushNews): Promise<boolean> {
    const outcome = await this.#options.sender.send(to, news);
    // A newer one may have taken its place meanwhile.
    if (outcome === 'gone' && this.#bySession.get(to.sessionId)?.endpoint === to.endpoint) {
      await this.unsubscribe(to.sessionId).catch((error: unknown) =>
        this.#options.logger.error('A subscription could not be removed', { error }),
      );
    }
    return outcome === 'sent';
  }

  #ofUser(userId: string): PushSubscription[] {
    return [...this.#bySession.values()].filter((one) => one.userId === userId);
  }
}
