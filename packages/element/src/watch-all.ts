import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Behavior } from '@hubline/core';

type Subscription = ReturnType<Behavior<unknown>['subscribe']>;

/** Renders the host anew with each change of any behavior of a changing list, such as the states of all calls. */
export class WatchAll<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #find: () => readonly Behavior<T>[];
  readonly #subscriptions = new Map<Behavior<T>, Subscription>();
  #connected = false;

  constructor(host: ReactiveControllerHost, find: () => readonly Behavior<T>[]) {
    this.#host = host;
    this.#find = find;
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
    this.#keep([]);
  }

  #look(): void {
    const behaviors = this.#find();
    this.#keep(behaviors);
    for (const behavior of behaviors) {
      if (this.#subscriptions.has(behavior)) continue;
      this.#subscriptions.set(
        behavior,
        behavior.subscribe(() => this.#host.requestUpdate()),
      );
    }
  }

  #keep(behaviors: readonly Behavior<T>[]): void {
    for (const [behavior, subscription] of this.#subscriptions) {
      if (behaviors.includes(behavior)) continue;
      subscription.unsubscribe();
      this.#subscriptions.delete(behavior);
    }
  }
}
