import { TransportError, type Transport } from 'sip.js/lib/core/index.js';
import type { FlightRecorder } from '../diagnostics/flight-recorder.ts';
import { pause } from './pause.ts';

const OPEN_TIMEOUT_MS = 5_000;
const KEEP_ALIVE_MS = 25_000;
const PONG_TIMEOUT_MS = 5_000;
/** After a message that nothing followed it is asked whether anyone is there, and how long that may take. */
const SILENCE_MS = 3_000;
const PROOF_MS = 2_500;
/** As long as the server keeps the calls of a phone that lost its socket. */
const HOLD_MS = 30_000;
const PING = '\r\n\r\n';
const PONG = '\r\n';

export type WebSocketConstructor = new (url: string, protocols: string[]) => WebSocket;

const nothing = (): void => {};

interface Held {
  readonly text: string;
  readonly until: number;
  readonly sent: () => void;
  readonly failed: (error: Error) => void;
}

/**
 * Carries SIP messages over WebSockets that come and go (RFC 7118). Between one socket and the
 * registration on the next, messages other than REGISTER wait, so that a BYE or an answer written
 * into the gap still arrives; after 30 s they fail. What was written to a socket that had broken
 * unnoticed is written again to the next: the same message, which RFC 3261 §17 takes for one.
 */
export class SipTransport implements Transport {
  /** A whole SIP message arrived. */
  onMessage: (text: string) => void = () => {};
  /** The open socket ended without our doing; once for each socket. */
  onLost: (error: Error) => void = () => {};
  /** The Call-IDs of calls that cannot wait for the registration. */
  readonly early = new Set<string>();
  /** Aborted when there will be no further socket. */
  readonly closed: AbortSignal;
  /** Told of each new socket, before anything is sent on it. */
  readonly onOpen = new Set<() => void>();
  /** Asks the server for any answer at all, where it may not know CRLF keep-alive. */
  solicit: () => void = () => {};

  readonly #WebSocket: WebSocketConstructor;
  readonly #recorder: FlightRecorder | undefined;
  #socket: WebSocket | null = null;
  #secure = true;
  #released = false;
  #held: Held[] = [];
  /** Sent since anything was heard: nobody may have received it. */
  #unproven: Held[] = [];
  #doubt: ReturnType<typeof setTimeout> | undefined;
  #heldTimer: ReturnType<typeof setTimeout> | undefined;
  #keepAlive = new AbortController();
  #answersPings = false;
  #heard = new EventTarget();
  readonly #closing = new AbortController();

  constructor(WebSocket: WebSocketConstructor, recorder?: FlightRecorder) {
    this.#WebSocket = WebSocket;
    this.#recorder = recorder;
    this.closed = this.#closing.signal;
  }

  /** As it stands in Via. */
  get protocol(): string {
    return this.#secure ? 'WSS' : 'WS';
  }

  get connected(): boolean {
    return this.#socket?.readyState === 1;
  }

