import type { Observable } from 'rxjs';
import { HubError } from '../errors/hub-error.ts';
import type { LiveCall, RecordingAction } from '../phones/live-call.ts';
import type { LiveCallSource } from '../phones/my-phone-source.ts';
import type { Change } from '../reactive/change.ts';
import type { RestSession } from './rest-session.ts';
import { nothing } from './shape.ts';

/** The calls of the person's phones live, and their recording over REST. */
export class RestLiveCalls implements LiveCallSource {
  readonly #session: RestSession;

  readonly changes$: Observable<Change<LiveCall>>;

  constructor(session: RestSession, changes$: Observable<Change<LiveCall>>) {
    this.#session = session;
    this.changes$ = changes$;
  }

  async record(id: string, action: RecordingAction): Promise<void> {
    try {
      await this.#session.write({
        method: 'POST',
        path: `calls/${encodeURIComponent(id)}/recording`,
        body: { action },
        answer: nothing,
      });
    } catch (cause) {
      if (!(cause instanceof HubError && cause.code === 'request/not-found')) throw cause;
      throw new HubError('call/ended', { cause });
    }
  }
}
