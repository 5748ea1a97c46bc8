import type { Subscriber } from '../calls/ports.ts';
import { identityFor } from '../sip/identity.ts';
import type { ParkState } from './park-lot.ts';

/** A park as everyone of its tenant sees it. */
export interface ParkEntry {
  readonly id: string;
  readonly extension: string;
  readonly name: string;
  readonly call: {
    readonly party: ParkedParty;
    readonly parkedBy: ParkedParty;
    readonly since: string;
    readonly returnsAt: string;
  } | null;
}

interface ParkedParty {
  readonly number: string;
  readonly name: string;
  readonly userId?: string;
}

export function parkEntryOf({ park, call }: ParkState): ParkEntry {
  const { id, extension, name } = park;
  return {
    ...{ id, extension, name },
    call: call && {
      party: partyOf(call.party, call.parkedBy),
      parkedBy: partyOf(call.parkedBy, call.parkedBy),
      since: new Date(call.since).toISOString(),
      returnsAt: new Date(call.returnsAt).toISOString(),
    },
  };
}

/** As the colleagues of whoever parked the call know them. */
function partyOf(someone: Subscriber, colleague: Subscriber): ParkedParty {
  const { number, name, userId } = identityFor(someone, colleague);
  return { number: number ?? '', name, ...(userId === null ? {} : { userId }) };
}
