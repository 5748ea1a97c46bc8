import type {
  IncomingInviteRequest,
  IncomingRegisterRequest,
  IncomingRequestMessage,
  IncomingSubscribeRequest,
} from 'sip.js/lib/core/index.js';
import type { RawData, WebSocket } from 'ws';
import type { SipCredential } from '../calls/ports.ts';
import type { Logger } from '../logger.ts';
import { parseFrame, type Parsed } from './parser.ts';
import { ALLOWED_METHODS, ServerCore, SUPPORTED_OPTIONS } from './server-core.ts';

/** What is done with the requests that begin something. */
export interface ConnectionHandler {
  onRegister(connection: Connection, request: IncomingRegisterRequest): void;
  onInvite(connection: Connection, request: IncomingInviteRequest): void;
  onSubscribe(connection: Connection, request: IncomingSubscribeRequest): void;
  /** The socket is gone; the connection may come back. */
  onDetached(connection: Connection): void;
  /** It does not come back. */
  onClosed(connection: Connection): void;
}

export interface ConnectionTiming {
  readonly pingSeconds: number;
  /** How long a phone that lost its socket keeps its calls. */
  readonly graceSeconds: number;
}

/** What lives on a connection and is told once when that is gone for good. */
export interface Occupant {
  connectionGone(): void;
  /** The socket is lost for now, or there is one again. */
  socketChanged?(attached: boolean): void;
}

type State =
  | { readonly kind: 'attached'; readonly socket: WebSocket; readonly release: () => void }
  | { readonly kind: 'detached'; readonly timer: NodeJS.Timeout }
  | { readonly kind: 'closed' };

const MAX_FRAME = 64 * 1024;
const MAX_OUTBOX = 100;
/** A phone that sends and does not read is not worth the memory. */
const MAX_UNSENT = 1024 * 1024;
const MAX_REFUSALS = 10;
/** How many pings long a socket may stay open without anybody having proved who they are. */
const MAX_STRANGER_PINGS = 2;

const KNOWN_METHODS = new Set([
  ...ALLOWED_METHODS,
  ...['MESSAGE', 'NOTIFY', 'PRACK', 'PUBLISH', 'UPDATE'],
]);

/**
 * One phone's signalling: a WebSocket with a SIP core behind it. It outlives its socket for a while
 * and takes over the new one when the phone comes back, so that its dialogs go on.
 */
export class Connection {
  readonly id = crypto.randomUUID();
  readonly core: ServerCore;
  readonly #handler: ConnectionHandler;
  readonly #timing: ConnectionTiming;
  readonly #logger: Logger;
  readonly #occupants = new Set<Occupant>();
  readonly #subscriptions = new Set<Occupant>();
  /** What could not be sent while the socket was away. */
  #outbox: string[] = [];
  #state: State;
  #owner: SipCredential | null = null;
  /** What the phone said it is when its present socket was opened. */
  #userAgent: string | null;
  /** Contact of its last registration, by which a phone that comes back is known. */
  contact: string | null = null;
  #refusals = 0;

