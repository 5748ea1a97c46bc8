import type { Scope } from '../reactive/scope.ts';
import type { KeyValueStore } from '../storage/web-storage.ts';
import { DEVICE } from '../storage/keys.ts';
import { randomUuid } from '../text/random-uuid.ts';

/** After a reload the page before may take a moment to let go. */
const CLAIM_WITHIN_MS = 500;

/**
 * The id of this phone: the same after a reload, another one in another tab. A duplicated tab comes
 * with a copy of what its model remembers, so the id is locked for as long as it is in use.
 */
export async function deviceId(
  scope: Scope,
  storage: KeyValueStore,
  locks: LockManager | null = globalThis.navigator?.locks ?? null,
): Promise<string> {
  const kept = storage.get(DEVICE);
  if (kept !== null && (await claim(scope, kept, locks))) return kept;
  const device = randomUuid();
  storage.set(DEVICE, device);
  await claim(scope, device, locks);
  return device;
}

/** Whether the id is ours until the scope ends; always where there are no locks. */
function claim(scope: Scope, device: string, locks: LockManager | null): Promise<boolean> {
  if (!locks) return Promise.resolve(true);
  const over = new Promise<void>((resolve) => scope.add(resolve));
  return new Promise((resolve) => {
    const claimed = (): Promise<void> => {
      resolve(true);
      return over;
    };
    locks
      .request(`${DEVICE}.${device}`, { signal: AbortSignal.timeout(CLAIM_WITHIN_MS) }, claimed)
      .catch(() => resolve(false));
  });
}
