import type { Disposition, FinishedPart } from '../calls/ports.ts';
import { readDialledNumber } from '../directory/dialled-number.ts';
import type { CallEmergency } from '../emergency/emergency-entry.ts';
import type { ClosedRecordingRow } from '../store/recording-repository.ts';
import type { CallRecordRow } from '../store/schema.ts';

const LONGEST_NUMBER = 64;

/** One finished call as one of its people sees it. */
export interface CallRecord {
  readonly id: string;
  readonly direction: 'in' | 'out';
  readonly disposition: Disposition;
  readonly party: { readonly number: string; readonly name: string; readonly userId?: string };
  readonly startedAt: string;
  readonly answeredAt: string | null;
  readonly endedAt: string;
  /** What its user had recorded, oldest first. */
  readonly recordings: readonly RecordingEntry[];
  /** What went along with an emergency call; null for every other one. */
  readonly emergency: CallEmergency | null;
}

export interface RecordingEntry {
  readonly id: string;
  readonly startedAt: string;
  readonly seconds: number;
}

/** The row that a user's part in a call leaves. */
export function recordRowOf(part: FinishedPart): CallRecordRow {
  const { id, callId, user, direction, disposition, party } = part;
  return {
    id,
    user_id: user.userId,
    call_id: callId,
    direction,
    disposition: direction === 'in' ? asSeenByCalled(disposition) : disposition,
    party_number: direction === 'out' ? asWritten(party.number) : party.number,
    party_name: party.name,
    party_user_id: party.userId,
    started_at: part.startedAt,
    answered_at: part.answeredAt,
    ended_at: part.endedAt,
    emergency: part.emergency ? JSON.stringify(part.emergency) : null,
  };
}

/** @param recordings may be of other records, too */
export function recordOf(
  row: CallRecordRow,
  recordings: readonly ClosedRecordingRow[] = [],
): CallRecord {
  return {
    id: row.id,
    direction: row.direction,
    disposition: row.disposition,
    party: {
      number: row.party_number,
      name: row.party_name,
      ...(row.party_user_id === null ? {} : { userId: row.party_user_id }),
    },
    startedAt: new Date(row.started_at).toISOString(),
    answeredAt: row.answered_at === null ? null : new Date(row.answered_at).toISOString(),
    endedAt: new Date(row.ended_at).toISOString(),
    recordings: recordings.filter((one) => one.record_id === row.id).map(recordingEntryOf),
    emergency: row.emergency === null ? null : (JSON.parse(row.emergency) as CallEmergency),
  };
}

function recordingEntryOf({ id, started_at, milliseconds }: ClosedRecordingRow): RecordingEntry {
  return { id, startedAt: new Date(started_at).toISOString(), seconds: milliseconds / 1000 };
}

/** For the one who was called it is all the same why nobody answered: the call was missed. */
function asSeenByCalled(disposition: Disposition): Disposition {
  return disposition === 'cancelled' || disposition === 'no-answer' ? 'missed' : disposition;
}

/** A dialled number in the form in which it can be dialled again from anywhere. */
function asWritten(dialled: string): string {
  const number = readDialledNumber(dialled);
  return number.form === 'e164' ? number.number : dialled.slice(0, LONGEST_NUMBER);
}
