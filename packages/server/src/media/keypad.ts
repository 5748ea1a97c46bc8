import type { MediaPacket, MediaSource } from './leg.ts';

/** By the number of the event (RFC 4733 §3.2). */
const KEYS = '0123456789*#';
/** How much of a press one timestamp can stand for. */
const LONGEST = 0xffff;

interface Press {
  readonly ssrc: number;
  readonly timestamp: number;
  readonly event: number;
}

/** The press that was told last, by phone: whoever listens next may come in the middle of it. */
const lastPresses = new WeakMap<MediaSource, Press>();

/**
 * Tells each key that someone presses, once and as soon as it is pressed. A press is many packets with
 * one timestamp, of which any may be lost and the last one comes three times.
 */
export class Keypad {
  readonly #voice: MediaSource;
  readonly #onDigit: (digit: string) => void;
  readonly #stop: () => void;

  constructor(voice: MediaSource, onDigit: (digit: string) => void) {
    this.#voice = voice;
    this.#onDigit = onDigit;
    this.#stop = voice.listen((packet) => {
      if (packet.kind === 'event') this.#take(packet);
    });
  }

  stop(): void {
    this.#stop();
  }

  #take({ ssrc, timestamp, payload }: MediaPacket): void {
    const event = payload[0];
    if (event === undefined || payload.length < 4) return;
    const last = lastPresses.get(this.#voice);
    const later = last?.ssrc === ssrc ? (timestamp - last.timestamp) | 0 : null;
    // The same press again, or one that was late on the way.
    if (later !== null && later <= 0) return;
    lastPresses.set(this.#voice, { ssrc, timestamp, event });
    // A long press goes on with another timestamp (§2.5.2.3).
    if (later === LONGEST && last?.event === event) return;
    const digit = KEYS[event];
    if (digit !== undefined) this.#onDigit(digit);
  }
}
