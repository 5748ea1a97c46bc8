import type { Messages, Party } from '@hubline/core';
import { Listen } from '@hubline/element';
import type { ReactiveControllerHost } from 'lit';

const nobody: readonly Party[] = [];

/** Who is writing in the conversation that is shown. */
export class ThreadTyping {
  readonly #host: ReactiveControllerHost;
  #typing$: ReturnType<Messages['typing$']> | undefined;
  #parties = nobody;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    new Listen(
      host,
      () => this.#typing$,
      (parties) => this.#become(parties),
    );
  }

  get parties(): readonly Party[] {
    return this.#parties;
  }

  /** Another conversation is shown. */
  follow(typing$: ReturnType<Messages['typing$']> | undefined): void {
    this.#typing$ = typing$;
    this.#become(nobody);
  }

  #become(parties: readonly Party[]): void {
    this.#parties = parties;
    this.#host.requestUpdate();
  }
}
