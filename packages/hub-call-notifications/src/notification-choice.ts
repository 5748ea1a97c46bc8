import type { PushKind, PushWishes } from '@hubline/core';

const WISHES = 'hubline.notification-wishes';
const ALL: readonly PushKind[] = ['calls', 'messages', 'voicemail'];
const OFF = 'hubline.notifications-off';
const DECLINED = 'hubline.notifications-declined';
/** The second time is meant for good. */
const FOR_GOOD = 'for good';
const NOT_AGAIN_FOR = 90 * 24 * 60 * 60 * 1000;

/** What the person decided about notifications in this browser, beside what the browser itself knows. */
export class NotificationChoice {
  readonly #storage: () => Storage;
  readonly #now: () => number;
  /** For where the page may keep nothing: until it is closed. */
  readonly #memory = new Map<string, string | null>();

  constructor(storage: () => Storage, now: () => number = Date.now) {
    this.#storage = storage;
    this.#now = now;
  }

  get off(): boolean {
    return this.#get(OFF) !== null;
  }

  /** The question was declined in the last 90 days, or twice. */
  get declined(): boolean {
    const at = this.#get(DECLINED);
    return at === FOR_GOOD || (at !== null && this.#now() - Date.parse(at) < NOT_AGAIN_FOR);
  }

  /** All of it, unless something else was chosen. */
  get wishes(): PushWishes {
    try {
      const { kinds, preview } = JSON.parse(this.#get(WISHES) ?? '{}') as Partial<PushWishes>;
      return {
        kinds: Array.isArray(kinds) ? ALL.filter((kind) => kinds.includes(kind)) : ALL,
        preview: preview !== false,
      };
    } catch {
      return { kinds: ALL, preview: true };
    }
  }

  set wishes(wishes: PushWishes) {
    this.#set(WISHES, JSON.stringify(wishes));
  }

  decline(): void {
    const isSecond = this.#get(DECLINED) !== null;
    this.#set(DECLINED, isSecond ? FOR_GOOD : new Date(this.#now()).toISOString());
  }

  turn(on: boolean): void {
    this.#set(OFF, on ? null : 'yes');
    if (on) this.#set(DECLINED, null);
  }

  #get(key: string): string | null {
    try {
      return this.#storage().getItem(key);
    } catch {
      return this.#memory.get(key) ?? null;
    }
  }

  #set(key: string, value: string | null): void {
    this.#memory.set(key, value);
    try {
      if (value === null) this.#storage().removeItem(key);
      else this.#storage().setItem(key, value);
    } catch {
      // Blocked or full: it holds for as long as the page is open.
    }
  }
}
