import { combineLatest, map, startWith, type Observable } from 'rxjs';
import type { Party, PartyNames } from '../contacts/party.ts';
import { HubError } from '../errors/hub-error.ts';
import { behaviorFrom, type Behavior } from '../reactive/behavior.ts';
import type { Change } from '../reactive/change.ts';
import { collect } from '../reactive/collect.ts';
import { loaded } from '../reactive/loaded.ts';
import { LiveList } from '../reactive/live-list.ts';
import type { Scope } from '../reactive/scope.ts';
import type { CallRecord } from './call-record.ts';
import type { History, HistoryList } from './history.ts';
import { recordMatch } from './record-match.ts';
import { newestFirst } from './record-order.ts';
import type { HistoryFilter, RecordPage, RecordSource } from './record-source.ts';

const LIMIT = 50;

interface HistoryPorts {
  /** What can be asked; undefined where there is no history. */
  readonly source: Pick<RecordSource, 'page' | 'recording'> | undefined;
  /** The latest calls; null says that nobody is signed in. */
  readonly changes$: Observable<Change<CallRecord> | null>;
  readonly names: PartyNames;
}

/** Knows the calls that are over. */
export class HistoryService implements History {
  readonly #scope: Scope;
  readonly #ports: HistoryPorts;

  /** Newest first, at most 50, each party under the name by which we know it. */
  readonly recent$: Behavior<readonly CallRecord[]>;
  /** False until the latest calls of this session have arrived. */
  readonly loaded$: Behavior<boolean>;

  constructor(scope: Scope, ports: HistoryPorts) {
    this.#scope = scope;
    this.#ports = ports;
    const { changes$, names } = ports;
    this.recent$ = behaviorFrom(
      scope,
      combineLatest([
        collect(changes$, newestFirst, LIMIT),
        names.changed$.pipe(startWith(null)),
      ]).pipe(
        map(([records]) => records.map((record) => withNames(record, (one) => names.named(one)))),
      ),
      [],
    );
    // After the calls themselves, so that whoever is told finds them.
    this.loaded$ = behaviorFrom(scope, loaded(changes$), false);
  }

  /** A list that grows with `more` and is live while someone listens to it, until it is closed. */
  open(query: { readonly filter: HistoryFilter; readonly search?: string }): HistoryList {
    const { source, changes$, names } = this.#ports;
    const { filter, search = '' } = query;
    return new LiveList(this.#scope.child(), {
      page: source ? (asked) => source.page({ filter, search, ...asked }) : nothing,
      changes$,
      names,
      order: newestFirst,
      matches: recordMatch(filter, search),
      rename: withNames,
    });
  }

  /** Sound of a recording, to be played or saved. @throws `request/not-found`, `network/*` */
  async recording(id: string): Promise<Blob> {
    if (!this.#ports.source) throw new HubError('request/not-found');
    return this.#ports.source.recording(id);
  }
}

const nothing = (): Promise<RecordPage> => Promise.resolve({ items: [], next: null });

function withNames(record: CallRecord, naming: (party: Party) => Party): CallRecord {
  const party = naming(record.party);
  return party === record.party ? record : { ...record, party };
}
