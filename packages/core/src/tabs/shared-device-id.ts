import type { WebStorage } from '../storage/web-storage.ts';
import { randomUuid } from '../text/random-uuid.ts';

/** The same as that of a tab which is a phone of its own: it stays what it was. */
const DEVICE = 'hubline.device';

/** The id of the phone that the pages of this browser are together. The first page brings its own along. */
export async function sharedDeviceId(
  { tab, browser }: WebStorage,
  locks: LockManager = globalThis.navigator.locks,
): Promise<string> {
  const known = browser.get(DEVICE);
  if (known !== null) return known;
  return locks.request(DEVICE, () => {
    const kept = browser.get(DEVICE);
    if (kept !== null) return kept;
    const device = tab.get(DEVICE) ?? randomUuid();
    browser.set(DEVICE, device);
    return device;
  });
}
