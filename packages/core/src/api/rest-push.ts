import type { PushKind, PushWishes, QuietHours } from '../push/push.ts';
import type { PushAddress, PushSource, PushStanding } from '../push/push-source.ts';
import type { RestSession } from './rest-session.ts';
import { flag, list, nothing, nullable, number, oneOf, record, text } from './shape.ts';

const standing = record<PushStanding>({
  publicKey: text,
  subscription: nullable(
    record<PushWishes & { readonly endpoint: string }>({
      endpoint: text,
      kinds: list<PushKind>(oneOf('calls', 'messages', 'voicemail')),
      preview: flag,
    }),
  ),
  quietHours: nullable(
    record<QuietHours>({ days: list(number), from: text, to: text, timeZone: text }),
  ),
});

/** Over REST, for the session that asks. */
export class RestPush implements PushSource {
  readonly #session: RestSession;

  constructor(session: RestSession) {
    this.#session = session;
  }

  standing(): Promise<PushStanding> {
    return this.#session.send({ method: 'GET', path: 'push', answer: standing });
  }

  subscribe(address: PushAddress, wishes: PushWishes): Promise<void> {
    return this.#put('push/subscription', { ...address, ...wishes });
  }

  unsubscribe(): Promise<void> {
    return this.#session.send({ method: 'DELETE', path: 'push/subscription', answer: nothing });
  }

  setQuietHours(quietHours: QuietHours | null): Promise<void> {
    return this.#put('push/quiet-hours', { quietHours });
  }

  #put(path: string, body: object): Promise<void> {
    return this.#session.send({ method: 'PUT', path, body, answer: nothing });
  }
}
