import type { CallRecord, Hub, KeyValueStore } from '@hubline/core';
import { combineLatest } from 'rxjs';

interface Parts {
  readonly hub: Pick<Hub, 'history' | 'session'>;
  /** What all pages of the app share. */
  readonly store: KeyValueStore;
  /** Someone looks at a list with the latest calls. */
  readonly isSeen: () => boolean;
  readonly changed: () => void;
}

/** Counts the calls that were missed and not seen in a list of calls yet, in whichever page of the app. */
export class MissedCalls {
  readonly #parts: Parts;
  #userId: string | undefined;
  /** Newest first; undefined until they are known. */
  #recent: readonly CallRecord[] | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    const { history, session } = parts.hub;
    combineLatest([session.state$, history.loaded$, history.recent$]).subscribe(
      ([state, loaded, recent]) => {
        this.#userId = state.status === 'signed-in' ? state.user.id : undefined;
        this.#recent = this.#userId !== undefined && loaded ? recent : undefined;
        this.look();
      },
    );
  }

  /** None until they are known. */
  get count(): number {
    const seen = this.#seenUntil;
    return (this.#recent ?? []).filter((record) => wasMissed(record) && timeOf(record) > seen)
      .length;
  }

  /** Something may have been seen, here or in another page. */
  look(): void {
    const { store, isSeen, changed } = this.#parts;
    if (this.#recent) {
      const newest = Math.max(0, ...this.#recent.map(timeOf));
      // What was missed before this was counted in this browser is nobody's news.
      const isFirst = store.get(this.#key) === null;
      if (isFirst || (isSeen() && newest > this.#seenUntil)) store.set(this.#key, String(newest));
    }
    changed();
  }

  get #key(): string {
    return `hubline.calls-seen.${this.#userId}`;
  }

  /** By the clock of the server, whose records they are. */
  get #seenUntil(): number {
    return Number(this.#parts.store.get(this.#key) ?? 0);
  }
}

const timeOf = ({ endedAt }: CallRecord): number => endedAt.getTime();

const wasMissed = ({ direction, disposition }: CallRecord): boolean =>
  direction === 'in' && disposition === 'missed';
