import { identityFor, type Identity } from '../sip/identity.ts';
import type { Destination, Subscriber } from './ports.ts';

/** Whom a call rings: one user, or the members of a group under the group's name. */
export interface Callees {
  readonly users: readonly Subscriber[];
  /** Whose call it is alone; null where it is a group's. */
  readonly person: Subscriber | null;
  /** Who they are to this caller. */
  identityFor(caller: Subscriber): Identity;
}

export function calleesOf(destination: Extract<Destination, { kind: 'user' | 'group' }>): Callees {
  if (destination.kind === 'user') {
    const { user } = destination;
    return { users: [user], person: user, identityFor: (caller) => identityFor(user, caller) };
  }
  const { users, name, number } = destination;
  const identityOf = ({ domain }: Subscriber): Identity => ({ name, number, domain, userId: null });
  return { users, person: null, identityFor: identityOf };
}
