import type { Observable } from 'rxjs';
import type { Change } from '../reactive/change.ts';
import type { Greeting, GreetingDraft } from './greeting.ts';

/** What can be asked of the greetings. */
export interface GreetingCommands {
  /** Ogg/Opus. @throws `request/not-found`, `network/*` */
  sound(id: string): Promise<Blob>;
  /** @throws `request/invalid` with `fields.name`, `greeting/too-many`, `sound/*`, `server/full`, `network/*` */
  add(draft: GreetingDraft): Promise<Greeting>;
  /** @throws `request/invalid` with `fields.name`, `request/not-found`, `network/*` */
  rename(id: string, name: string): Promise<void>;
  /** @throws `request/not-found`, `network/*` */
  setDefault(id: string): Promise<void>;
  /** Where it was the default one, callers hear the system greeting. @throws `network/*` */
  remove(id: string): Promise<void>;
}

/** Port: the greetings of the signed-in user. */
export interface GreetingSource {
  /** All of them, live. Begins with a `reset` on each subscription. */
  readonly changes$: Observable<Change<Greeting>>;
  /** Taken anew for each command, so that the code behind may be fetched with the first one. @throws `network/unreachable` */
  commands(): Promise<GreetingCommands>;
}
