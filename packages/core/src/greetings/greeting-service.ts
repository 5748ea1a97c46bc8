import type { Observable } from 'rxjs';
import { HubError } from '../errors/hub-error.ts';
import { behaviorFrom, type Behavior } from '../reactive/behavior.ts';
import type { Change } from '../reactive/change.ts';
import { collect } from '../reactive/collect.ts';
import type { Scope } from '../reactive/scope.ts';
import type { Greeting, GreetingDraft } from './greeting.ts';
import type { GreetingCommands, GreetingSource } from './greeting-source.ts';
import type { Greetings } from './greetings.ts';

/** Knows what callers hear before they can leave a message. */
export class GreetingService implements Greetings {
  readonly #source: Pick<GreetingSource, 'commands'> | undefined;

  /** The system greeting first, then the oldest first. Empty until they are known. */
  readonly all$: Behavior<readonly Greeting[]>;

  /** Without a source there is nothing to hear or change. */
  constructor(
    scope: Scope,
    changes$: Observable<Change<Greeting> | null>,
    source: Pick<GreetingSource, 'commands'> | undefined,
  ) {
    this.#source = source;
    this.all$ = behaviorFrom(scope, collect(changes$, oldestFirst), []);
  }

  /** To be played or saved. @throws `request/not-found`, `network/*` */
  async sound(id: string): Promise<Blob> {
    return (await this.#commands()).sound(id);
  }

  /** @throws `request/invalid` with `fields.name`, `greeting/too-many`, `sound/*`, `server/full`, `network/*` */
  async add(draft: GreetingDraft): Promise<Greeting> {
    return (await this.#commands()).add(draft);
  }

  /** @throws `request/invalid` with `fields.name`, `request/not-found`, `network/*` */
  async rename(id: string, name: string): Promise<void> {
    await (await this.#commands()).rename(id, name);
  }

  /** @throws `request/not-found`, `network/*` */
  async setDefault(id: string): Promise<void> {
    await (await this.#commands()).setDefault(id);
  }

  /** Where it was the default one, callers hear the system greeting. @throws `network/*` */
  async remove(id: string): Promise<void> {
    await (await this.#commands()).remove(id);
  }

  /** @throws `request/forbidden` where there are no greetings, `network/unreachable` */
  async #commands(): Promise<GreetingCommands> {
    if (!this.#source) throw new HubError('request/forbidden');
    return this.#source.commands();
  }
}

/** The system greeting was never made, and is there first. */
function oldestFirst(a: Greeting, b: Greeting): number {
  const made = ({ createdAt }: Greeting): number => createdAt?.getTime() ?? 0;
  return made(a) - made(b) || (a.id < b.id ? -1 : 1);
}
