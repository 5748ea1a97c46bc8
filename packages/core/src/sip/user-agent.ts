import {
  IncomingRequestMessage,
  IncomingResponseMessage,
  UserAgentCore,
  URI,
  type DigestAuthentication,
  type IncomingInviteRequest,
  type IncomingMessage,
  type LoggerFactory,
  type OutgoingRequestDelegate,
  type OutgoingRequestMessage,
  type UserAgentCoreConfiguration,
} from 'sip.js/lib/core/index.js';
import type { SipAccount } from '../calls/phone.ts';
import { HubError } from '../errors/hub-error.ts';
import type { Logger } from '../logger.ts';
import { Digest } from './digest.ts';
import { quotable } from './identity.ts';
import { anyMessageReader, readPlainMessage, readUri } from './read-message.ts';
import type { SipTransport } from './transport.ts';

const ALLOW = 'ACK, BYE, CANCEL, INFO, INVITE, MESSAGE, NOTIFY, OPTIONS, REFER';
/** What the other side may rely on (RFC 3261 §19.2). */
const OPTIONS = ['outbound', 'replaces'];
/** Messages of sip.js may quote what was received; ours do not. */
const nothing = (): void => {};
const silence = {
  getLogger: () => ({ error: nothing, warn: nothing, log: nothing, debug: nothing }),
} as unknown as LoggerFactory;

const MANDATORY_HEADERS = ['from', 'to', 'call-id', 'cseq', 'via'];

export interface UserAgentOptions {
  readonly account: SipAccount;
  readonly transport: SipTransport;
  readonly name: string;
  readonly logger: Logger;
  readonly onInvite: (request: IncomingInviteRequest) => void;
}

/** Who they are to each other, and the way there, where it is not who is dialled. */
export interface InviteParties {
  readonly from?: URI;
  readonly to?: URI;
  readonly routeSet?: string[];
}

/**
 * Our end of SIP: one address of record, one Contact, the transactions and dialogs beneath them.
 * Its Contact outlives sockets and credentials, so that calls do.
 */
export class SipUserAgent {
  readonly core: UserAgentCore;
  readonly #configuration: UserAgentCoreConfiguration;
  readonly transport: SipTransport;
  readonly #contactUri: URI;
  readonly #logger: Logger;
  #account: SipAccount;
  /** The latest of the messages that wait for the grammar, or behind one that does; null when none does. */
  #reading: Promise<void> | null = null;
  #disposed = false;

  constructor(options: UserAgentOptions) {
    this.#account = options.account;
    this.transport = options.transport;
    this.#logger = options.logger;
    const viaHost = `${randomToken()}.invalid`;
    const contactUri = new URI('sip', randomToken(), viaHost, undefined, { transport: 'ws' });
    this.#contactUri = contactUri;
    this.#configuration = {
      aor: parseAor(options.account.aor),
      contact: {
        pubGruu: undefined,
        tempGruu: undefined,
        uri: contactUri,
        toString: () => this.contact,
      },
      displayName: quotable(options.account.displayName),
      loggerFactory: silence,
      hackViaTcp: false,
      routeSet: [],
      sipjsId: randomToken().slice(0, 5),
      supportedOptionTags: OPTIONS,
      supportedOptionTagsResponse: OPTIONS,
      userAgentHeaderFieldValue: options.name,
      viaForceRport: false,
      viaHost,
      authenticationFactory: () => {
        const { authUser, password } = this.#account;
        const digest: Pick<DigestAuthentication, 'authenticate' | 'toString'> = new Digest({
          username: authUser,
          password,
        });
        return digest as DigestAuthentication;
      },
      transportAccessor: () => this.transport,
    };
    this.core = new UserAgentCore(this.#configuration, { onInvite: options.onInvite });
    this.transport.onMessage = (text) => this.#receive(text);
    this.transport.solicit = () => this.#askForOptions();
  }

  get account(): SipAccount {
    return this.#account;
  }

  /** New credentials for the same phone. */
  set account(account: SipAccount) {
    this.#account = account;
    this.#configuration.aor = parseAor(account.aor);
    this.#configuration.displayName = quotable(account.displayName);
  }

  /** Value of our Contact header. */
  get contact(): string {
    return `<${this.#contactUri.toString()}>`;
  }

  /** Headers of every request and answer that makes or changes a dialog. */
  get dialogHeaders(): string[] {
    return [`Contact: ${this.contact}`, `Allow: ${ALLOW}`];
  }

