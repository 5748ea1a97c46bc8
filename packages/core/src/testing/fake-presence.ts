import type { Presence, PresenceState } from '../presence/presence.ts';
import type { PresenceSource } from '../presence/presence-source.ts';
import { FakeCollection } from './fake-collection.ts';

/** The presence of everyone, as the test says it: `set('user-bob', 'busy')`. */
export class FakePresence extends FakeCollection<Presence> implements PresenceSource {
  readonly #before: () => Promise<void>;
  readonly #me: () => string | null;

  constructor(
    states: Readonly<Record<string, PresenceState>>,
    ports: { readonly before: () => Promise<void>; readonly me: () => string | null },
  ) {
    super(Object.entries(states).map(([id, state]) => ({ id, state })));
    this.#before = ports.before;
    this.#me = ports.me;
  }

  set(id: string, state: PresenceState): void {
    this.upsert({ id, state });
  }

  async setAway(on: boolean): Promise<void> {
    await this.#before();
    const me = this.#me();
    if (me !== null) this.set(me, on ? 'away' : 'ready');
  }
}