  constructor(
    socket: WebSocket,
    userAgent: string | null,
    handler: ConnectionHandler,
    timing: ConnectionTiming,
    logger: Logger,
  ) {
    this.#userAgent = userAgent;
    this.#handler = handler;
    this.#timing = timing;
    this.#logger = logger;
    this.core = new ServerCore((text) => this.#send(text), {
      onRegister: (request) => handler.onRegister(this, request),
      onInvite: (request) => handler.onInvite(this, request),
      onSubscribe: (request) => handler.onSubscribe(this, request),
    });
    this.#state = this.#attach(socket);
  }

  get isAttached(): boolean {
    return this.#state.kind === 'attached';
  }

  get userAgent(): string | null {
    return this.#userAgent;
  }

  get isOccupied(): boolean {
    return this.#occupants.size + this.#subscriptions.size > 0;
  }

  /** How much there is of calls. */
  get occupancy(): number {
    return this.#occupants.size;
  }

  get subscriptions(): number {
    return this.#subscriptions.size;
  }

  /** The first one who proved who they are; a connection is of one session and device. */
  get owner(): SipCredential | null {
    return this.#owner;
  }

  /** False where the connection is someone else's already. */
  claim(credential: SipCredential): boolean {
    const owner = this.#owner;
    if (
      owner &&
      (owner.sessionId !== credential.sessionId || owner.deviceId !== credential.deviceId)
    ) {
      return false;
    }
    this.#owner = credential;
    this.#refusals = 0;
    return true;
  }

  /** Counts a request with wrong credentials; too many end the connection. */
  refused(): void {
    if (++this.#refusals >= MAX_REFUSALS) this.close(1008, 'Too many wrong credentials');
  }

  enter(occupant: Occupant): void {
    this.#occupants.add(occupant);
  }

  leave(occupant: Occupant): void {
    this.#occupants.delete(occupant);
  }

  /** Its phone goes on elsewhere: where the socket is lost, it is not waited for any longer than its calls need. */
  retire(): void {
    if (this.#state.kind === 'detached' && !this.isOccupied) this.#end();
  }

  /** Keeps the connection as a call does. */
  beginSubscription(subscription: Occupant): void {
    this.#subscriptions.add(subscription);
  }

  endSubscription(subscription: Occupant): void {
    this.#subscriptions.delete(subscription);
  }

  /** Goes on with the socket of `other`, which ends without it. */
  adopt(other: Connection): void {
    if (this.#state.kind === 'closed' || other.#state.kind !== 'attached') return;
    const { socket, release } = other.#state;
    release();
    other.#end();
    const before = this.#state;
    if (before.kind === 'attached') {
      before.release();
      before.socket.close(1000, 'Replaced by a new connection');
    } else clearTimeout(before.timer);
    this.#userAgent = other.#userAgent;
    this.#state = this.#attach(socket);
    // What the old socket lost on its way is told again; a phone knows what it has had already by its branch.
    const told = new Set([...this.core.unanswered, ...this.#outbox.splice(0)]);
    for (const text of told) this.#send(text);
    this.#tellOccupants(true);
  }

  close(code: number, reason: string): void {
    if (this.#state.kind === 'closed') return;
    // Occupants say goodbye while there is a socket to say it on.
    this.#evict();
    if (this.#state.kind === 'attached') {
      this.#state.release();
      this.#state.socket.close(code, reason);
    }
    this.#end();
  }

  #attach(socket: WebSocket): State {
    let alive = true;
    let strangers = 0;
    const onMessage = (data: RawData, isBinary: boolean): void => {
      try {
        this.#receive(data, isBinary);
      } catch (error) {
        // One phone must not be able to end the process.
        this.#report(error);
        this.close(1011, 'Internal error');
      }
    };
    const onPong = (): void => {
      alive = true;
    };
    const onClose = (): void => this.#detached();
    const onError = (error: Error): void =>
      this.#logger.debug('SIP socket error', { connection: this.id, message: error.message });
    const pinger = setInterval(() => {
      if (!alive) return socket.terminate();
      if (this.#owner === null && ++strangers > MAX_STRANGER_PINGS) {
        return this.close(1008, 'Nobody registered here');
      }
      alive = false;
      if (socket.readyState === socket.OPEN) socket.ping();
    }, this.#timing.pingSeconds * 1000);
    socket.on('message', onMessage).on('pong', onPong).on('close', onClose).on('error', onError);
    const release = (): void => {
      clearInterval(pinger);
      // 'error' stays: without a listener a late error would end the process.
      socket.off('message', onMessage).off('pong', onPong).off('close', onClose);
    };
    return { kind: 'attached', socket, release };
  }

  #detached(): void {
    if (this.#state.kind !== 'attached') return;
    this.#state.release();
    if (!this.isOccupied) return this.#end();
    const timer = setTimeout(() => {
      this.#evict();
      this.#end();
    }, this.#timing.graceSeconds * 1000);
    this.#state = { kind: 'detached', timer };
    this.#handler.onDetached(this);
    this.#tellOccupants(false);
  }

  #tellOccupants(attached: boolean): void {
    for (const occupant of [...this.#occupants]) occupant.socketChanged?.(attached);
  }

  #evict(): void {
    for (const occupant of [...this.#occupants, ...this.#subscriptions]) occupant.connectionGone();
    this.#occupants.clear();
    this.#subscriptions.clear();
  }

  #end(): void {
    if (this.#state.kind === 'closed') return;
    if (this.#state.kind === 'detached') clearTimeout(this.#state.timer);
    this.#state = { kind: 'closed' };
    this.core.dispose();
    this.#handler.onClosed(this);
  }

  #send(text: string): void {
    const state = this.#state;
    if (state.kind === 'attached' && state.socket.readyState === state.socket.OPEN) {
      state.socket.send(text);
      if (state.socket.bufferedAmount > MAX_UNSENT) state.socket.terminate();
    } else if (state.kind !== 'closed' && this.#outbox.length < MAX_OUTBOX) {
      this.#outbox.push(text);
    }
  }

  #receive(data: RawData, isBinary: boolean): void {
    const bytes = Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as ArrayBuffer);
    if (bytes.length > MAX_FRAME) return this.close(1009, 'Message too big');
    const text = bytes.toString('utf8');
    if (isBinary && !Buffer.from(text).equals(bytes)) return this.close(1007, 'Not UTF-8');
    this.#take(parseFrame(text));
  }

  #take(parsed: Parsed): void {
    try {
      switch (parsed.kind) {
        case 'keep-alive':
          if (parsed.wantsAnswer) this.#send('\r\n');
          return;
        case 'request':
          return this.#receiveRequest(parsed.message);
        case 'response':
          return this.core.receiveIncomingResponseFromTransport(parsed.message);
        case 'bad-request':
          return this.#send(parsed.answer);
        case 'ignore':
          return this.#logger.debug('SIP message ignored', { because: parsed.because });
        case 'not-sip':
          return this.close(1002, parsed.because);
      }
    } catch (error) {
      // sip.js throws on what its dialogs do not expect; that must cost one answer, not the process.
      this.#report(error);
      if (parsed.kind === 'request' && parsed.message.method !== 'ACK') {
        this.core.replyStateless(parsed.message, { statusCode: 500 });
      }
    }
  }

  #report(error: unknown): void {
    this.#logger.warn('SIP message could not be carried out', {
      connection: this.id,
      message: error instanceof Error ? error.message : String(error),
    });
  }

  #receiveRequest(message: IncomingRequestMessage): void {
    const refusal = this.#refusal(message);
    if (refusal) this.core.replyStateless(message, refusal);
    else this.core.receiveIncomingRequestFromTransport(message);
  }

  #refusal(
    message: IncomingRequestMessage,
  ): { statusCode: number; extraHeaders?: string[] } | null {
    const { method } = message;
    if (!ALLOWED_METHODS.includes(method)) {
      const statusCode = KNOWN_METHODS.has(method) ? 405 : 501;
      return { statusCode, extraHeaders: [`Allow: ${ALLOWED_METHODS.join(', ')}`] };
    }
    if (method === 'ACK' || method === 'CANCEL') return null;
    const unsupported = message
      .getHeaders('require')
      .filter((option) => !SUPPORTED_OPTIONS.includes(option.toLowerCase()));
    if (unsupported.length > 0) {
      return { statusCode: 420, extraHeaders: [`Unsupported: ${unsupported.join(', ')}`] };
    }
    const insideCalls = method === 'INFO' || method === 'REFER';
    return insideCalls && !message.toTag ? { statusCode: 481 } : null;
  }
}