  /** `sip:user@` our domain. */
  uri(user: string): URI {
    return new URI('sip', user, this.#configuration.aor.host, this.#configuration.aor.port);
  }

  /** Our own address of record, as a target. */
  get ownUri(): URI {
    return this.#configuration.aor.clone();
  }

  makeInvite(
    target: URI,
    sdp: string,
    extraHeaders: readonly string[] = [],
    { from = this.#configuration.aor, to = target, routeSet = [] }: InviteParties = {},
  ): OutgoingRequestMessage {
    return this.core.makeOutgoingRequestMessage(
      'INVITE',
      target,
      from,
      to,
      { routeSet },
      [...this.dialogHeaders, ...extraHeaders],
      {
        contentDisposition: 'session',
        contentType: 'application/sdp',
        content: sdp,
      },
    );
  }

  makeRegister(expires: number, previous: OutgoingRequestMessage | null): OutgoingRequestMessage {
    const { aor } = this.#configuration;
    const registrar = aor.clone();
    registrar.user = undefined;
    const instance = `+sip.instance="<${this.#account.instanceId}>"`;
    const contact = `Contact: ${this.contact};reg-id=1;${instance};expires=${expires}`;
    const sequence = previous
      ? { callId: previous.callId, fromTag: previous.fromTag, cseq: previous.cseq + 1 }
      : {};
    return this.core.makeOutgoingRequestMessage('REGISTER', registrar, aor, aor, sequence, [
      contact,
      `Allow: ${ALLOW}`,
    ]);
  }

  request(message: OutgoingRequestMessage, delegate?: OutgoingRequestDelegate): void {
    this.core.request(message, delegate);
  }

  dispose(): void {
    this.#disposed = true;
    this.transport.onMessage = () => {};
    this.core.dispose();
  }

  #askForOptions(): void {
    const { aor } = this.#configuration;
    const target = aor.clone();
    target.user = undefined;
    this.request(this.core.makeOutgoingRequestMessage('OPTIONS', target, aor, target, {}));
  }

  /** Takes messages in the order in which they came, also when one of them takes longer to read. */
  #receive(text: string): void {
    const before = this.#reading;
    if (!before && this.#take(text, readPlainMessage)) return;
    const reading = this.#read(text, before).finally(() => {
      if (this.#reading === reading) this.#reading = null;
    });
    this.#reading = reading;
  }

  async #read(text: string, before: Promise<void> | null): Promise<void> {
    await before;
    if (this.#take(text, readPlainMessage)) return;
    try {
      const read = await anyMessageReader();
      this.#take(text, (it) => read(it, this.core.loggerFactory.getLogger('sip.Parser')));
    } catch (error) {
      this.#logger.warn('SIP message dropped: nobody could read it', { error: String(error) });
    }
  }

  /** False where it is left to another reader. Nothing that a server sends may throw into the socket's event. */
  #take(text: string, read: (text: string) => IncomingMessage | null | undefined): boolean {
    if (this.#disposed) return true;
    try {
      const message = read(text);
      if (message === null) return false;
      this.#dispatch(message);
    } catch (error) {
      this.#logger.warn('malformed SIP message dropped', { error: String(error) });
    }
    return true;
  }

  #dispatch(message: IncomingMessage | undefined): void {
    if (!message || MANDATORY_HEADERS.some((name) => !message.hasHeader(name))) {
      this.#logger.warn('malformed SIP message dropped');
      return;
    }
    const length = Number(message.getHeader('content-length') ?? 0);
    const complete = new TextEncoder().encode(message.body).length >= length;
    if (message instanceof IncomingRequestMessage) {
      this.#logger.debug('SIP request received', { method: message.method });
      if (complete) this.core.receiveIncomingRequestFromTransport(message);
      else this.core.replyStateless(message, { statusCode: 400 });
    } else if (message instanceof IncomingResponseMessage && complete) {
      const { statusCode: status, method } = message;
      this.#logger.debug('SIP response received', { status, method });
      this.core.receiveIncomingResponseFromTransport(message);
    }
  }
}

/** @throws `server/bad-answer` */
function parseAor(aor: string): URI {
  const uri = readUri(aor);
  if (!uri?.user) throw new HubError('server/bad-answer', { message: 'no address of record' });
  return uri;
}

function randomToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('');
}
