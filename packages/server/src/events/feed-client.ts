import type { RawData, WebSocket } from 'ws';
import type { SessionEnd } from '../sessions/sessions.ts';
import { isFor } from './audience.ts';
import type { LoggedChange, TopicChange } from './change-log.ts';
import { readClientMessage } from './feed-message.ts';
import type { ClientMessage, ServerMessage } from './feed-message.ts';

const HELLO_WITHIN_MS = 5_000;
const PING_EVERY_MS = 25_000;
const MESSAGES_PER_SECOND = 100;
/** A client that reads so slowly is dropped; it comes back and catches up. */
const BUFFERED_BYTES_AT_MOST = 1024 * 1024;

const CLOSE_POLICY = 1008;
const CLOSE_SESSION_ENDED = 4401;

/** What an access token proves to the feed. */
export interface FeedAccess {
  readonly sessionId: string;
  readonly userId: string;
  readonly tenantId: string;
  readonly expiresAt: number;
}

/** What is sent before the live changes begin. */
export interface FeedStart {
  readonly epoch: string;
  readonly seq: number;
  /** What was missed, or null when it is too much or too long ago. */
  readonly missed: readonly LoggedChange[] | null;
}

export interface FeedHost {
  readonly clock: () => number;
  authenticate(token: string): FeedAccess | null;
  /** Whether one more client of this session is welcome; when it is, it counts from now on. */
  admit(client: FeedClient, access: FeedAccess): boolean;
  start(access: FeedAccess, since: { epoch: string; seq: number } | null): FeedStart;
  /** Each topic from its beginning. */
  resets(access: FeedAccess): Promise<readonly TopicChange[]>;
  left(client: FeedClient): void;
  failed(error: unknown): void;
}

/**
 * One client of the feed. It goes `greeting` → `catching-up` → `live`; changes that happen while it
 * catches up wait until it has.
 */
export class FeedClient {
  readonly #socket: WebSocket;
  readonly #host: FeedHost;
  readonly #openedAt: number;
  #access: FeedAccess | null = null;
  #waiting: LoggedChange[] | null = [];
  #sentSeq = 0;
  #messagesThisSecond = 0;
  #pingAt: number;
  #answeredPing = true;

  constructor(socket: WebSocket, host: FeedHost) {
    this.#socket = socket;
    this.#host = host;
    this.#openedAt = host.clock();
    this.#pingAt = this.#openedAt + PING_EVERY_MS;
    socket.on('message', (data, isBinary) => this.#received(data, isBinary));
    socket.on('pong', () => (this.#answeredPing = true));
    socket.on('close', () => host.left(this));
    // Protocol errors (too large, not UTF-8) close the socket by themselves.
    socket.on('error', () => {});
  }

  get access(): FeedAccess | null {
    return this.#access;
  }

  deliver(change: LoggedChange): void {
    if (this.#access === null || !isFor(change.audience, this.#access.userId)) return;
    if (this.#waiting) this.#waiting.push(change);
    else this.#sendChange(change.seq, change);
  }

  sessionEnded(because: SessionEnd): void {
    this.#send({ type: 'session-ended', because });
    this.#socket.close(CLOSE_SESSION_ENDED, because);
  }

  close(code: number, reason: string): void {
    this.#socket.close(code, reason);
  }

  terminate(): void {
    this.#socket.terminate();
  }

  /** Called about once a second: deadlines and keep-alive. */
  tick(): void {
    const now = this.#host.clock();
    this.#messagesThisSecond = 0;
    if (this.#access === null) {
      if (now - this.#openedAt >= HELLO_WITHIN_MS) this.close(CLOSE_POLICY, 'No hello in time');
      return;
    }
    if (this.#access.expiresAt <= now) {
      this.sessionEnded('expired');
      return;
    }
    if (now < this.#pingAt) return;
    if (!this.#answeredPing) {
      this.terminate();
      return;
    }
    this.#answeredPing = false;
    this.#pingAt = now + PING_EVERY_MS;
    this.#socket.ping();
  }

  #received(data: RawData, isBinary: boolean): void {
    // What still arrives while the socket closes is nobody's business any more.
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    this.#messagesThisSecond += 1;
    if (this.#messagesThisSecond > MESSAGES_PER_SECOND) {
      this.close(CLOSE_POLICY, 'Too many messages');
      return;
    }
    const message = isBinary ? null : readClientMessage((data as Buffer).toString());
    if (message === null) this.close(CLOSE_POLICY, 'Not a message of this protocol');
    else this.#handle(message);
  }

  #handle(message: ClientMessage): void {
    if (message.type === 'ping') {
      this.#send({ type: 'pong' });
      return;
    }
    if (message.type === 'hello') {
      if (this.#access === null) void this.#greet(message.token, message.since);
      else this.close(CLOSE_POLICY, 'A second hello');
      return;
    }
    if (this.#access === null) {
      this.close(CLOSE_POLICY, 'Hello comes first');
    } else if (message.type === 'token') {
      this.#renew(message.token, this.#access);
    } else if (message.seq > this.#sentSeq) {
      this.close(CLOSE_POLICY, 'Acknowledged what was never sent');
    }
  }

  async #greet(token: string, since: { epoch: string; seq: number } | null): Promise<void> {
    const access = this.#host.authenticate(token);
    if (access === null) {
      this.sessionEnded('expired');
      return;
    }
    if (!this.#host.admit(this, access)) {
      this.close(CLOSE_POLICY, 'Too many sockets of this session');
      return;
    }
    this.#access = access;
    const { epoch, seq, missed } = this.#host.start(access, since);
    this.#sentSeq = seq;
    this.#send({ type: 'welcome', epoch, seq, replayed: missed !== null });
    try {
      if (missed === null) {
        for (const change of await this.#host.resets(access)) this.#sendChange(seq, change);
      } else {
        for (const change of missed) {
          if (isFor(change.audience, access.userId)) this.#sendChange(change.seq, change);
        }
      }
    } catch (error) {
      this.#host.failed(error);
      this.close(1011, 'The server failed');
      return;
    }
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    for (const change of waiting) this.#sendChange(change.seq, change);
  }

  #renew(token: string, present: FeedAccess): void {
    const access = this.#host.authenticate(token);
    if (access === null) this.sessionEnded('expired');
    else if (access.sessionId === present.sessionId) this.#access = access;
    else this.close(CLOSE_POLICY, 'The token of another session');
  }

  #sendChange(seq: number, { topic, change }: TopicChange): void {
    this.#sentSeq = Math.max(this.#sentSeq, seq);
    this.#send({ type: 'change', seq, topic, change } as ServerMessage);
  }

  #send(message: ServerMessage): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    if (this.#socket.bufferedAmount > BUFFERED_BYTES_AT_MOST) this.terminate();
    else this.#socket.send(JSON.stringify(message));
  }
}
