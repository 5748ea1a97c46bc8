import { Subject, filter, firstValueFrom, race, timer, type Observable } from 'rxjs';
import { HubError } from '../errors/hub-error.ts';
import { backoff } from '../reactive/backoff.ts';
import type { Scope } from '../reactive/scope.ts';

/** Reading on for so long is told at once. */
const TOGETHER_MS = 400;

interface Ports {
  readonly tell: (conversationId: string, seq: number) => Promise<void>;
  /** What is shown of this conversation is otherwise. */
  readonly changed: (conversationId: string) => void;
  /** Whenever the connection is back. */
  readonly online$: Observable<unknown>;
}

interface Mark {
  readonly seq: number;
  /** The server took it; its word of that may be on the way. */
  readonly isTold: boolean;
  /** The server said that it knows. */
  readonly isKnown: boolean;
}

/** How far I have read where the server may not know yet; told soon, and again until it knows. */
export class ReadMarks {
  readonly #scope: Scope;
  readonly #ports: Ports;
  readonly #marks = new Map<string, Mark>();
  readonly #telling = new Map<string, Promise<void>>();
  readonly #now$ = new Subject<string | null>();

  constructor(scope: Scope, ports: Ports) {
    this.#scope = scope;
    this.#ports = ports;
    scope.run(ports.online$, () => this.#now$.next(null));
    scope.add(() => this.clear());
  }

  /** 0 where the server knows better. */
  seqOf(conversationId: string): number {
    return this.#marks.get(conversationId)?.seq ?? 0;
  }

  /** A smaller one than before changes nothing. */
  mark(conversationId: string, seq: number): void {
    if (seq <= this.seqOf(conversationId)) return;
    this.#marks.set(conversationId, { seq, isTold: false, isKnown: false });
    this.#ports.changed(conversationId);
    if (this.#telling.has(conversationId)) return;
    const telling = this.#tell(conversationId);
    this.#telling.set(conversationId, telling);
    void telling.finally(() => this.#telling.delete(conversationId));
  }

  /** The server says how far I have read, which is as far or farther. */
  known(conversationId: string, seq: number): void {
    const mark = this.#marks.get(conversationId);
    if (mark && seq >= mark.seq) this.#become(conversationId, { ...mark, isKnown: true });
  }

  /** What is to be told is told now; then it is for the server to say. @throws `network/*` */
  async settle(conversationId: string): Promise<void> {
    const mark = this.#marks.get(conversationId);
    this.#marks.delete(conversationId);
    this.#now$.next(conversationId);
    await this.#telling.get(conversationId);
    if (mark && !mark.isTold) await this.#ports.tell(conversationId, mark.seq);
  }

  clear(): void {
    this.#marks.clear();
    this.#now$.next(null);
  }

  async #tell(conversationId: string): Promise<void> {
    let failures = 0;
    let pause = TOGETHER_MS;
    for (;;) {
      await firstValueFrom(race(timer(pause), this.#soon$(conversationId)));
      const mark = this.#marks.get(conversationId);
      if (!mark || mark.isTold || this.#scope.ended) return;
      try {
        await this.#ports.tell(conversationId, mark.seq);
        [failures, pause] = [0, TOGETHER_MS];
        const now = this.#marks.get(conversationId);
        if (now?.seq === mark.seq) this.#become(conversationId, { ...now, isTold: true });
      } catch (error) {
        const isOver = !(error instanceof HubError && error.retryable);
        if (isOver) this.#drop(conversationId);
        pause = backoff((failures += 1));
      }
      if (this.#marks.get(conversationId)?.isTold ?? true) return;
    }
  }

  #become(conversationId: string, mark: Mark): void {
    if (mark.isTold && mark.isKnown) this.#marks.delete(conversationId);
    else this.#marks.set(conversationId, mark);
  }

  #drop(conversationId: string): void {
    this.#marks.delete(conversationId);
    this.#ports.changed(conversationId);
  }

  #soon$(conversationId: string): Observable<unknown> {
    return this.#now$.pipe(filter((id) => id === null || id === conversationId));
  }
}
