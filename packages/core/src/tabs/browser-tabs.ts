import type { Tabs } from './tabs.ts';

/**
 * The pages of this browser that use the same server, by Web Locks and a BroadcastChannel. Null where there
 * is neither, as without TLS: then each page is a phone of its own. `locks` stand in for those of the browser.
 */
export function browserTabs(server: string, locks?: LockManager): Tabs | null {
  // Pages without TLS have no locks, whatever the compiler believes.
  const { navigator, BroadcastChannel } = globalThis as Partial<typeof globalThis>;
  if (!(navigator as Partial<Navigator> | undefined)?.locks || !BroadcastChannel) return null;
  // At once: it is needed as soon as someone is signed in.
  const code = import('./tab-group.ts');
  code.catch(() => undefined);
  return {
    join: async (scope, group, page) => (await code).joinGroup(scope, server, group, page, locks),
    deviceId: async (storage) => (await code).sharedDeviceId(storage),
  };
}
