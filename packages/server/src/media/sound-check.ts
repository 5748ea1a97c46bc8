import { setImmediate as pause } from 'node:timers/promises';
import { OpusDecoder } from 'opus-decoder';
import type { OpusFrame } from './ogg.ts';
import { opusTicks } from './ogg.ts';
import { readOpusPacket } from './opus-packet.ts';

/** What a sound is like. */
export interface SoundCheckResult {
  /** How long it plays. */
  readonly milliseconds: number;
  /** How much of that can be heard: is above -50 dBFS. */
  readonly loudMilliseconds: number;
  /** How loud it is along its length, at most 100 whole numbers from 0 to 100. */
  readonly peaks: readonly number[];
}

const TICKS_PER_MS = 48;
/** Enough for speech, and quick. */
const RATE = 8_000;
const BLOCK_MS = 20;
const BLOCK = (RATE * BLOCK_MS) / 1000;
/** Of the root mean square: -50 dBFS. */
const LOUD = 10 ** (-50 / 20);
const MOST_PEAKS = 100;
/** Larger ones do not fit into the decoder, and no phone sends them. */
const LARGEST_PACKET = 3_840;
/** A packet that `silence` makes. */
const SILENT_BYTES = [0xff, 0xfe];
/** How many packets are decoded before others get their turn: a few milliseconds. */
const AT_ONCE = 100;

/** Listens to Opus packets one after the other and tells whether there is anything to be heard. */
export class SoundCheck {
  readonly #decoder: OpusDecoder<8000>;
  readonly #block = new Float32Array(BLOCK);
  #filled = 0;
  #ticks = 0;
  #loudBlocks = 0;
  /** The highest sample of each block. */
  readonly #levels: number[] = [];

  private constructor(decoder: OpusDecoder<8000>) {
    this.#decoder = decoder;
  }

  static async open(): Promise<SoundCheck> {
    const decoder = new OpusDecoder({
      ...{ sampleRate: RATE, channels: 1, streamCount: 1, coupledStreamCount: 0 },
      channelMappingTable: [0],
    } as const);
    await decoder.ready;
    return new SoundCheck(decoder);
  }

  /** Of all of these packets. */
  static async of(
    frames: Iterable<OpusFrame> | AsyncIterable<OpusFrame>,
  ): Promise<SoundCheckResult> {
    const check = await SoundCheck.open();
    try {
      let count = 0;
      for await (const { payload } of frames) {
        check.add(payload);
        if (++count % AT_ONCE === 0) await pause();
      }
      return check.result;
    } finally {
      check.close();
    }
  }

  /** What cannot be decoded counts as silence of its length; what is no packet at all as nothing. */
  add(payload: Buffer): void {
    const ticks = readOpusPacket(payload) ? opusTicks(payload) : 0;
    if (ticks === 0) return;
    this.#ticks += ticks;
    const wanted = (ticks * RATE) / 48_000;
    const samples = this.#decode(payload);
    for (let index = 0; index < wanted; index++) this.#take(samples?.[index] ?? 0);
  }

  get result(): SoundCheckResult {
    return {
      milliseconds: this.#ticks / TICKS_PER_MS,
      loudMilliseconds: this.#loudBlocks * BLOCK_MS,
      peaks: peaksOf(this.#levels),
    };
  }

  /** Gives back the memory of the decoder; nothing is to be added then. */
  close(): void {
    this.#decoder.free();
  }

  #decode(payload: Buffer): Float32Array | null {
    const [, ...rest] = payload.length === 3 ? payload : [];
    if (rest.length > 0 && SILENT_BYTES.every((byte, index) => byte === rest[index])) return null;
    if (payload.length > LARGEST_PACKET) return null;
    try {
      return this.#decoder.decodeFrame(payload).channelData[0] ?? null;
    } catch {
      // What a stranger sends ends nothing here.
      return null;
    }
  }

  #take(sample: number): void {
    this.#block[this.#filled++] = sample;
    if (this.#filled < BLOCK) return;
    this.#filled = 0;
    let energy = 0;
    let highest = 0;
    for (const one of this.#block) {
      energy += one * one;
      highest = Math.max(highest, Math.abs(one));
    }
    if (Math.sqrt(energy / BLOCK) > LOUD) this.#loudBlocks += 1;
    this.#levels.push(highest);
  }
}

/** The root of the amplitude: quiet speech is seen, too. */
function peaksOf(levels: readonly number[]): number[] {
  const count = Math.min(MOST_PEAKS, levels.length);
  return Array.from({ length: count }, (_, index) => {
    const from = Math.floor((index * levels.length) / count);
    const to = Math.floor(((index + 1) * levels.length) / count);
    const highest = Math.max(...levels.slice(from, to));
    return Math.round(100 * Math.sqrt(Math.min(1, highest)));
  });
}
