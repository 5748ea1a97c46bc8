import type { Scope } from '../reactive/scope.ts';
import { browserOutboxLead } from './browser-outbox-lead.ts';
import { IndexedOutbox } from './indexed-outbox.ts';
import { soleLead, type OutboxLead } from './outbox-lead.ts';
import { MemoryOutbox, type OutboxStore } from './outbox-store.ts';

/** Where messages wait, and who sends them. */
export interface OutboxPlace {
  readonly store: OutboxStore;
  readonly lead: OutboxLead;
}

/** Gives each user the place of their own: kept by the browser where it does that, else in memory. */
export class OutboxPlaces {
  readonly #inMemory = new Map<string, OutboxPlace>();
  readonly #isKept: boolean;

  /** `isKept`: beyond the life of the page, where that can be. */
  constructor(isKept: boolean) {
    this.#isKept = isKept && 'indexedDB' in globalThis && !!globalThis.navigator?.locks;
  }

  async open(scope: Scope, userId: string): Promise<OutboxPlace> {
    if (!this.#isKept) return this.#memory(userId);
    const name = `hubline-outbox-${userId}`;
    try {
      const store = await IndexedOutbox.open(name);
      scope.add(() => store.close());
      return { store, lead: browserOutboxLead(scope, name) };
    } catch {
      return this.#memory(userId);
    }
  }

  /** The same one when that user comes back. */
  #memory(userId: string): OutboxPlace {
    const place = this.#inMemory.get(userId) ?? { store: new MemoryOutbox(), lead: soleLead };
    this.#inMemory.set(userId, place);
    return place;
  }
}
