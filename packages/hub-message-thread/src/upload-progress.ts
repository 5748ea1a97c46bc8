import type { Messages, UploadProgress } from '@hubline/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Followed {
  value: UploadProgress | null;
  stop: () => void;
}

/** How far the files are of those messages that are drawn and on their way. */
export class UploadProgresses implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #messages: () => Messages | undefined;
  readonly #followed = new Map<string, Followed>();
  #used = new Set<string>();

  constructor(host: ReactiveControllerHost, messages: () => Messages | undefined) {
    this.#host = host;
    this.#messages = messages;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#used = new Set();
  }

  hostUpdated(): void {
    for (const id of this.#followed.keys()) if (!this.#used.has(id)) this.#leave(id);
  }

  hostDisconnected(): void {
    for (const id of this.#followed.keys()) this.#leave(id);
  }

  /** To be called in each update. */
  of(clientId: string): UploadProgress | null {
    this.#used.add(clientId);
    const known = this.#followed.get(clientId);
    if (known) return known.value;
    const followed: Followed = { value: null, stop: () => undefined };
    this.#followed.set(clientId, followed);
    const subscription = this.#messages()
      ?.progress$(clientId)
      .subscribe((value) => {
        followed.value = value;
        this.#host.requestUpdate();
      });
    followed.stop = () => subscription?.unsubscribe();
    return followed.value;
  }

  #leave(clientId: string): void {
    this.#followed.get(clientId)?.stop();
    this.#followed.delete(clientId);
  }
}
