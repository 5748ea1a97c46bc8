import { defer, filter, map, merge, switchMap, tap, type Observable } from 'rxjs';
import type { Contact } from '../contacts/contact.ts';
import type { Party } from '../contacts/party.ts';
import type { Call, CallState } from './call.ts';
import type { Calls } from './calls.ts';
import type { CallEnd } from './phone.ts';

/** What a CRM wants to know of a call: that it rings, was answered, or is over, and whose it is. */
export interface CallMoment {
  /** `incoming` and `outgoing` when it begins to ring or is dialled. */
  readonly kind: 'incoming' | 'outgoing' | 'answered' | 'ended';
  /** The same for all moments of a call, in all pages that show it and after a reload. */
  readonly callId: string;
  readonly direction: 'in' | 'out';
  readonly call: Call;
  /** The other side, under the name by which we know it. */
  readonly party: Party;
  /** Whose number that is; null where no contact has it. */
  readonly contact: Contact | null;
  /** The queue that offered it; null for every other call. */
  readonly queue: Party | null;
  /** Null before, and for a call that never was. */
  readonly answeredAt: Date | null;
  /** How it ended; null before. */
  readonly end: CallEnd | null;
  readonly endedAt: Date | null;
}

interface Ports {
  readonly calls: Pick<Calls, 'active$' | 'ended$'>;
  readonly contacts: { byNumber(number: string): Contact | undefined };
}

/**
 * Each moment of each call, once for whoever listens. Calls that are there already come with the moment that
 * they have reached: a page that was loaded anew in mid call begins with `answered`.
 */
export function callMoments({ calls, contacts }: Ports): Observable<CallMoment> {
  return defer(() => {
    /** The last moment of each call that is not over. */
    const known = new Map<string, CallMoment>();
    const momentOf = (call: Call): CallMoment => {
      const state = call.state$.value;
      const before = known.get(call.id);
      return {
        kind: kindOf(call, state),
        ...{ call, callId: call.id, direction: call.direction, party: state.party },
        contact: contacts.byNumber(state.party.number) ?? null,
        queue: queueOf(state) ?? before?.queue ?? null,
        answeredAt: 'since' in state ? state.since : null,
        end: state.phase === 'ended' ? state.end : null,
        endedAt: state.phase === 'ended' ? state.at : null,
      };
    };
    const begun$ = calls.active$.pipe(
      switchMap((active) => merge(...active.map((call) => call.state$.pipe(map(() => call))))),
      map(momentOf),
      // That is told by `ended$`, when nobody is in the call any more.
      filter(({ kind, callId }) => kind !== 'ended' && kind !== known.get(callId)?.kind),
      tap((moment) => known.set(moment.callId, moment)),
    );
    const ended$ = calls.ended$.pipe(
      map(momentOf),
      tap(({ callId }) => known.delete(callId)),
    );
    return merge(begun$, ended$);
  });
}

function kindOf({ direction }: Call, { phase }: CallState): CallMoment['kind'] {
  if (phase === 'ended') return 'ended';
  if (phase === 'connected') return 'answered';
  return direction === 'in' ? 'incoming' : 'outgoing';
}

function queueOf(state: CallState): Party | null {
  if (!('divertedFrom' in state) || !state.divertedFrom?.isQueue) return null;
  const { number, name } = state.divertedFrom;
  return { number, name };
}
