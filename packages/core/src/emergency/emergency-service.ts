import { EMPTY, map, Subject, switchMap, type Observable } from 'rxjs';
import { behaviorFrom, type Behavior } from '../reactive/behavior.ts';
import type { Change } from '../reactive/change.ts';
import { collect } from '../reactive/collect.ts';
import type { Scope } from '../reactive/scope.ts';
import type { ConnectionState } from '../session/session.ts';
import type { AddressDraft, EmergencyAddress, Validation } from './emergency-address.ts';
import type { EmergencyNotice, EmergencySource, EmergencyState } from './emergency-source.ts';
import type { Emergency, EmergencyWarning } from './emergency.ts';

export interface EmergencyServiceOptions {
  readonly source: EmergencySource;
  readonly ofUser: <T extends { readonly id: string }>(
    changes$: Observable<Change<T>>,
  ) => Observable<Change<T> | null>;
  readonly connection$: Behavior<ConnectionState>;
}

/** The emergency addresses of whoever is signed in. */
export class EmergencyService implements Emergency {
  readonly #source: EmergencySource;
  readonly addresses$: Behavior<readonly EmergencyAddress[] | null>;
  readonly state$: Behavior<EmergencyState | null>;
  readonly selected$: Behavior<EmergencyAddress | null>;
  readonly warning$: Behavior<EmergencyWarning | null>;
  readonly notices$: Observable<EmergencyNotice> = EMPTY;

  constructor(scope: Scope, { source, ofUser }: EmergencyServiceOptions) {
    this.#source = source;
    const byName = (one: EmergencyAddress, two: EmergencyAddress): number =>
      one.name.localeCompare(two.name);
    this.addresses$ = behaviorFrom(scope, collect(ofUser(source.addresses$), byName), null);
    this.state$ = behaviorFrom(
      scope,
      collect(ofUser(source.state$), () => 0).pipe(map((items) => items[0] ?? null)),
      null,
    );
    this.selected$ = behaviorFrom(
      scope,
      this.addresses$.pipe(
        switchMap((all) =>
          this.state$.pipe(map((state) => all?.find(({ id }) => id === state?.selectedId) ?? null)),
        ),
      ),
      null,
    );
    this.warning$ = behaviorFrom(scope, new Subject<EmergencyWarning | null>(), null);
  }

  validate(draft: AddressDraft, addressId: string | null): Promise<Validation> {
    return this.#source.validate(draft, addressId);
  }

  add(draft: AddressDraft, proof: string, password: string): Promise<EmergencyAddress> {
    return this.#source.add(draft, proof, password);
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

  select(id: string): Promise<void> {
    return this.#source.select(id);
  }

  remove(id: string): Promise<void> {
    return this.#source.remove(id);
  }

  confirm(): Promise<void> {
    return this.#source.confirm();
  }
}