  /** Opens a new socket in place of the old one. Rejects when it does not open in time. */
  async open(url: string, signal: AbortSignal): Promise<void> {
    this.#drop();
    const socket = new this.#WebSocket(url, ['sip']);
    socket.binaryType = 'arraybuffer';
    try {
      await opened(socket, signal);
    } catch (error) {
      socket.close();
      throw error;
    }
    this.#secure = url.startsWith('wss:');
    this.#socket = socket;
    socket.addEventListener('message', (event) => this.#receive(socket, event.data));
    socket.addEventListener('close', (event) => {
      this.#lose(socket, new Error(`socket closed (${event.code})`));
    });
    void this.#keepAliveUntil(socket, this.#keepAlive.signal);
    for (const tell of this.onOpen) tell();
  }

  /** Lets everything through from now on: the server knows again who we are. */
  release(): void {
    this.#released = true;
    const held = this.#held;
    this.#held = [];
    for (const message of held) this.send(message.text).then(message.sent, message.failed);
  }

  /** Closes for good; what still waits fails. */
  close(): void {
    this.#drop();
    clearTimeout(this.#heldTimer);
    this.#expireHeld(Infinity);
    this.#closing.abort();
  }

  send(text: string): Promise<void> {
    const open =
      this.connected && (this.#released || text.startsWith('REGISTER ') || this.#isEarly(text));
    if (open) {
      this.#recorder?.sip('out', text);
      this.#socket!.send(text);
      this.#doubt ??= setTimeout(() => void this.probe(PROOF_MS), SILENCE_MS);
      // A registration is made anew, and so is what does not wait for one.
      if (!text.startsWith('REGISTER ') && !this.#isEarly(text)) {
        this.#unproven.push({ text, until: Date.now() + HOLD_MS, sent: nothing, failed: nothing });
      }
      return Promise.resolve();
    }
    if (text.startsWith('REGISTER ')) return Promise.reject(new TransportError('not connected'));
    return new Promise((sent, failed) => {
      this.#held.push({ text, until: Date.now() + HOLD_MS, sent, failed });
      this.#watchHeld();
    });
  }

  /** Whether the server answers; a socket that does not is given up, with `onLost`. */
  async probe(timeout: number = PONG_TIMEOUT_MS): Promise<boolean> {
    const socket = this.#socket;
    if (!this.connected || !socket) return false;
    const heard = new AbortController();
    this.#heard.addEventListener('frame', () => heard.abort(), { once: true });
    socket.send(PING);
    if (!this.#answersPings) this.solicit();
    const replaced = this.#keepAlive.signal;
    await pause(timeout, AbortSignal.any([heard.signal, replaced]));
    if (heard.signal.aborted) return true;
    if (replaced.aborted) return false;
    this.#lose(socket, new Error('no answer to keep-alive'));
    return false;
  }

  #isEarly(text: string): boolean {
    return this.early.has(/^Call-ID: (.+)\r$/m.exec(text)?.[1] ?? '');
  }

  #receive(socket: WebSocket, data: unknown): void {
    if (socket !== this.#socket) return;
    this.#heard.dispatchEvent(new Event('frame'));
    this.#unproven = [];
    this.#trust();
    const text = typeof data === 'string' ? data : new TextDecoder().decode(data as ArrayBuffer);
    if (text === PONG) this.#answersPings = true;
    else if (text === PING) socket.send(PONG);
    else {
      this.#recorder?.sip('in', text);
      this.onMessage(text);
    }
  }

  async #keepAliveUntil(socket: WebSocket, signal: AbortSignal): Promise<void> {
    for (;;) {
      await pause(KEEP_ALIVE_MS * (0.8 + 0.2 * Math.random()), signal);
      if (signal.aborted || socket !== this.#socket) return;
      await this.probe();
    }
  }

  #lose(socket: WebSocket, error: Error): void {
    if (socket !== this.#socket) return;
    this.#drop();
    this.onLost(error);
  }

  #drop(): void {
    this.#keepAlive.abort();
    this.#keepAlive = new AbortController();
    this.#trust();
    this.#held.unshift(...this.#unproven.splice(0));
    this.#watchHeld();
    this.#released = false;
    this.#answersPings = false;
    this.#socket?.close();
    this.#socket = null;
  }

  #trust(): void {
    clearTimeout(this.#doubt);
    this.#doubt = undefined;
  }

  #watchHeld(): void {
    clearTimeout(this.#heldTimer);
    const [first] = this.#held;
    if (!first) return;
    this.#heldTimer = setTimeout(() => this.#expireHeld(Date.now()), first.until - Date.now() + 1);
  }

  #expireHeld(now: number): void {
    const expired = this.#held.filter((message) => message.until <= now);
    this.#held = this.#held.filter((message) => message.until > now);
    for (const message of expired) message.failed(new TransportError('no connection'));
    this.#watchHeld();
  }
}

function opened(socket: WebSocket, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const over = new AbortController();
    const settle = (why: string | null): void => {
      over.abort();
      if (why === null) resolve();
      else reject(new Error(why));
    };
    const on = (event: string, listener: () => void): void =>
      socket.addEventListener(event, listener, { signal: over.signal });
    const accept = (): void => settle(socket.protocol === 'sip' ? null : 'not a SIP socket');
    if (socket.readyState === 1) return accept();
    on('open', accept);
    on('error', () => settle('cannot connect'));
    on('close', () => settle('closed at once'));
    const givenUp = AbortSignal.any([signal, over.signal]);
    void pause(OPEN_TIMEOUT_MS, givenUp).then(() => settle('no answer'));
  });
}
