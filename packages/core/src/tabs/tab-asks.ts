import { HubError } from '../errors/hub-error.ts';
import { randomUuid } from '../text/random-uuid.ts';
import type { Command } from './tab-message.ts';

interface Ask {
  readonly command: Command;
  heard: boolean;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** What this page asked of the one that has the phone, until there is an answer. */
export class TabAsks {
  readonly #open = new Map<string, Ask>();

  /** `send` is called at once, and again for another page that takes over before it was heard. */
  ask(
    command: Command,
    send: (id: string) => void,
  ): { readonly id: string; readonly answer: Promise<unknown> } {
    const id = randomUuid();
    const answer = new Promise<unknown>((resolve, reject) => {
      this.#open.set(id, { command, heard: false, resolve, reject });
    });
    send(id);
    return { id, answer };
  }

  /** The page that leads will do it, or is gone with it. */
  heard(id: string): void {
    const ask = this.#open.get(id);
    if (ask) ask.heard = true;
  }

  isUnheard(id: string): boolean {
    return this.#open.get(id)?.heard === false;
  }

  settle(id: string, settle: (ask: Pick<Ask, 'resolve' | 'reject'>) => void): void {
    const ask = this.#open.get(id);
    this.#open.delete(id);
    if (ask) settle(ask);
  }

  /** Another page leads: what the one before had heard may be done or not, the rest is asked anew. */
  again(send: (id: string, command: Command) => void): void {
    for (const [id, { heard, command }] of [...this.#open]) {
      if (heard) this.settle(id, ({ reject }) => reject(new HubError('call/failed')));
      else send(id, command);
    }
  }

  /** Nobody will answer. */
  drop(): void {
    for (const id of [...this.#open.keys()]) {
      this.settle(id, ({ reject }) => reject(new HubError('session/signed-out')));
    }
  }
}
