import type { MediaPacket } from './leg.ts';
import { FRAME_TICKS, type OpusCodec, type OpusDecoder } from './opus-codec.ts';
import { opusTicks } from './ogg.ts';
import { readOpusPacket, writeOpusPacket } from './opus-packet.ts';
import { addTimestamp } from './rtp.ts';

/** How long a packet waits for those that are late: two frames. */
const DELAY = 2 * FRAME_TICKS;
/** More than this in store is a delay that nobody needs: a fifth of a second. */
const MOST_STORED = 10 * FRAME_TICKS;
/** So much is made up for; what is missing longer is a pause. */
const MOST_MADE_UP = 3 * FRAME_TICKS;
/** So many packets in a row that all come too late mean that the clocks went apart. */
const TOO_LATE = 5;
/** After so long without a packet the next one begins anew. */
const PAUSE = 5 * FRAME_TICKS;

interface Stored {
  readonly payload: Buffer;
  readonly ticks: number;
}

/** What one source says, decoded, in the beat of whoever asks: late packets and lost ones are evened out. */
export class HeardVoice {
  readonly #decoder: OpusDecoder;
  /** By timestamp. */
  readonly #packets = new Map<number, Stored>();
  #ssrc: number | null = null;
  /** Up to which timestamp it is decoded; null in a pause. */
  #decoded: number | null = null;
  #samples: Int16Array = new Int16Array(0);
  /** How much was missing since the last packet, in ticks. */
  #missing = 0;
  #late = 0;
  /** How the last packet began: what is lost was like it. */
  #kind: number | null = null;

  constructor(codec: OpusCodec) {
    this.#decoder = codec.decoder();
  }

  add({ ssrc, timestamp, payload }: MediaPacket): void {
    if (!readOpusPacket(payload)) return;
    if (ssrc !== this.#ssrc) this.#pause();
    this.#ssrc = ssrc;
    if (this.#decoded !== null && !this.#isDue(timestamp - this.#decoded)) return;
    this.#decoded ??= this.#begin(timestamp);
    // The buffer is that of the connection, which goes on.
    this.#packets.set(timestamp, { payload: Buffer.from(payload), ticks: opusTicks(payload) });
  }

  /** The next 20 ms; null for silence. */
  next(): Int16Array | null {
    while (this.#decoded !== null && this.#samples.length < FRAME_TICKS) this.#decodeNext();
    if (this.#samples.length === 0) return null;
    const next = new Int16Array(FRAME_TICKS);
    next.set(this.#samples.subarray(0, FRAME_TICKS));
    this.#samples = this.#samples.slice(FRAME_TICKS);
    return next;
  }

  free(): void {
    this.#decoder.free();
  }

  /** Not what is too late; where everything is, or far too early, it begins anew. */
  #isDue(ahead: number): boolean {
    const ticks = ahead | 0;
    if (ticks >= 0 && ticks <= MOST_STORED) {
      this.#late = 0;
      return true;
    }
    if (ticks < 0 && ++this.#late < TOO_LATE) return false;
    this.#pause();
    return true;
  }

  #begin(timestamp: number): number {
    this.#missing = this.#late = 0;
    this.#push(new Int16Array(Math.max(0, DELAY - this.#samples.length)));
    return timestamp;
  }

  #pause(): void {
    this.#packets.clear();
    this.#decoded = null;
    this.#kind = null;
  }

  #decodeNext(): void {
    const at = this.#decoded!;
    const packet = this.#packets.get(at);
    if (!packet) return this.#makeUp(at);
    this.#packets.delete(at);
    this.#missing = 0;
    this.#kind = packet.payload[0]! & 0xfc;
    this.#decoded = addTimestamp(at, packet.ticks);
    this.#push(this.#decoder.decode(packet.payload) ?? new Int16Array(packet.ticks));
  }

  /** For what is lost, or not there yet. */
  #makeUp(at: number): void {
    const ahead = [...this.#packets.keys()].map((timestamp) => (timestamp - at) | 0);
    // Those of someone whose packets overlap are never asked for.
    if (ahead.every((ticks) => ticks < 0)) this.#packets.clear();
    if (this.#packets.size === 0 && this.#missing >= PAUSE) return this.#pause();
    const gap = Math.min(FRAME_TICKS, ...ahead.filter((ticks) => ticks > 0));
    const like = this.#missing < MOST_MADE_UP ? this.#kind : null;
    const madeUp = like === null ? null : this.#decoder.decode(writeOpusPacket(like, [LOST]));
    const samples = new Int16Array(gap);
    if (madeUp) samples.set(madeUp.subarray(0, gap));
    this.#missing += gap;
    this.#decoded = addTimestamp(at, gap);
    this.#push(samples);
  }

  #push(samples: Int16Array): void {
    const all = new Int16Array(this.#samples.length + samples.length);
    all.set(this.#samples);
    all.set(samples, this.#samples.length);
    this.#samples = all;
  }
}

/** A frame that did not come (RFC 6716 §3.2.1). */
const LOST = Buffer.alloc(0);
