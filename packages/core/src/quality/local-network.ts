/** By the names that browsers have for it, the oldest first (Local Network Access, WICG). */
const NAMES = ['local-network-access', 'local-network', 'loopback-network'];

/** Whether someone refused that this page reaches the local network; false where the browser has no such thing. */
export async function localNetworkDenied(): Promise<boolean> {
  const states = await Promise.all(NAMES.map(stateOf));
  return states.includes('denied');
}

async function stateOf(name: string): Promise<PermissionState | null> {
  try {
    const status = await globalThis.navigator?.permissions?.query({
      name: name as PermissionName,
    });
    return status?.state ?? null;
  } catch {
    // A name that the browser does not know.
    return null;
  }
}
