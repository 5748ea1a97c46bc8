import type { LiveCall } from '../calls/live-calls.ts';
import type { CallEmergency } from '../emergency/emergency-entry.ts';

/** A call at one of the user's phones, as that user sees it. */
export interface LiveCallEntry extends Omit<
  LiveCall,
  'party' | 'startedAt' | 'answeredAt' | 'ofQueue' | 'emergency'
> {
  readonly party: { readonly number: string; readonly name: string; readonly userId?: string };
  readonly startedAt: string;
  readonly answeredAt: string | null;
  /** What went along with an emergency call; null for every other one. */
  readonly emergency: CallEmergency | null;
}

export function liveCallEntryOf({ ofQueue: _ofQueue, ...call }: LiveCall): LiveCallEntry {
  const { number, name, userId } = call.party;
  return {
    ...call,
    party: { number: number ?? '', name, ...(userId === null ? {} : { userId }) },
    startedAt: new Date(call.startedAt).toISOString(),
    emergency: call.emergency ?? null,
    answeredAt: call.answeredAt === null ? null : new Date(call.answeredAt).toISOString(),
  };
}
