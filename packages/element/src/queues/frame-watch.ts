import type { Observable } from 'rxjs';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Subscription = ReturnType<Observable<unknown>['subscribe']>;

/**
 * Reads an observable of which a thousand values may come in a second: renders the host anew at most once for
 * each frame that is drawn, with the latest value. In a window that nobody sees no frame is drawn, and nothing
 * is rendered until someone does. What is read may change with `keys`, which are looked up before each update.
 */
export class FrameWatch<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #keys: () => readonly unknown[];
  readonly #open: () => Observable<T> | undefined;
  #opened: readonly unknown[] | undefined;
  #subscription: Subscription | undefined;
  #frame: number | undefined;
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
      this.#frame ??= requestAnimationFrame(() => {
        this.#frame = undefined;
        this.#host.requestUpdate();
      });
    });
  }

  #close(): void {
    this.#subscription?.unsubscribe();
    this.#subscription = undefined;
    this.#opened = undefined;
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }
}
