import type { Hub, Voicemail } from '@hubline/core';
import type { ReactiveControllerHost } from 'lit';

interface Outcome {
  readonly failed: (message: Voicemail, error: unknown) => void;
}

/** Deletes messages, and brings the latest of them back as long as that is offered. */
export class Deleting {
  readonly #host: ReactiveControllerHost;
  readonly #outcome: Outcome;
  readonly #hidden = new Set<string>();
  /** Asked and not yet answered. */
  readonly #removing = new Set<string>();
  /** Latest last. */
  #undoable: readonly { readonly message: Voicemail; readonly done: Promise<boolean> }[] = [];

  constructor(host: ReactiveControllerHost, outcome: Outcome) {
    this.#host = host;
    this.#outcome = outcome;
  }

  /** Ids of those that are not to be seen, whatever the server still tells. */
  get hidden(): ReadonlySet<string> {
    return this.#hidden;
  }

  /** The message that `undo` brings back. */
  get latest(): Voicemail | undefined {
    return this.#undoable.at(-1)?.message;
  }

  delete(hub: Hub, message: Voicemail): void {
    this.#hidden.add(message.id);
    this.#undoable = [...this.#undoable, { message, done: this.#remove(hub, message) }];
    this.#host.requestUpdate();
  }

  /** Brings the latest back to where it was. */
  async undo(hub: Hub): Promise<Voicemail | undefined> {
    const last = this.#undoable.at(-1);
    if (!last) return undefined;
    const { message, done } = last;
    if (await done) await hub.voicemail.move(message.id, message.folder);
    this.#undoable = this.#undoable.filter((one) => one !== last);
    this.#hidden.delete(message.id);
    this.#host.requestUpdate();
    return message;
  }

  /** From now on none of them is brought back. */
  settle(): void {
    this.#undoable = [];
  }

  /** What the server lists no longer need not be hidden: where it is listed again, someone brought it back. */
  follow(listed: (id: string) => boolean): void {
    for (const id of this.#hidden) {
      if (!this.#removing.has(id) && !listed(id)) this.#hidden.delete(id);
    }
  }

  forget(): void {
    this.#undoable = [];
    this.#hidden.clear();
  }

  async #remove(hub: Hub, message: Voicemail): Promise<boolean> {
    this.#removing.add(message.id);
    try {
      await hub.voicemail.remove(message.id);
      return true;
    } catch (error) {
      this.#hidden.delete(message.id);
      this.#undoable = this.#undoable.filter((one) => one.message !== message);
      this.#outcome.failed(message, error);
      return false;
    } finally {
      this.#removing.delete(message.id);
      this.#host.requestUpdate();
    }
  }
}
