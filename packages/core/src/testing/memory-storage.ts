import type { KeyValueStore, WebStorage } from '../storage/web-storage.ts';

/** Storage of a browser that nobody else uses, and that is gone with the test. */
export function memoryStorage(): WebStorage {
  return { tab: memoryStore(), browser: memoryStore() };
}

function memoryStore(): KeyValueStore {
  const items = new Map<string, string>();
  return {
    get: (key) => items.get(key) ?? null,
    set: (key, value) => void items.set(key, value),
    remove: (key) => void items.delete(key),
  };
}
