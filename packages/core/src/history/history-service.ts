import { combineLatest, map, startWith, type Observable } from 'rxjs';
import type { PartyNames } from '../contacts/party.ts';
import { behaviorFrom, type Behavior } from '../reactive/behavior.ts';
import type { Change } from '../reactive/change.ts';
import { collect } from '../reactive/collect.ts';
import type { Scope } from '../reactive/scope.ts';
import type { CallRecord } from './call-record.ts';

const LIMIT = 50;

/** Keeps the latest calls of the signed-in user. */
export class HistoryService {
  /** Newest first, at most 50, each party under the name by which we know it. */
  readonly recent$: Behavior<readonly CallRecord[]>;

  constructor(scope: Scope, changes$: Observable<Change<CallRecord>>, names: PartyNames) {
    const records$ = collect(changes$, newestFirst, LIMIT);
    this.recent$ = behaviorFrom(
      scope,
      combineLatest([records$, names.changed$.pipe(startWith(null))]).pipe(
        map(([records]) => records.map((record) => withName(record, names))),
      ),
      [],
    );
  }
}

function newestFirst(a: CallRecord, b: CallRecord): number {
  return b.startedAt.getTime() - a.startedAt.getTime() || (a.id < b.id ? 1 : -1);
}

function withName(record: CallRecord, names: PartyNames): CallRecord {
  const party = names.named(record.party);
  return party === record.party ? record : { ...record, party };
}
