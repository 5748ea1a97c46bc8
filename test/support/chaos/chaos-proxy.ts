import { behindRelay, throughRelay } from './candidate-lines.ts';
import { MediaRelay, type MediaCounts, type MediaDirection } from './media-relay.ts';
import { seeded, seedOfProcess } from './random.ts';
import { SocketRelay, type SocketKind } from './socket-relay.ts';

export interface ChaosOptions {
  /** Where the server is. */
  readonly server: URL;
  /** The one UDP port of its media. */
  readonly mediaPort: number;
  /** What chance is made from; that of the process by default. */
  readonly seed?: number;
}

/**
 * Stands between browsers and a server and makes the network as bad as it is told to: HTTP, WebSockets and
 * media all go through it. Addresses of media in SIP messages are written anew, so that no packet gets past it.
 */
export class ChaosProxy implements AsyncDisposable {
  /** What browsers open instead of the server. */
  readonly url: string;
  readonly seed: number;
  readonly #sockets: SocketRelay;
  readonly #media: MediaRelay;

  private constructor(sockets: SocketRelay, media: MediaRelay, seed: number) {
    this.#sockets = sockets;
    this.#media = media;
    this.seed = seed;
    this.url = `http://localhost:${String(sockets.port)}`;
    tellOnFailure(seed);
  }

  static async open({
    server,
    mediaPort,
    seed = seedOfProcess(),
  }: ChaosOptions): Promise<ChaosProxy> {
    const media = await MediaRelay.open(mediaPort, seed);
    const sockets = await SocketRelay.open({
      server,
      random: seeded(seed + 2),
      toServer: behindRelay,
      toBrowser: (message) => throughRelay(message, mediaPort, media.port),
    });
    return new ChaosProxy(sockets, media, seed);
  }

  /** The UDP port of the relay, for a server that says by itself where its media is. */
  get mediaPort(): number {
    return this.#media.port;
  }

  /** Packets of media so far. */
  get mediaCounts(): Readonly<MediaCounts> {
    return { ...this.#media.counts };
  }

  /** Connections that are open. */
  socketCount(kind: SocketKind = 'all'): number {
    return this.#sockets.count(kind);
  }

  /** Resets the connections that are open; new ones are welcome. */
  cutSockets(kind: SocketKind = 'all'): void {
    this.#sockets.cut(kind);
  }

  /** Resets new connections while it is on; those that are open go on. */
  refuseSockets(on: boolean, kind: SocketKind = 'all'): void {
    this.#sockets.refuse(on ? kind : null);
  }

  /** Nothing arrives while it is on, and nobody is told; nothing is lost either: a cable that is out. */
  stallSockets(on: boolean): void {
    this.#sockets.stall(on);
  }

  /** Each piece of data comes so much later, and up to `jitterMs` more, in order. */
  delaySockets(delayMs: number, jitterMs = 0): void {
    this.#sockets.delay(delayMs, jitterMs);
  }

  /** No packet of media arrives while it is on, or none of one direction. */
  cutMedia(on: boolean, direction?: MediaDirection): void {
    this.#media.set({ cut: on }, direction);
  }

  delayMedia(delayMs: number, jitterMs = 0, direction?: MediaDirection): void {
    this.#media.set({ delayMs, jitterMs }, direction);
  }

  /** Loses this part of the packets, from 0 to 1. */
  dropMedia(rate: number, direction?: MediaDirection): void {
    this.#media.set({ dropRate: rate }, direction);
  }

  /** Lets this part of the packets be overtaken by the next ones, from 0 to 1. */
  reorderMedia(rate: number, direction?: MediaDirection): void {
    this.#media.set({ reorderRate: rate }, direction);
  }

  /** Media comes to the server from other ports from now on, as after a router has restarted. */
  rebindMedia(): void {
    this.#media.rebind();
  }

  /** The network is good again; what was stalled arrives. */
  heal(): void {
    this.#sockets.heal();
    this.#media.heal();
  }

  async close(): Promise<void> {
    await Promise.all([this.#sockets.close(), this.#media.close()]);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }
}

const told = new Set<number>();

/** A test that fails says how its chance can be had again. */
function tellOnFailure(seed: number): void {
  if (told.has(seed)) return;
  told.add(seed);
  process.once('exit', (code) => {
    if (code !== 0) process.stderr.write(`The network was bad by CHAOS_SEED=${String(seed)}\n`);
  });
}
