import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Observable } from 'rxjs';

/**
 * Calls back with each moment of an observable, such as "a call ended", while the host is connected.
 * Which observable that is may change with the host's own state; it is looked up before each update.
 */
export class Listen<T> implements ReactiveController {
  readonly #find: () => Observable<T> | undefined;
  readonly #happened: (moment: T) => void;
  #observable: Observable<T> | undefined;
  #subscription: ReturnType<Observable<T>['subscribe']> | undefined;
  #connected = false;

  constructor(
    host: ReactiveControllerHost,
    find: () => Observable<T> | undefined,
    happened: (moment: T) => void,
  ) {
    this.#find = find;
    this.#happened = happened;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
    this.#look();
  }

  hostUpdate(): void {
    if (this.#connected) this.#look();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#subscription?.unsubscribe();
    this.#observable = undefined;
  }

  #look(): void {
    const observable = this.#find();
    if (observable === this.#observable) return;
    this.#subscription?.unsubscribe();
    this.#observable = observable;
    this.#subscription = observable?.subscribe(this.#happened);
  }
}
