import {
  CAPABILITIES,
  type Capabilities,
  type CapabilityId,
  type Support,
} from './capabilities.ts';

/** What can be done now: what the backend can, as far as there is a session and an account to call with. */
export function available(
  backend: Capabilities,
  { signedIn, canCall }: { readonly signedIn: boolean; readonly canCall: boolean },
): Capabilities {
  const support = (id: CapabilityId): Support => {
    if (id.startsWith('call.') && !canCall) return { level: 'none', why: 'not-configured' };
    if (!id.startsWith('auth.') && !signedIn) return { level: 'none', why: 'signed-out' };
    return backend[id];
  };
  return everyCapability(support);
}

/** A full table, from a function of the id. */
export function everyCapability(support: (id: CapabilityId) => Support): Capabilities {
  return Object.fromEntries(CAPABILITIES.map((id) => [id, support(id)])) as Record<
    CapabilityId,
    Support
  >;
}
