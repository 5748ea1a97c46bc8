import type { KeyValueStore } from '../storage/web-storage.ts';
import { KEPT_FOR, UNDER, type SavedCalls } from './saved-calls.ts';

interface KeptCalls extends Pick<SavedCalls, 'left'> {
  /** The id of a user. */
  readonly whose: string;
}

/**
 * The calls that a page left in this browser not long ago, of whoever was signed in; `names` are those of all that
 * the store has. What they are is read, and trusted or not, when they are taken back.
 */
export function keptCalls(
  store: KeyValueStore,
  names: readonly string[],
  now = Date.now(),
): readonly KeptCalls[] {
  return names
    .filter((name) => name.startsWith(UNDER))
    .map((name) => ({ name, ...parsed(store.get(name)) }))
    .filter(({ at }) => typeof at === 'number' && Math.abs(now - at) < KEPT_FOR)
    .map(({ name, left }) => ({ whose: name.slice(UNDER.length), left: left === true }));
}

function parsed(text: string | null): { readonly at?: unknown; readonly left?: unknown } {
  try {
    return Object(JSON.parse(text ?? '')) as object;
  } catch {
    return {};
  }
}
