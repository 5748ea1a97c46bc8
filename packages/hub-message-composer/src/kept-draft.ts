import type { HubElement } from '@hubline/element';
import type { WebStorage } from '@hubline/core';
import { DraftMemory } from './draft-memory.ts';
import { EMPTY_DRAFT, isEmpty, joined, type Draft } from './draft.ts';

interface Where {
  readonly storage: WebStorage;
  readonly userId: string | undefined;
  /** A conversation, or what is not in one yet. */
  readonly place: string;
}

/** The draft of the place that is shown, which is kept with each change. */
export class KeptDraft {
  readonly #host: HubElement;
  readonly #where: () => Where;
  #draft = EMPTY_DRAFT;
  #memory: DraftMemory | undefined;
  /** Whose drafts the memory has, and of which of them is shown. */
  #known: readonly unknown[] = [];

  constructor(host: HubElement, where: () => Where) {
    this.#host = host;
    this.#where = where;
  }

  get value(): Draft {
    return this.#draft;
  }

  /** Shows the draft of the place where the host is now. Answers whether it is another one than before. */
  follow(): boolean {
    const { hub } = this.#host;
    const { storage, userId = '', place } = this.#where();
    const now = [hub, storage, userId, place];
    const isFirst = this.#known.length === 0;
    if (now.every((one, at) => one === this.#known[at])) return false;
    this.#known = now;
    this.#memory = hub && new DraftMemory(hub, storage.tab, userId);
    const { text, files } = this.#draft;
    const typed = !isFirst || isEmpty(this.#draft) ? {} : { text, files };
    this.#draft = { ...(this.#memory?.get(place) ?? EMPTY_DRAFT), ...typed };
    return true;
  }

  change(change: Partial<Draft>): void {
    this.set(this.#where().place, { ...this.#draft, problem: null, ...change });
  }

  set(place: string, draft: Draft): void {
    if (place === this.#where().place) this.#draft = draft;
    this.#memory?.set(place, draft);
    this.#host.requestUpdate();
  }

  at(place: string): Draft {
    return place === this.#where().place ? this.#draft : (this.#memory?.get(place) ?? EMPTY_DRAFT);
  }

  /**
   * Makes room for the next one at once, and forgets this one when it was handed over. One that could not be
   * comes back, before what was written meanwhile.
   */
  async handOver(
    send: () => Promise<void>,
    codeOf: (error: unknown) => Draft['problem'],
  ): Promise<boolean> {
    const { place } = this.#where();
    const draft = this.#draft;
    this.#draft = EMPTY_DRAFT;
    this.#host.requestUpdate();
    try {
      await send();
      const now = this.at(place);
      this.set(place, now === draft ? EMPTY_DRAFT : now);
      return true;
    } catch (error) {
      const now = this.at(place);
      this.set(place, { ...(now === draft ? draft : joined(draft, now)), problem: codeOf(error) });
      return false;
    }
  }
}
