import {
  combineLatest,
  connect,
  defer,
  distinctUntilChanged,
  filter,
  map,
  merge,
  of,
  retry,
  Subject,
  switchMap,
  timer,
  zip,
  type Observable,
} from 'rxjs';
import { backoff } from '../reactive/backoff.ts';
import { behaviorFrom, type Behavior } from '../reactive/behavior.ts';
import type { Change } from '../reactive/change.ts';
import { collect } from '../reactive/collect.ts';
import type { Scope } from '../reactive/scope.ts';
import type { ConnectionState } from '../session/session.ts';
import type { AddressDraft, EmergencyAddress, Validation } from './emergency-address.ts';
import type { EmergencyNotice, EmergencySource, EmergencyState } from './emergency-source.ts';
import type { Emergency, EmergencyWarning } from './emergency.ts';
import { networkChanges } from './network-changes.ts';
import { newNotices } from './new-notices.ts';

export interface EmergencyServiceOptions {
  readonly source: EmergencySource;
  readonly ofUser: <T extends { readonly id: string }>(
    changes$: Observable<Change<T>>,
  ) => Observable<Change<T> | null>;
  readonly connection$: Behavior<ConnectionState>;
  /** Whenever this phone may be in another network; when the browser says so, unless given. */
  readonly networkChanges$?: Observable<unknown>;
}

/** The emergency addresses of whoever is signed in. */
export class EmergencyService implements Emergency {
  readonly #source: EmergencySource;
  /** The user said which address is right, here. */
  readonly #told$ = new Subject<void>();

  readonly addresses$: Behavior<readonly EmergencyAddress[] | null>;
  readonly state$: Behavior<EmergencyState | null>;
  readonly selected$: Behavior<EmergencyAddress | null>;
  readonly warning$: Behavior<EmergencyWarning | null>;
  readonly notices$: Observable<EmergencyNotice>;

  constructor(
    scope: Scope,
    { source, ofUser, connection$, networkChanges$ = networkChanges() }: EmergencyServiceOptions,
  ) {
    this.#source = source;
    this.addresses$ = behaviorFrom(scope, whole(ofUser(source.addresses$), byName), null);
    this.state$ = behaviorFrom(
      scope,
      whole(ofUser(source.state$), () => 0).pipe(map((items) => items?.[0] ?? null)),
      null,
    );
    this.selected$ = behaviorFrom(
      scope,
      combineLatest([this.addresses$, this.state$]).pipe(
        map(([all, state]) => all?.find(({ id }) => id === state?.selectedId) ?? null),
      ),
      null,
    );
    const back$ = connection$.pipe(
      map(({ status }) => status === 'online'),
      distinctUntilChanged(),
      filter((isOnline) => isOnline),
    );
    const isRight$ = this.#watchPlace(merge(back$, networkChanges$, this.#told$));
    this.warning$ = behaviorFrom(
      scope,
      combineLatest([this.state$, isRight$]).pipe(
        map(([state, isRight]) => warningOf(state, isRight)),
      ),
      null,
    );
    const notices$ = new Subject<EmergencyNotice>();
    scope.run(newNotices(ofUser(source.notices$)), (notice) => notices$.next(notice));
    this.notices$ = notices$.asObservable();
  }

  validate(draft: AddressDraft, addressId: string | null): Promise<Validation> {
    return this.#source.validate(draft, addressId);
  }

  async add(draft: AddressDraft, proof: string, password: string): Promise<EmergencyAddress> {
    const added = await this.#source.add(draft, proof, password);
    this.#told$.next();
    return added;
  }

  change(
    id: string,
    version: number,
    draft: AddressDraft,
    proof: string,
    password: string,
  ): Promise<EmergencyAddress> {
    return this.#source.change(id, version, draft, proof, password);
  }

  describe(
    id: string,
    version: number,
    description: Pick<AddressDraft, 'name' | 'location'>,
    password: string,
  ): Promise<EmergencyAddress> {
    return this.#source.describe(id, version, description, password);
  }

  async select(id: string): Promise<void> {
    await this.#source.select(id);
    this.#told$.next();
  }

  remove(id: string): Promise<void> {
    return this.#source.remove(id);
  }

  async confirm(): Promise<void> {
    await this.#source.confirm();
    this.#told$.next();
  }

  /** Whether the address in use is right where this phone is, asked at each look; null where none is in use. */
  #watchPlace(looks$: Observable<unknown>): Observable<boolean | null> {
    const ask$ = defer(() => this.#source.isStillRight()).pipe(
      retry({ delay: (_error, failures) => timer(backoff(failures, PATIENT)) }),
    );
    return this.state$.pipe(
      map((state) => state?.selectedId ?? null),
      distinctUntilChanged(),
      switchMap((selectedId) =>
        selectedId === null ? of(null) : looks$.pipe(switchMap(() => ask$)),
      ),
    );
  }
}

/** What fails is asked again at each look anyway. */
const PATIENT = { first: 2_000, longest: 60_000 };

const byName = (one: EmergencyAddress, two: EmergencyAddress): number =>
  one.name.localeCompare(two.name);

/** The sorted list of what is there; null until it is fetched, and while nobody is signed in. */
function whole<T extends { readonly id: string }>(
  changes$: Observable<Change<T> | null>,
  order: (one: T, two: T) => number,
): Observable<readonly T[] | null> {
  return changes$.pipe(
    connect((each$) => zip(each$, collect(each$, order))),
    map(([change, items]) => change && items),
  );
}

function warningOf(state: EmergencyState | null, isRight: boolean | null): EmergencyWarning | null {
  if (!state) return null;
  if (!state.reachable) return 'unreachable';
  if (state.selectedId === null) return 'no-address';
  return isRight === false ? 'moved' : null;
}
