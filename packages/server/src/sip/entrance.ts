import type { IncomingRequest } from 'sip.js/lib/core/index.js';
import type { SipCredential } from '../calls/ports.ts';
import type { Authenticator } from './authenticator.ts';
import type { Connection } from './connection.ts';
import { isAddressOf } from './identity.ts';
import type { Registrar } from './registrar.ts';

/** Admits requests that begin a dialog: by digest, or by the registration on their connection. */
export class Entrance {
  readonly #authenticator: Authenticator;
  readonly #registrar: Registrar<Connection>;

  constructor(authenticator: Authenticator, registrar: Registrar<Connection>) {
    this.#authenticator = authenticator;
    this.#registrar = registrar;
  }

  /**
   * Whose request it is; null where it was answered: a challenge, a refusal. For what is urgent it is enough
   * that the connection was once registered: its credentials may have ended while nobody could give new ones.
   */
  admit(
    connection: Connection,
    request: Pick<IncomingRequest, 'message' | 'reject'>,
    { urgent = false } = {},
  ): SipCredential | null {
    const { message } = request;
    const { owner } = connection;
    let credential = owner;
    const registered = owner && this.#registrar.has(owner.subscriber.userId, connection);
    if (!registered && !(owner && urgent)) {
      const authentication = this.#authenticator.check(message);
      if (authentication.kind === 'challenge') {
        const { statusCode, header } = authentication;
        request.reject({ statusCode, extraHeaders: [header] });
        return null;
      }
      credential = authentication.kind === 'known' ? authentication.credential : null;
    }
    const own = credential && isAddressOf(credential.subscriber, message.from.uri);
    if (!credential || !own || !connection.claim(credential)) {
      request.reject({ statusCode: 403 });
      connection.refused();
      return null;
    }
    return credential;
  }
}
