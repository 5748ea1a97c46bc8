import type { Party } from '../contacts/party.ts';

/** A place of the office where a call can wait until someone picks it up. */
export interface Park {
  readonly id: string;
  /** What is dialled to park there by transfer, and to pick up. */
  readonly extension: string;
  readonly name: string;
  /** Null when it is free. */
  readonly call: ParkedCall | null;
}

export interface ParkedCall {
  readonly party: Party;
  readonly parkedBy: Party;
  readonly since: Date;
  /** When it goes back to who parked it. */
  readonly returnsAt: Date;
}
