import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { LateQueue } from './late-queue.ts';
import { seeded, type Random } from './random.ts';

/** Whose packets are meant. */
export type MediaDirection = 'both' | 'to-server' | 'to-browser';

/** How many packets went each way, and how many did not. */
export interface MediaCounts {
  toServer: number;
  toBrowser: number;
  lost: number;
}

/** How long a packet that is overtaken waits for the next, where none comes. */
const OVERTAKEN_MS = 60;
/** As home routers forget a mapping; ports of calls that are over are given back so. */
const FORGOTTEN_MS = 60_000;

/** What may happen to packets of one direction. */
interface Trouble {
  cut: boolean;
  delayMs: number;
  jitterMs: number;
  dropRate: number;
  reorderRate: number;
}

const none = (): Trouble => ({ cut: false, delayMs: 0, jitterMs: 0, dropRate: 0, reorderRate: 0 });

interface Packet {
  readonly data: Buffer;
  readonly send: (data: Buffer) => void;
}

/** One direction: three numbers are drawn for each packet, so that the same seed gives the same fate. */
class Lane {
  readonly trouble = none();
  readonly #random: Random;
  readonly #queue = new LateQueue<Packet>(({ data, send }) => {
    send(data);
  });

  constructor(random: Random) {
    this.#random = random;
  }

  /** False where the packet is lost. */
  carry(packet: Packet): boolean {
    const { cut, delayMs, jitterMs, dropRate, reorderRate } = this.trouble;
    const [drop, late, overtaken] = [this.#random(), this.#random(), this.#random()];
    if (cut || drop < dropRate) return false;
    const wait = delayMs + late * jitterMs + (overtaken < reorderRate ? OVERTAKEN_MS : 0);
    this.#queue.add(packet, performance.now() + wait);
    return true;
  }

  close(): void {
    this.#queue.clear();
  }
}

interface Mapping {
  readonly socket: Socket;
  usedAt: number;
}

/** A UDP port in front of the server's, like a NAT: each address it hears from gets a port of its own. */
export class MediaRelay {
  readonly counts: MediaCounts = { toServer: 0, toBrowser: 0, lost: 0 };
  readonly #front: Socket;
  readonly #serverPort: number;
  readonly #lanes: Readonly<Record<Exclude<MediaDirection, 'both'>, Lane>>;
  readonly #mappings = new Map<string, Mapping>();

  private constructor(front: Socket, serverPort: number, seed: number) {
    this.#front = front;
    this.#serverPort = serverPort;
    this.#lanes = {
      'to-server': new Lane(seeded(seed)),
      'to-browser': new Lane(seeded(seed + 1)),
    };
    front.on('message', (data, from) => {
      this.#hear(data, from);
    });
    front.on('error', () => {});
  }

  static async open(serverPort: number, seed: number): Promise<MediaRelay> {
    const front = await bound('udp6').catch(() => bound('udp4')); // a machine without IPv6
    return new MediaRelay(front, serverPort, seed);
  }

  get port(): number {
    return this.#front.address().port;
  }

  /** Changes what happens to packets from now on. */
  set(change: Partial<Trouble>, direction: MediaDirection = 'both'): void {
    for (const [name, lane] of Object.entries(this.#lanes))
      if (direction === 'both' || direction === name) Object.assign(lane.trouble, change);
  }

  heal(): void {
    this.set(none());
  }

  /** Forgets who is who, as a router that restarts: the server hears everybody from another port. */
  rebind(): void {
    for (const { socket } of this.#mappings.values()) socket.close();
    this.#mappings.clear();
  }

  async close(): Promise<void> {
    for (const lane of Object.values(this.#lanes)) lane.close();
    this.rebind();
    const closed = once(this.#front, 'close');
    this.#front.close();
    await closed;
  }

  #hear(data: Buffer, from: RemoteInfo): void {
    const mapping = this.#mappingOf(from);
    const send = (packet: Buffer): void => {
      this.counts.toServer += 1;
      ignoringClosed(() => {
        mapping.socket.send(packet, this.#serverPort, '127.0.0.1');
      });
    };
    if (!this.#lanes['to-server'].carry({ data, send })) this.counts.lost += 1;
  }

  #mappingOf(from: RemoteInfo): Mapping {
    const name = `${from.address} ${String(from.port)}`;
    const now = performance.now();
    const known = this.#mappings.get(name);
    if (known) {
      known.usedAt = now;
      return known;
    }
    this.#forget(now - FORGOTTEN_MS);
    const socket = createSocket('udp4');
    socket.on('error', () => {});
    socket.on('message', (data) => {
      const send = (packet: Buffer): void => {
        this.counts.toBrowser += 1;
        ignoringClosed(() => {
          this.#front.send(packet, from.port, from.address);
        });
      };
      if (!this.#lanes['to-browser'].carry({ data, send })) this.counts.lost += 1;
    });
    const mapping = { socket, usedAt: now };
    this.#mappings.set(name, mapping);
    return mapping;
  }

  #forget(before: number): void {
    for (const [name, { socket, usedAt }] of this.#mappings) {
      if (usedAt >= before) continue;
      socket.close();
      this.#mappings.delete(name);
    }
  }
}

/** A packet that comes due after the end is as good as lost. */
function ignoringClosed(send: () => void): void {
  try {
    send();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SOCKET_DGRAM_NOT_RUNNING') throw error;
  }
}

async function bound(type: 'udp4' | 'udp6'): Promise<Socket> {
  const socket = createSocket(type);
  try {
    socket.bind(0);
    await once(socket, 'listening');
    return socket;
  } catch (error) {
    socket.close();
    throw error;
  }
}
