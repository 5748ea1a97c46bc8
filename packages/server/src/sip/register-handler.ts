import type {
  IncomingRegisterRequest,
  IncomingRequestMessage,
  NameAddrHeader,
} from 'sip.js/lib/core/index.js';
import type { SipCredential } from '../calls/ports.ts';
import type { Authenticator } from './authenticator.ts';
import type { Connection } from './connection.ts';
import { parseSeconds, quote } from './header-values.ts';
import { isAddressOf } from './identity.ts';
import type { Binding, ContactRequest, Registrar, RegisterResult } from './registrar.ts';

const MAX_CONTACTS = 4;

/** Answers REGISTER: proves who asks, binds the device, and gives a phone that comes back its calls. */
export class RegisterHandler {
  readonly #authenticator: Authenticator;
  readonly #registrar: Registrar<Connection>;
  readonly #connections: ReadonlySet<Connection>;

  constructor(
    authenticator: Authenticator,
    registrar: Registrar<Connection>,
    connections: ReadonlySet<Connection>,
  ) {
    this.#authenticator = authenticator;
    this.#registrar = registrar;
    this.#connections = connections;
  }

  handle(connection: Connection, request: IncomingRegisterRequest): void {
    const { message } = request;
    const authentication = this.#authenticator.check(message);
    if (authentication.kind === 'challenge') {
      const { statusCode, header } = authentication;
      return void request.reject({ statusCode, extraHeaders: [header] });
    }
    const credential = authentication.kind === 'known' ? authentication.credential : null;
    if (!credential || !this.#mayRegister(connection, message, credential)) {
      request.reject({ statusCode: 403 });
      return connection.refused();
    }
    const contacts = contactsOf(message);
    if (contacts === null) return void request.reject({ statusCode: 400 });
    const returning = this.#returning(connection, credential, contacts);
    const target = returning ?? connection;
    const result = this.#registrar.register({
      userId: credential.subscriber.userId,
      deviceId: credential.deviceId,
      sessionId: credential.sessionId,
      callId: message.callId,
      cseq: message.cseq,
      target,
      userAgent: message.getHeader('user-agent') ?? null,
      contacts,
    });
    this.#answer(request, result);
    if (result.kind !== 'done') return;
    target.claim(credential);
    if (contacts !== 'all-gone' && contacts[0]) target.contact = contacts[0].contact;
    returning?.adopt(connection);
  }

  #mayRegister(
    connection: Connection,
    message: IncomingRequestMessage,
    credential: SipCredential,
  ): boolean {
    const { subscriber } = credential;
    return (
      isAddressOf(subscriber, message.to.uri) &&
      isAddressOf(subscriber, message.from.uri) &&
      connection.claim(credential)
    );
  }

  /** The connection that this phone had before, where its calls still are. */
  #returning(
    connection: Connection,
    credential: SipCredential,
    contacts: readonly ContactRequest[] | 'all-gone',
  ): Connection | null {
    if (contacts === 'all-gone' || connection.isOccupied) return null;
    for (const other of this.#connections) {
      if (
        other !== connection &&
        other.owner?.sessionId === credential.sessionId &&
        other.owner.deviceId === credential.deviceId &&
        contacts.some(({ contact, expires }) => contact === other.contact && expires !== 0)
      ) {
        return other;
      }
    }
    return null;
  }

  #answer(request: IncomingRegisterRequest, result: RegisterResult<Connection>): void {
    switch (result.kind) {
      case 'done':
        return void request.accept({
          statusCode: 200,
          extraHeaders: result.bindings.map(contactHeader),
        });
      case 'too-brief':
        return void request.reject({
          statusCode: 423,
          extraHeaders: [`Min-Expires: ${result.minimum}`],
        });
      case 'out-of-order':
        return void request.reject({ statusCode: 500, reasonPhrase: 'Request Out of Order' });
      case 'too-many':
        return void request.reject({ statusCode: 403, reasonPhrase: 'Too Many Registrations' });
    }
  }
}

/** Null for what RFC 3261 §10.3 step 6 calls invalid. */
function contactsOf(
  message: IncomingRequestMessage,
): readonly ContactRequest[] | 'all-gone' | null {
  const header = parseSeconds(message.getHeader('expires'));
  const values = message.getHeaders('contact');
  if (values.includes('*')) return values.length === 1 && header === 0 ? 'all-gone' : null;
  if (values.length > MAX_CONTACTS) return null;
  return values.map((_, index) => {
    const contact = message.parseHeader('contact', index) as NameAddrHeader;
    return {
      contact: contact.uri.toString(),
      instance: contact.getParam('+sip.instance') ?? null,
      expires: parseSeconds(contact.getParam('expires')) ?? header,
    };
  });
}

function contactHeader({ contact, instance, expiresAt }: Binding<Connection>): string {
  const expires = Math.max(1, Math.round((expiresAt - Date.now()) / 1000));
  const parameter = instance === null ? '' : `;+sip.instance=${quote(instance)}`;
  return `Contact: <${contact}>;expires=${expires}${parameter}`;
}
