import type { ReactiveControllerHost } from 'lit';
import type { Behavior } from '@hubline/core';
import { Listen } from './listen.ts';

/**
 * Reads a behavior: renders the host anew with each change, for as long as the host is connected.
 * Which behavior that is may change with the host's own state; it is looked up before each update.
 */
export class Watch<T> {
  readonly #find: () => Behavior<T> | undefined;

  /** `changed` is called with each value, the present one included, before the host renders. */
  constructor(
    host: ReactiveControllerHost,
    find: () => Behavior<T> | undefined,
    changed?: (value: T) => void,
  ) {
    this.#find = find;
    new Listen(host, find, (value) => {
      changed?.(value);
      host.requestUpdate();
    });
  }

  /** The present value; undefined where there is no hub. */
  get value(): T | undefined {
    return this.#find()?.value;
  }
}
