import { randomUUID } from 'node:crypto';
import type { Disposition, FinishedCall, Subscriber } from '../calls/ports.ts';
import { readDialledNumber } from '../directory/dialled-number.ts';
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
}

/** The rows that a call leaves: one for the caller, one for everyone who was rung. */
export function recordRowsOf(call: FinishedCall): CallRecordRow[] {
  const times = { started_at: call.startedAt, ended_at: call.endedAt };
  const outgoing: CallRecordRow = {
    id: randomUUID(),
    user_id: call.caller.userId,
    call_id: call.id,
    direction: 'out',
    disposition: call.disposition,
    party_number: call.destination.number || asWritten(call.dialled),
    party_name: call.destination.name,
    party_user_id: call.destination.userId,
    ...times,
    answered_at: call.answeredAt,
  };
  const incoming = call.called.map(({ user, disposition }): CallRecordRow => ({
    id: randomUUID(),
    user_id: user.userId,
    call_id: call.id,
    direction: 'in',
    disposition: asSeenByCalled(disposition),
    party_number: numberShownTo(user, call.caller),
    party_name: call.caller.name,
    party_user_id: call.caller.tenantId === user.tenantId ? call.caller.userId : null,
    ...times,
    answered_at: disposition === 'answered' ? call.answeredAt : null,
  }));
  return [outgoing, ...incoming];
}

export function recordOf(row: CallRecordRow): CallRecord {
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
  };
}

/** For the one who was called it is all the same why nobody answered: the call was missed. */
function asSeenByCalled(disposition: Disposition): Disposition {
  return disposition === 'cancelled' || disposition === 'no-answer' ? 'missed' : disposition;
}

/** Colleagues see the extension, others the outside number, or nothing where there is none. */
function numberShownTo(user: Subscriber, caller: Subscriber): string {
  return caller.tenantId === user.tenantId ? caller.extension : (caller.number ?? '');
}

/** A dialled number in the form in which it can be dialled again from anywhere. */
function asWritten(dialled: string): string {
  const number = readDialledNumber(dialled);
  return number.form === 'e164' ? number.number : dialled.slice(0, LONGEST_NUMBER);
}
