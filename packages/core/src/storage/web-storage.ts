/** A place for small things that are no secrets. */
export interface KeyValueStore {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
}

export interface WebStorage {
  /** Lives as long as the tab, over reloads. */
  readonly tab: KeyValueStore;
  /** Shared by all tabs, over restarts of the browser. */
  readonly browser: KeyValueStore;
}

/** The browser's storage; memory where there is none, or where the page may not use it. */
export function webStorage(): WebStorage {
  return {
    tab: storeOn(() => globalThis.sessionStorage),
    // eslint-disable-next-line no-restricted-globals -- the one place where the adapter may look for it
    browser: storeOn(() => globalThis.localStorage),
  };
}

/** Of all that is in the browser's storage; none where the page may not use it. */
export function browserNames(): readonly string[] {
  try {
    // eslint-disable-next-line no-restricted-globals -- stores have no list of what is in them
    return Object.keys(globalThis.localStorage);
  } catch {
    return [];
  }
}

function storeOn(find: () => Storage | undefined): KeyValueStore {
  const memory = new Map<string, string>();
  /** Each access may throw: blocked cookies, a full disk, a sandboxed frame. */
  const attempt = <T>(use: (storage: Storage) => T): T | undefined => {
    try {
      const storage = find();
      return storage && use(storage);
    } catch {
      return undefined;
    }
  };
  return {
    get: (key) => attempt((storage) => storage.getItem(key)) ?? memory.get(key) ?? null,
    set(key, value) {
      memory.set(key, value);
      attempt((storage) => storage.setItem(key, value));
    },
    remove(key) {
      memory.delete(key);
      attempt((storage) => storage.removeItem(key));
    },
  };
}
