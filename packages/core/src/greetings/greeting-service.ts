import type { Observable } from 'rxjs';
import { HubError } from '../errors/hub-error.ts';
import { behaviorFrom, type Behavior } from '../reactive/behavior.ts';
import type { Change } from '../reactive/change.ts';
import { collect } from '../reactive/collect.ts';
import type { Scope } from '../reactive/scope.ts';
import type { Greeting, GreetingDraft } from './greeting.ts';
import type { GreetingSource } from './greeting-source.ts';
import type { Greetings } from './greetings.ts';

type Commands = Omit<GreetingSource, 'changes$'>;

/** Knows what callers hear before they can leave a message. */
export class GreetingService implements Greetings {
  readonly #commands: Commands | undefined;

  /** The system greeting first, then the oldest first. Empty until they are known. */
  readonly all$: Behavior<readonly Greeting[]>;

  /** Without `commands` there is nothing to hear or change. */
  constructor(
    scope: Scope,
    changes$: Observable<Change<Greeting> | null>,
    commands: Commands | undefined,
  ) {
    this.#commands = commands;
    this.all$ = behaviorFrom(scope, collect(changes$, oldestFirst), []);
  }

  /** To be played or saved. @throws `request/not-found`, `network/*` */
  async sound(id: string): Promise<Blob> {
    return this.#required().sound(id);
  }

  /** @throws `request/invalid` with `fields.name`, `greeting/too-many`, `sound/*`, `server/full`, `network/*` */
  async add(draft: GreetingDraft): Promise<Greeting> {
    return this.#required().add(draft);
  }

  /** @throws `request/invalid` with `fields.name`, `request/not-found`, `network/*` */
  async rename(id: string, name: string): Promise<void> {
    await this.#required().rename(id, name);
  }

  /** @throws `request/not-found`, `network/*` */
  async setDefault(id: string): Promise<void> {
    await this.#required().setDefault(id);
  }

  /** Where it was the default one, callers hear the system greeting. @throws `network/*` */
  async remove(id: string): Promise<void> {
    await this.#required().remove(id);
  }

  #required(): Commands {
    if (!this.#commands) throw new HubError('request/forbidden');
    return this.#commands;
  }
}

/** The system greeting was never made, and is there first. */
function oldestFirst(a: Greeting, b: Greeting): number {
  const made = ({ createdAt }: Greeting): number => createdAt?.getTime() ?? 0;
  return made(a) - made(b) || (a.id < b.id ? -1 : 1);
}
