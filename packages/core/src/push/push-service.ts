import { BehaviorSubject, type Observable } from 'rxjs';
import type { Behavior } from '../reactive/behavior.ts';
import type { Scope } from '../reactive/scope.ts';
import type { KeyValueStore } from '../storage/web-storage.ts';
import { isQuiet } from './quiet.ts';
import type { Push, PushState, PushWishes, QuietHours } from './push.ts';
import type { PushPlace, PushSource, PushStanding } from './push-source.ts';

export { browserPush } from './browser-push.ts';

export interface PushServiceOptions {
  readonly source: PushSource;
  readonly place: PushPlace;
  /** Who is signed in. */
  readonly userId$: Observable<string | null>;
  /** Keeps what this person wished in this browser, for their next session. */
  readonly store: KeyValueStore;
}

const LOADING: PushState = { status: 'loading', wishes: null, quietHours: null };
const WISHES = 'hubline.push';

/** What this app is told while it is closed. */
export class PushService implements Push {
  readonly #options: PushServiceOptions;
  readonly #state$ = new BehaviorSubject(LOADING);
  #userId: string | null = null;

  readonly state$: Behavior<PushState> = this.#state$;

  constructor(scope: Scope, options: PushServiceOptions) {
    this.#options = options;
    scope.run(options.userId$, (userId) => {
      this.#userId = userId;
      this.#state$.next(LOADING);
      // Whoever wants to change something meets the failure again.
      if (userId !== null) void this.#look(userId).catch(() => undefined);
    });
  }

  isQuiet(moment = new Date()): boolean {
    const { quietHours } = this.#state$.value;
    return quietHours !== null && isQuiet(quietHours, moment);
  }

  async subscribe(wishes: PushWishes): Promise<void> {
    const { source, place } = this.#options;
    const { publicKey, quietHours } = await source.standing();
    await source.subscribe(await place.subscribe(publicKey), wishes);
    this.#keep(wishes);
    this.#state$.next({ status: 'on', wishes, quietHours });
  }

  async unsubscribe(): Promise<void> {
    const { source, place } = this.#options;
    this.#keep(null);
    await source.unsubscribe();
    this.#state$.next({ ...this.#state$.value, status: 'off', wishes: null });
    // The server tells nothing any more, whatever the browser says of it.
    await place.unsubscribe().catch(() => undefined);
  }

  async setQuietHours(quietHours: QuietHours | null): Promise<void> {
    await this.#options.source.setQuietHours(quietHours);
    this.#state$.next({ ...this.#state$.value, quietHours });
  }

  async #look(userId: string): Promise<void> {
    const { source, place } = this.#options;
    const [standing, address] = await Promise.all([source.standing(), place.current()]);
    if (userId !== this.#userId) return;
    const { quietHours } = standing;
    if (!place.supported) {
      return this.#state$.next({ status: 'unsupported', wishes: null, quietHours });
    }
    const wishes = this.#wishesOf(standing);
    if (!address || !wishes) {
      return this.#state$.next({ status: 'off', wishes: null, quietHours });
    }
    // The session is a new one, or the browser has another address by now.
    if (standing.subscription?.endpoint !== address.endpoint) {
      const renewed = await place.subscribe(standing.publicKey);
      await source.subscribe(renewed, wishes);
      if (userId !== this.#userId) return;
    }
    this.#state$.next({ status: 'on', wishes, quietHours });
  }

  #wishesOf({ subscription }: PushStanding): PushWishes | null {
    if (subscription) return { kinds: subscription.kinds, preview: subscription.preview };
    return readWishes(this.#options.store.get(WISHES), this.#userId);
  }

  #keep(wishes: PushWishes | null): void {
    const { store } = this.#options;
    if (wishes) store.set(WISHES, JSON.stringify({ userId: this.#userId, ...wishes }));
    else store.remove(WISHES);
  }
}

/** Null where nothing is kept, or it is of someone else. */
function readWishes(text: string | null, userId: string | null): PushWishes | null {
  try {
    const kept = JSON.parse(text ?? 'null') as (PushWishes & { userId?: unknown }) | null;
    if (!kept || kept.userId !== userId || !Array.isArray(kept.kinds)) return null;
    return { kinds: kept.kinds, preview: kept.preview };
  } catch {
    return null;
  }
}
