import { BehaviorSubject, type Observable } from 'rxjs';
import { HubError } from '../errors/hub-error.ts';
import type { Behavior } from '../reactive/behavior.ts';
import type { Change } from '../reactive/change.ts';
import type { Scope } from '../reactive/scope.ts';
import type { Presence, PresenceState } from './presence.ts';
import type { PresenceSource } from './presence-source.ts';
import type { Presences } from './presences.ts';

type PresenceMap = ReadonlyMap<string, PresenceState>;

/** Says who can be talked to, and whether we can. */
export class PresenceService implements Presences {
  readonly #source: Pick<PresenceSource, 'setAway'> | undefined;
  readonly #all$ = new BehaviorSubject<PresenceMap>(new Map());
  readonly #away$ = new BehaviorSubject(false);
  #userId: string | null = null;

  /** By user id; who is not in it is unknown. Another map for each change. */
  readonly all$: Behavior<PresenceMap> = this.#all$;
  /** Whether I said that I am away. */
  readonly away$: Behavior<boolean> = this.#away$;

  constructor(
    scope: Scope,
    ports: {
      readonly source: Pick<PresenceSource, 'setAway'> | undefined;
      readonly changes$: Observable<Change<Presence> | null>;
      readonly userId$: Observable<string | null>;
    },
  ) {
    this.#source = ports.source;
    scope.run(ports.userId$, (id) => {
      this.#userId = id;
      if (id === null) this.#become(false);
    });
    scope.run(ports.changes$, (change) => {
      this.#all$.next(applied(this.#all$.value, change));
      this.#learn();
    });
  }

  /** @throws `network/*`, `session/*` */
  async setAway(on: boolean): Promise<void> {
    if (!this.#source) throw new HubError('request/invalid', { message: 'No presence here' });
    await this.#source.setAway(on);
    this.#become(on);
  }

  /** I may have said it on another phone. While I talk my presence does not tell. */
  #learn(): void {
    const mine = this.#userId === null ? undefined : this.#all$.value.get(this.#userId);
    if (mine === 'away') this.#become(true);
    else if (mine === 'ready') this.#become(false);
  }

  #become(away: boolean): void {
    if (this.#away$.value !== away) this.#away$.next(away);
  }
}

function applied(all: PresenceMap, change: Change<Presence> | null): PresenceMap {
  if (change === null) return new Map();
  switch (change.op) {
    case 'reset':
      return new Map(change.items.map(({ id, state }) => [id, state]));
    case 'upsert':
      return new Map(all).set(change.item.id, change.item.state);
    case 'remove': {
      const rest = new Map(all);
      rest.delete(change.id);
      return rest;
    }
  }
}
