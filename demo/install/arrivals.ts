import type { Hub, KeyValueStore } from '@hubline/core';
import type { ShareResult } from './worker/share-target.ts';

/** With what the app was opened from outside. */
export type Arrival =
  | { readonly kind: 'dial'; readonly address: string }
  | { readonly kind: 'shared'; readonly result: ShareResult };

const KEPT = 'hubline.arrival';
const RESULTS: readonly ShareResult[] = ['kept', 'nothing', 'too-large', 'failed'];

interface Parts {
  readonly hub: Hub;
  readonly store: KeyValueStore;
  /** Called once for each, when someone is signed in. */
  readonly deliver: (arrival: Arrival) => void;
}

/**
 * A number that was clicked elsewhere, or something that was shared, as the address of the page says it. It waits
 * through a sign-in, also one at an identity provider, and happens once: a reload does not repeat it.
 */
export class Arrivals {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
    parts.hub.session.state$.subscribe(() => this.#deliver());
  }

  /** Answers what the address is without what was read from it. */
  take(url: URL): URL {
    const arrival = read(url);
    const rest = new URL(url);
    rest.searchParams.delete('dial');
    rest.searchParams.delete('shared');
    if (arrival) {
      this.#parts.store.set(KEPT, JSON.stringify(arrival));
      this.#deliver();
    }
    return rest;
  }

  #deliver(): void {
    const { hub, store, deliver } = this.#parts;
    const kept = store.get(KEPT);
    if (kept === null || hub.session.state$.value.status !== 'signed-in') return;
    store.remove(KEPT);
    deliver(JSON.parse(kept) as Arrival);
  }
}

function read({ searchParams }: URL): Arrival | undefined {
  const address = searchParams.get('dial');
  if (address !== null) return { kind: 'dial', address };
  const shared = searchParams.get('shared');
  if (shared === null) return undefined;
  return { kind: 'shared', result: RESULTS.find((result) => result === shared) ?? 'failed' };
}
