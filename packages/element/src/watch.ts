import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Behavior } from '@hubline/core';

type Subscription = ReturnType<Behavior<unknown>['subscribe']>;

/**
 * Reads a behavior: renders the host anew with each change, for as long as the host is connected.
 * Which behavior that is may change with the host's own state; it is looked up before each update.
 */
export class Watch<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #find: () => Behavior<T> | undefined;
  readonly #changed: ((value: T) => void) | undefined;
  #behavior: Behavior<T> | undefined;
  #subscription: Subscription | undefined;
  #connected = false;

  /** `changed` is called with each value, the present one included, before the host renders. */
  constructor(
    host: ReactiveControllerHost,
    find: () => Behavior<T> | undefined,
    changed?: (value: T) => void,
  ) {
    this.#host = host;
    this.#find = find;
    this.#changed = changed;
    host.addController(this);
  }

  /** The present value; undefined where there is no hub. */
  get value(): T | undefined {
    return (this.#behavior ?? this.#find())?.value;
  }

  hostConnected(): void {
    this.#connected = true;
    this.#look();
  }

  hostUpdate(): void {
    if (this.#connected) this.#look();
  }

  hostDisconnected(): void {
    this.#subscription?.unsubscribe();
    this.#subscription = undefined;
    this.#behavior = undefined;
    this.#connected = false;
  }

  #look(): void {
    const behavior = this.#find();
    if (behavior === this.#behavior) return;
    this.#subscription?.unsubscribe();
    this.#behavior = behavior;
    this.#subscription = behavior?.subscribe((value) => {
      this.#changed?.(value);
      this.#host.requestUpdate();
    });
  }
}
