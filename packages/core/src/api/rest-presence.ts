import type { Observable } from 'rxjs';
import type { Presence } from '../presence/presence.ts';
import type { PresenceSource } from '../presence/presence-source.ts';
import type { Change } from '../reactive/change.ts';
import type { RestSession } from './rest-session.ts';
import { nothing } from './shape.ts';

/** Presence: everyone's live, one's own told over REST. */
export class RestPresence implements PresenceSource {
  readonly #session: RestSession;

  readonly changes$: Observable<Change<Presence>>;

  constructor(session: RestSession, changes$: Observable<Change<Presence>>) {
    this.#session = session;
    this.changes$ = changes$;
  }

  async setAway(on: boolean): Promise<void> {
    await this.#session.write({
      method: 'PUT',
      path: 'presence',
      body: { away: on },
      answer: nothing,
    });
  }
}
