import { combineLatest, map, type Observable } from 'rxjs';
import { behaviorFrom, type Behavior } from '../reactive/behavior.ts';
import type { Change } from '../reactive/change.ts';
import { collect } from '../reactive/collect.ts';
import type { Scope } from '../reactive/scope.ts';
import type { LiveCall } from './live-call.ts';
import type { MyPhone } from './my-phone.ts';
import type { Phones } from './phones.ts';

/** Says which other phones the person has, and what is going on there. */
export class PhoneService implements Phones {
  /** Without this one; the longest connected first. */
  readonly others$: Behavior<readonly MyPhone[]>;
  /** My calls on all phones, oldest first. */
  readonly all$: Behavior<readonly LiveCall[]>;
  /** Calls that are up on the others, oldest first. */
  readonly calls$: Behavior<readonly LiveCall[]>;

  constructor(
    scope: Scope,
    ports: {
      readonly phones$: Observable<Change<MyPhone> | null>;
      readonly calls$: Observable<Change<LiveCall> | null>;
    },
  ) {
    this.others$ = behaviorFrom(
      scope,
      collect(ports.phones$, longestFirst).pipe(
        map((phones) => phones.filter(({ isThis }) => !isThis)),
      ),
      [],
    );
    this.all$ = behaviorFrom(scope, collect(ports.calls$, oldestFirst), []);
    this.calls$ = behaviorFrom(
      scope,
      combineLatest([this.all$, this.others$]).pipe(
        map(([calls, others]) => calls.filter((call) => isUpAt(call, others))),
      ),
      [],
    );
  }
}

function isUpAt(call: LiveCall, phones: readonly MyPhone[]): boolean {
  return call.state === 'connected' && phones.some(({ id }) => id === call.deviceId);
}

function longestFirst(a: MyPhone, b: MyPhone): number {
  return a.since.getTime() - b.since.getTime() || (a.id < b.id ? -1 : 1);
}

function oldestFirst(a: LiveCall, b: LiveCall): number {
  return a.startedAt.getTime() - b.startedAt.getTime() || (a.id < b.id ? -1 : 1);
}
