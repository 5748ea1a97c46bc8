import { randomInt } from 'node:crypto';
import type { MediaPacket, MediaSource } from './leg.ts';
import type { OpusFrame } from './ogg.ts';
import { addTimestamp } from './rtp.ts';

const TICKS_PER_MS = 48;
/** Later than this it goes on from now instead of catching up. */
const MAX_LATE_MS = 200;

/**
 * Something said once to whoever listens, in real time from its construction on. It goes on
 * unheard: a caller who holds misses it, as they would miss a person.
 */
export class Announcement implements MediaSource {
  readonly #frames: readonly OpusFrame[];
  readonly #onEnded: () => void;
  readonly #now: () => number;
  readonly #listeners = new Set<(packet: MediaPacket) => void>();
  readonly #ssrc = randomInt(1, 2 ** 32);
  #timer: NodeJS.Timeout | null = null;
  #next = 0;
  #timestamp = 0;
  /** When the next frame is due; a sum of frames, never of timer delays, so it does not drift. */
  #due: number;

  /** `onEnded` comes once, when all was said, and not after `stop`. */
  constructor(
    frames: readonly OpusFrame[],
    onEnded: () => void,
    now: () => number = () => performance.now(),
  ) {
    this.#frames = frames;
    this.#onEnded = onEnded;
    this.#now = now;
    this.#due = now();
    this.#timer = setTimeout(() => this.#tick(), 0);
  }

  /** Which frame comes next. */
  get position(): number {
    return this.#next;
  }

  listen(listener: (packet: MediaPacket) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Falls silent for good. */
  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#listeners.clear();
  }

  #tick(): void {
    const now = this.#now();
    if (now - this.#due > MAX_LATE_MS) this.#skipTo(now);
    while (this.#due <= now && this.#next < this.#frames.length) this.#play();
    const ended = this.#next >= this.#frames.length && this.#due <= now;
    if (!ended) {
      this.#timer = setTimeout(() => this.#tick(), this.#due - now);
      return;
    }
    this.stop();
    this.#onEnded();
  }

  /** The hole stays in the timestamps, else phones would play all that follows that much later. */
  #skipTo(now: number): void {
    this.#timestamp = addTimestamp(this.#timestamp, Math.round((now - this.#due) * TICKS_PER_MS));
    this.#due = now;
  }

  #play(): void {
    const { payload, ticks } = this.#frames[this.#next]!;
    const packet: MediaPacket = {
      kind: 'audio',
      marker: this.#next === 0,
      ssrc: this.#ssrc,
      sequence: this.#next & 0xffff,
      timestamp: this.#timestamp,
      eventClockRate: 0,
      payload,
    };
    this.#next += 1;
    this.#timestamp = addTimestamp(this.#timestamp, ticks);
    this.#due += ticks / TICKS_PER_MS;
    for (const listener of this.#listeners) listener(packet);
  }
}
