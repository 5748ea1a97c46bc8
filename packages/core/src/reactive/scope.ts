import { Subscription, type Observable } from 'rxjs';

/**
 * A lifetime: what was begun in it ends with it. Its owner makes it and hands it on;
 * who receives one may begin things in it, and leaves the end to the owner.
 */
export class Scope {
  readonly #controller = new AbortController();
  readonly #undo = new Subscription();

  /** For everything that understands an `AbortSignal`. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get ended(): boolean {
    return this.#controller.signal.aborted;
  }

  /** Subscribes for as long as the scope (or the source) lives. */
  run<T>(source: Observable<T>, next?: (value: T) => void): void {
    if (!this.ended) this.#undo.add(source.subscribe(next));
  }

  /** Has `undo` called once: at the end, or earlier by calling what is returned. */
  add(undo: () => void): () => void {
    const entry = new Subscription(undo);
    this.#undo.add(entry);
    return () => entry.unsubscribe();
  }

  /** A lifetime within this one, that may end earlier. */
  child(): Scope {
    const child = new Scope();
    child.add(this.add(() => child.abort()));
    return child;
  }

  abort(): void {
    if (this.ended) return;
    this.#controller.abort();
    this.#undo.unsubscribe();
  }
}
