import { BehaviorSubject, EMPTY, distinctUntilChanged, map, switchMap, timer } from 'rxjs';
import type { Observable } from 'rxjs';
import { alike } from '../reactive/alike.ts';
import type { Change } from '../reactive/change.ts';
import type { Scope } from '../reactive/scope.ts';
import type { SentMessage, Typing } from './message-source.ts';

/** The clocks here and there may differ: nobody writes longer than that without telling it again. */
const LONGEST_MS = 6_000;
/** A timer must not come before its moment. */
const LATE_MS = 10;

interface Typist {
  readonly id: string;
  readonly conversationId: string;
  readonly userId: string;
  /** By the clock of this machine. */
  readonly endsAt: number;
}

/** Who writes where now. */
export class Typists {
  readonly #all$ = new BehaviorSubject<readonly Typist[]>([]);

  constructor(scope: Scope, typing$: Observable<Change<Typing> | null>) {
    scope.run(typing$, (change) => this.#apply(change));
    const due$ = this.#all$.pipe(
      switchMap((all) => {
        if (all.length === 0) return EMPTY;
        const first = Math.min(...all.map(({ endsAt }) => endsAt));
        return timer(Math.max(0, first - Date.now()) + LATE_MS);
      }),
    );
    scope.run(due$, () => this.#keep(({ endsAt }) => endsAt > Date.now()));
  }

  /** Ids of colleagues, in the order in which they began. */
  in$(conversationId: string): Observable<readonly string[]> {
    return this.#all$.pipe(
      map((all) => all.filter((one) => one.conversationId === conversationId)),
      map((those) => those.map(({ userId }) => userId)),
      distinctUntilChanged((before, now) => alike(before, now)),
    );
  }

  /** What they wrote is there. */
  arrived({ conversationId, from }: SentMessage): void {
    this.#keep((one) => one.conversationId !== conversationId || one.userId !== from.userId);
  }

  #apply(change: Change<Typing> | null): void {
    if (!change) return this.#keep(() => false);
    if (change.op === 'remove') return this.#keep(({ id }) => id !== change.id);
    const told = change.op === 'reset' ? change.items : [change.item];
    const typists = told.map((one) => typist(one, change.op === 'upsert'));
    const before = change.op === 'reset' ? [] : this.#all$.value;
    const isTold = (id: string): Typist | undefined => typists.find((one) => one.id === id);
    const kept = before.map((one) => isTold(one.id) ?? one);
    const isNew = ({ id }: Typist): boolean => !before.some((one) => one.id === id);
    const now = Date.now();
    this.#all$.next([...kept, ...typists.filter(isNew)].filter(({ endsAt }) => endsAt > now));
  }

  #keep(so: (typist: Typist) => boolean): void {
    const kept = this.#all$.value.filter(so);
    if (kept.length < this.#all$.value.length) this.#all$.next(kept);
  }
}

/** What was told just now holds, whatever our clock says. */
function typist({ id, conversationId, userId, until }: Typing, isFresh: boolean): Typist {
  const now = Date.now();
  const left = until.getTime() - now;
  const holds = left > LONGEST_MS || (isFresh && left <= 0) ? LONGEST_MS : left;
  return { id, conversationId, userId, endsAt: now + holds };
}
