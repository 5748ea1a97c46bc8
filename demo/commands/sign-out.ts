import type { Hub } from '@hubline/core';

/** Ends the session here, and at the identity provider where it came from one. */
export async function signOut(hub: Hub | undefined): Promise<void> {
  try {
    const there = await hub?.session.signOut();
    if (there) location.assign(there);
  } catch {
    // Signed out here all the same; the server forgets the session by itself.
  }
}
