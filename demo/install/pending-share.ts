import type { Behavior, Hub } from '@hubline/core';
import { BehaviorSubject, pairwise } from 'rxjs';
import type { Share, ShareStore } from './share-store.ts';

/** What was shared and waits for its conversation. */
export class PendingShare {
  readonly #store: ShareStore;
  readonly #share$ = new BehaviorSubject<Share | null>(null);
  #isPicking = false;

  /** Null for nothing. */
  readonly share$: Behavior<Share | null> = this.#share$;

  constructor(hub: Hub, store: ShareStore) {
    this.#store = store;
    hub.session.state$.pipe(pairwise()).subscribe(([before, { status, ...how }]) => {
      // Who signs out leaves nothing for the next person; a session that ran out is the same person's.
      const isByChoice = status === 'signed-out' && !('because' in how);
      if (isByChoice && before.status === 'signed-in') void this.discard();
    });
  }

  /** Looks for what has come since. */
  async look(): Promise<void> {
    try {
      this.#share$.next(await this.#store.all());
    } catch {
      // No database in this window: nothing can have been kept there.
    }
  }

  /** The next conversation that is opened is the one. */
  pick(): void {
    this.#isPicking = true;
  }

  /** Puts it there, where that is what the opening was for; it stays where that cannot be. Answers whether it could. */
  async opened(put: (share: Share) => Promise<boolean>): Promise<boolean> {
    const share = this.#share$.value;
    if (!share || !this.#isPicking) return true;
    if (!(await put(share))) return false;
    await this.discard();
    return true;
  }

  async discard(): Promise<void> {
    this.#isPicking = false;
    try {
      await this.#store.clear();
    } catch {
      // See above.
    }
    this.#share$.next(null);
  }
}
