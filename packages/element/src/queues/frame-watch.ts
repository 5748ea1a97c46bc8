import type { Observable } from 'rxjs';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Subscription = ReturnType<Observable<unknown>['subscribe']>;

/** Nobody reads faster, and each rendering of a long list costs. */
const REST_MS = 200;

/**
 * Reads an observable of which a thousand values may come in a second: renders the host anew with the next
 * frame, and while they follow closely some five times a second, with the latest value. In a window that
 * nobody sees no frame is drawn, and nothing is rendered until someone does. What is read may change with
 * `keys`, which are looked up before each update.
 */
export class FrameWatch<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #keys: () => readonly unknown[];
  readonly #open: () => Observable<T> | undefined;
  #opened: readonly unknown[] | undefined;
  #subscription: Subscription | undefined;
  #frame: number | undefined;
  /** After a rendering, before the next one. */
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** Something came meanwhile. */
  #isStale = false;
  #connected = false;
  #latest: T | undefined;
  #value: T | undefined;

  constructor(
    host: ReactiveControllerHost,
    keys: () => readonly unknown[],
    open: () => Observable<T> | undefined,
  ) {
    this.#host = host;
    this.#keys = keys;
    this.#open = open;
    host.addController(this);
  }

  /** Undefined until there is one. */
  get value(): T | undefined {
    return this.#value;
  }

  hostConnected(): void {
    this.#connected = true;
    this.#look();
  }

  hostUpdate(): void {
    if (this.#connected) this.#look();
    this.#value = this.#latest;
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#close();
  }

  #look(): void {
    const keys = this.#keys();
    if (this.#opened?.every((key, at) => key === keys[at])) return;
    this.#close();
    this.#opened = keys;
    this.#latest = undefined;
    // The value that is there at once belongs to this very update.
    this.#subscription = this.#open()?.subscribe((value) => {
      this.#latest = value;
      this.#plan();
    });
  }

  #plan(): void {
    if (this.#rest !== undefined) {
      this.#isStale = true;
      return;
    }
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#rest = setTimeout(() => this.#restIsOver(), REST_MS);
      this.#host.requestUpdate();
    });
  }

  #restIsOver(): void {
    this.#rest = undefined;
    if (!this.#isStale) return;
    this.#isStale = false;
    this.#plan();
  }

  #close(): void {
    this.#subscription?.unsubscribe();
    this.#subscription = undefined;
    this.#opened = undefined;
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    clearTimeout(this.#rest);
    this.#rest = undefined;
    this.#isStale = false;
  }
}
