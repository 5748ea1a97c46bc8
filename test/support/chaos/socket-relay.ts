import { once } from 'node:events';
import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { LateQueue } from './late-queue.ts';
import type { Random } from './random.ts';
import { SipFrames } from './sip-frames.ts';

/** Which connections are meant; those that have not said yet are `http`. */
export type SocketKind = 'all' | 'http' | 'websocket';

export interface SocketRelayOptions {
  readonly server: URL;
  readonly random: Random;
  /** What is changed in SIP messages on their way. */
  readonly toServer: (message: string) => string;
  readonly toBrowser: (message: string) => string;
}

/** What happens to connections at the moment; it is one object for all of them. */
interface Trouble {
  stalled: boolean;
  refused: SocketKind | null;
  delayMs: number;
  jitterMs: number;
}

/** A TCP port in front of the server's. */
export class SocketRelay {
  readonly #listener: Server;
  readonly #trouble: Trouble = { stalled: false, refused: null, delayMs: 0, jitterMs: 0 };
  readonly #connections = new Set<Connection>();

  private constructor(listener: Server, options: SocketRelayOptions) {
    this.#listener = listener;
    listener.on('connection', (client: Socket) => {
      const connection = new Connection(client, options, this.#trouble);
      this.#connections.add(connection);
      client.once('close', () => this.#connections.delete(connection));
    });
  }

  static async open(options: SocketRelayOptions): Promise<SocketRelay> {
    const listener = createServer({ allowHalfOpen: true, noDelay: true }).listen(0, '127.0.0.1');
    await once(listener, 'listening');
    return new SocketRelay(listener, options);
  }

  get port(): number {
    return (this.#listener.address() as AddressInfo).port;
  }

  /** Connections of this kind. */
  count(kind: SocketKind): number {
    return this.#of(kind).length;
  }

  /** Resets those that are open. */
  cut(kind: SocketKind): void {
    for (const connection of this.#of(kind)) connection.reset();
  }

  /** New ones are reset as soon as they say what they are; none with null. */
  refuse(kind: SocketKind | null): void {
    this.#trouble.refused = kind;
  }

  /** While they are stalled nothing arrives, nothing ends and nobody is told: a cable that is out. */
  stall(on: boolean): void {
    if (this.#trouble.stalled === on) return;
    this.#trouble.stalled = on;
    for (const connection of this.#connections) connection.stall(on);
  }

  delay(delayMs: number, jitterMs: number): void {
    Object.assign(this.#trouble, { delayMs, jitterMs });
  }

  heal(): void {
    this.refuse(null);
    this.delay(0, 0);
    this.stall(false);
  }

  async close(): Promise<void> {
    const closed = once(this.#listener, 'close');
    this.#listener.close();
    this.cut('all');
    await closed;
  }

  #of(kind: SocketKind): Connection[] {
    return [...this.#connections].filter((connection) => fits(connection.kind, kind));
  }
}

const fits = (kind: 'http' | 'websocket', wanted: SocketKind): boolean =>
  wanted === 'all' || wanted === kind;

/** One connection from a browser and the one to the server that belongs to it. */
class Connection {
  kind: 'http' | 'websocket' = 'http';
  readonly #client: Socket;
  readonly #upstream: Socket;
  readonly #options: SocketRelayOptions;
  readonly #trouble: Trouble;
  readonly #queues: readonly LateQueue<Buffer | null>[];
  #head: Buffer | null = Buffer.alloc(0);

  constructor(client: Socket, options: SocketRelayOptions, trouble: Trouble) {
    this.#client = client;
    this.#options = options;
    this.#trouble = trouble;
    const { hostname, port } = options.server;
    this.#upstream = connect({
      ...{ host: hostname, port: Number(port), allowHalfOpen: true, noDelay: true },
    });
    let read = (chunk: Buffer): Buffer => this.#readHead(chunk);
    let write = (chunk: Buffer): Buffer => chunk;
    const toServer = this.#pipe(client, this.#upstream, (chunk) => read(chunk));
    const toBrowser = this.#pipe(this.#upstream, client, (chunk) => write(chunk));
    this.#queues = [toServer, toBrowser];
    this.#onHead = (isSip) => {
      if (!isSip) return void (read = (chunk) => chunk);
      const sent = new SipFrames(options.toServer);
      const received = afterHead(new SipFrames(options.toBrowser));
      read = (chunk) => sent.add(chunk);
      write = received;
    };
    if (trouble.stalled) this.stall(true);
  }

  stall(on: boolean): void {
    for (const socket of [this.#client, this.#upstream]) {
      if (on) socket.pause();
      else socket.resume();
    }
    for (const queue of this.#queues) queue.hold(on);
  }

  reset(): void {
    for (const queue of this.#queues) queue.clear();
    this.#client.resetAndDestroy();
    this.#upstream.resetAndDestroy();
  }

  readonly #onHead: (isSip: boolean) => void;

  /** Holds the first request back until it is known what it asks for. */
  #readHead(chunk: Buffer): Buffer {
    this.#head = Buffer.concat([this.#head ?? Buffer.alloc(0), chunk]);
    const end = this.#head.indexOf('\r\n\r\n');
    if (end < 0) return Buffer.alloc(0);
    const head = this.#head.toString('latin1', 0, end + 4);
    const rest = this.#head.subarray(end + 4);
    this.#head = null;
    if (/^upgrade: *websocket\r$/im.test(head)) this.kind = 'websocket';
    const { refused } = this.#trouble;
    if (refused && fits(this.kind, refused)) {
      this.reset();
      return Buffer.alloc(0);
    }
    const isSip = /^sec-websocket-protocol:.*\bsip\b/im.test(head);
    this.#onHead(isSip);
    // Compressed frames could not be read.
    const plain = isSip ? head.replace(/^sec-websocket-extensions:.*\r\n/gim, '') : head;
    return Buffer.concat([Buffer.from(plain, 'latin1'), rest]);
  }

  #pipe(from: Socket, to: Socket, change: (chunk: Buffer) => Buffer): LateQueue<Buffer | null> {
    let last = 0;
    const queue = new LateQueue<Buffer | null>((chunk) => {
      if (chunk) to.write(chunk);
      else to.end();
    });
    const add = (chunk: Buffer | null): void => {
      const { delayMs, jitterMs } = this.#trouble;
      const wait = delayMs + (jitterMs && this.#options.random() * jitterMs);
      // TCP keeps the order: what was sent later never comes earlier.
      last = Math.max(last, performance.now() + wait);
      queue.add(chunk, last);
    };
    from.on('data', (chunk) => {
      const changed = change(chunk);
      if (changed.length > 0) add(changed);
    });
    from.on('end', () => {
      add(null);
    });
    from.on('error', () => {
      this.reset();
    });
    return queue;
  }
}

/** Lets the answer to the upgrade through as it is; frames come after it. */
function afterHead(frames: SipFrames): (chunk: Buffer) => Buffer {
  let head: Buffer | null = Buffer.alloc(0);
  return (chunk) => {
    if (!head) return frames.add(chunk);
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf('\r\n\r\n');
    if (end < 0) return Buffer.alloc(0);
    const [before, after] = [head.subarray(0, end + 4), head.subarray(end + 4)];
    head = null;
    return Buffer.concat([before, frames.add(after)]);
  };
}
