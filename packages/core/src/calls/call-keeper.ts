import { interval } from 'rxjs';
import type { Scope } from '../reactive/scope.ts';
import type { KeyValueStore } from '../storage/web-storage.ts';
import { readSavedCalls } from './read-saved-calls.ts';
import { changesToSave, saveCalls, type CallsToSave } from './save-calls.ts';
import { savedUnder, type SavedCalls } from './saved-calls.ts';

interface KeeperPorts {
  /** Outlives the page, and is shared by those that may take the calls over. */
  readonly store: KeyValueStore;
  /** Whose calls these are: nobody else finds them. */
  readonly key: string;
  readonly calls: CallsToSave;
  readonly now?: () => number;
}

/** In ms: after a crash, what was kept is no older than this. */
const BEAT = 5000;

/**
 * Keeps the calls of this page where the next page of the same person finds them. What is kept has no secrets:
 * who is talked with (to show it at once), since when, and the names of the dialogs, which are of use only to who
 * can sign in as the same person.
 */
export class CallKeeper {
  readonly #scope: Scope;
  readonly #ports: KeeperPorts;
  readonly #key: string;
  readonly #now: () => number;
  /** As long as the calls are kept. */
  #keeping: Scope | null = null;
  #due = false;
  #forgotten = false;
  /** There is something of ours in the store. */
  #kept = false;

  constructor(scope: Scope, ports: KeeperPorts) {
    this.#scope = scope;
    this.#ports = ports;
    this.#key = savedUnder(ports.key);
    this.#now = ports.now ?? Date.now;
  }

  /** What a page before this one left, where it is not too old; to be asked before `begin`. */
  take(): SavedCalls | null {
    const text = this.#ports.store.get(this.#key);
    if (text === null) return null;
    const saved = readSavedCalls(text, this.#now());
    if (!saved) this.#ports.store.remove(this.#key);
    return saved;
  }

  /** Keeps the calls from now on: at each change, when the page goes, and every few seconds against a crash. */
  begin(): void {
    if (this.#keeping || this.#scope.ended) return;
    this.#forgotten = false;
    const keeping = this.#scope.child();
    this.#keeping = keeping;
    keeping.add(() => this.#writeLast());
    // The one who was here before may have left some.
    this.#kept = true;
    this.#write();
    keeping.run(changesToSave(this.#ports.calls), () => this.#writeSoon(keeping));
    keeping.run(interval(BEAT), () => this.#write());
    for (const event of ['pagehide', 'freeze']) {
      globalThis.addEventListener?.(event, () => this.#write(true), { signal: keeping.signal });
    }
  }

  /**
   * Stops, as the end of the scope does: the next page finds the calls as they are at that moment. `forget`: they are
   * nobody's any more, as after signing out.
   */
  end({ forget }: { readonly forget: boolean }): void {
    const keeping = this.#keeping;
    this.#forgotten = forget;
    this.#keeping = null;
    keeping?.abort();
    if (forget) this.#ports.store.remove(this.#key);
  }

  /** Once for what changes together. */
  #writeSoon(keeping: Scope): void {
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      if (!keeping.ended) this.#write();
    });
  }

  /** Calls that are not here any more by now are with the next page: what it keeps is not for us to remove. */
  #writeLast(): void {
    const saved = saveCalls(this.#ports.calls, this.#now(), true);
    if (!this.#forgotten && saved.legs.length > 0) this.#store(saved);
  }

  #write(left = false): void {
    const saved = saveCalls(this.#ports.calls, this.#now(), left);
    if (saved.legs.length > 0) this.#store(saved);
    else if (this.#kept) this.#ports.store.remove(this.#key);
    this.#kept = saved.legs.length > 0;
  }

  #store(saved: SavedCalls): void {
    this.#ports.store.set(this.#key, JSON.stringify(saved));
  }
}
