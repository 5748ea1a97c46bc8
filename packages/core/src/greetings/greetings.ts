import type { Behavior } from '../reactive/behavior.ts';
import type { Greeting, GreetingDraft } from './greeting.ts';

/** The greetings of the signed-in user. */
export interface Greetings {
  /** The system greeting first, then the oldest first. Empty until they are known. */
  readonly all$: Behavior<readonly Greeting[]>;
  /** To be played or saved. @throws `request/not-found`, `network/*` */
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
