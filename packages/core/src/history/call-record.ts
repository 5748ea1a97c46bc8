import type { Party } from '../contacts/party.ts';
import type { CallEmergency } from '../emergency/call-emergency.ts';

export type Disposition =
  'answered' | 'missed' | 'cancelled' | 'busy' | 'declined' | 'no-answer' | 'failed';

/** One call of mine that is over. */
export interface CallRecord {
  readonly id: string;
  readonly direction: 'in' | 'out';
  /** How it ended, seen from my side: an incoming call that nobody took here is `missed`. */
  readonly disposition: Disposition;
  readonly party: Party;
  readonly startedAt: Date;
  readonly answeredAt: Date | null;
  readonly endedAt: Date;
  /** Oldest first. */
  readonly recordings: readonly Recording[];
  /** Of a call to emergency services or to their test number; null or absent for any other. */
  readonly emergency?: CallEmergency | null;
}

/** What was recorded of a call, between one `Start Rec` and its `Stop Rec`. */
export interface Recording {
  readonly id: string;
  readonly startedAt: Date;
  /** Of sound; pauses do not count. */
  readonly seconds: number;
}
