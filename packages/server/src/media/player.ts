import { randomInt } from 'node:crypto';
import type { MediaPacket, MediaSource } from './leg.ts';
import type { OpusFrame } from './ogg.ts';
import { readOpusFile } from './opus-file.ts';
import { addTimestamp } from './rtp.ts';

const TICKS_PER_MS = 48;
/** Later than this it goes on from now instead of catching up. */
const MAX_LATE_MS = 200;

/** Plays a recording round and round to all who listen, on one timer; it rests while nobody does. */
export class LoopPlayer implements MediaSource {
  readonly #frames: readonly OpusFrame[];
  readonly #now: () => number;
  readonly #listeners = new Set<(packet: MediaPacket) => void>();
  readonly #ssrc = randomInt(1, 2 ** 32);
  #timer: NodeJS.Timeout | null = null;
  #next = 0;
  #sequence = 0;
  #timestamp = 0;
  /** When the next frame is due; sums of frames, never of timer delays, so it does not drift. */
  #due = 0;

  constructor(frames: readonly OpusFrame[], now: () => number = () => performance.now()) {
    if (frames.length === 0) throw new Error('A recording without sound');
    this.#frames = frames;
    this.#now = now;
  }

  /** @throws Error where the file cannot be read or is no Opus recording */
  static async fromFile(path: string): Promise<LoopPlayer> {
    return new LoopPlayer(await readOpusFile(path));
  }

  listen(listener: (packet: MediaPacket) => void): () => void {
    this.#listeners.add(listener);
    if (this.#timer === null) {
      this.#due = this.#now();
      this.#tick();
    }
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#rest();
    };
  }

  #tick(): void {
    const now = this.#now();
    if (now - this.#due > MAX_LATE_MS) this.#skipTo(now);
    while (this.#due <= now) this.#play();
    this.#timer = setTimeout(() => this.#tick(), this.#due - now);
  }

  /** The hole stays in the timestamps, else phones would play all that follows that much later. */
  #skipTo(now: number): void {
    const ticks = Math.round((now - this.#due) * TICKS_PER_MS);
    this.#timestamp = addTimestamp(this.#timestamp, ticks);
    this.#due = now;
  }

  #play(): void {
    const { payload, ticks } = this.#frames[this.#next]!;
    const packet: MediaPacket = {
      kind: 'audio',
      marker: false,
      ssrc: this.#ssrc,
      sequence: this.#sequence,
      timestamp: this.#timestamp,
      eventClockRate: 0,
      payload,
    };
    this.#next = (this.#next + 1) % this.#frames.length;
    this.#sequence = (this.#sequence + 1) & 0xffff;
    this.#timestamp = addTimestamp(this.#timestamp, ticks);
    this.#due += ticks / TICKS_PER_MS;
    for (const listener of this.#listeners) listener(packet);
  }

  #rest(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
