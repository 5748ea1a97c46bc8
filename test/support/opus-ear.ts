import { OpusDecoder } from 'opus-decoder';
import type { ReceivedPacket, RtpPeer } from './rtp-peer.ts';
import { power, strongestTone } from './strongest-tone.ts';
import { until } from './until.ts';

const RATE = 8_000;
/** Packets of 20 ms in what is judged at once: long enough to tell tones apart. */
const WINDOW = 5;
const PACKET_MS = 20;
/** How much of the power a tone has that plays alone. */
const PURE = 0.8;
const AUDIBLE = 0.005;
/** Packets in what is judged where tones play together, and how far the others are below them, in decibels. */
const TOGETHER = 20;
const DISTINCT = 20;
const PATIENCE_MS = 20_000;

interface Heard {
  readonly at: number;
  readonly samples: Float32Array;
}

/**
 * The ear at a scripted phone: what a person there would hear, decoded packet by packet. Takes the
 * packets of its media for itself.
 */
export class OpusEar {
  readonly #decoder: OpusDecoder<typeof RATE>;
  #heard: Heard[] = [];

  private constructor(media: RtpPeer, decoder: OpusDecoder<typeof RATE>) {
    this.#decoder = decoder;
    media.onPacket = (packet) => this.#hear(packet);
  }

  static async at(media: RtpPeer): Promise<OpusEar> {
    const decoder = new OpusDecoder({ sampleRate: RATE, channels: 1 });
    await decoder.ready;
    return new OpusEar(media, decoder);
  }

  /** Forgets what was heard so far. */
  forget(): void {
    this.#heard = [];
  }

  /** Waits until this tone plays, and nothing else with it. */
  async toHear(hertz: number, timeout = PATIENCE_MS): Promise<void> {
    await until(
      () => `did not hear ${hertz} Hz; ${this.#describe()}`,
      () => (this.#windows().some((window) => isTone(window, hertz)) ? true : null),
      { timeout },
    );
  }

  /** Waits until from now on all of these tones play together, and none of the others with them. */
  async toHearOnly(
    tones: readonly number[],
    others: readonly number[],
    timeout = PATIENCE_MS,
  ): Promise<void> {
    this.forget();
    let levels = '';
    await until(
      () => `did not hear ${tones.join(' and ')} Hz alone; heard ${levels || 'nothing'}`,
      () => {
        if (this.#heard.length < TOGETHER) return null;
        const samples = joined(this.#heard.slice(-TOGETHER));
        if (!(loudness(samples) > AUDIBLE)) return null;
        const levelOf = (hertz: number): number => 10 * Math.log10(power(samples, hertz, RATE));
        levels = [...tones, ...others].map((one) => `${one}: ${levelOf(one).toFixed()} dB`).join();
        const quietest = Math.min(...tones.map(levelOf));
        const loudest = Math.max(...tones.map(levelOf));
        const strangest = Math.max(-Infinity, ...others.map(levelOf));
        return loudest - quietest < 12 && quietest - strangest > DISTINCT ? true : null;
      },
      { timeout },
    );
  }

  /** Waits until this tone has played and is over; tells when it was, by `performance.now()`. */
  async toHearEndOf(hertz: number, timeout = PATIENCE_MS): Promise<number> {
    return until(
      () => `did not hear the end of ${hertz} Hz; ${this.#describe()}`,
      () => this.#endOf(hertz),
      { timeout, every: 20 },
    );
  }

  /** Waits until someone has spoken for a second: sound that changes, and is no tone. */
  async toHearSpeech(timeout = PATIENCE_MS): Promise<void> {
    await until(
      () => `did not hear speech; ${this.#describe()}`,
      () => {
        const loud = this.#windows().filter((window) => loudness(window) > AUDIBLE);
        const pitches = new Set(loud.map((window) => strongestTone(window, RATE).hertz));
        return loud.length >= 10 && pitches.size >= 4 ? true : null;
      },
      { timeout, every: 200 },
    );
  }

  /** For how many seconds this tone was heard so far. */
  secondsOf(hertz: number): number {
    const windows = this.#windows().filter((window) => isTone(window, hertz));
    return (windows.length * WINDOW * PACKET_MS) / 1_000;
  }

  close(): void {
    this.#decoder.free();
  }

  #hear({ payload, at }: ReceivedPacket): void {
    // Keys pressed are packets of four bytes.
    if (payload.length <= 4) return;
    const { channelData } = this.#decoder.decodeFrame(payload);
    // What the decoder returns is its own memory.
    this.#heard.push({ at, samples: Float32Array.from(channelData[0] ?? []) });
  }

  #endOf(hertz: number): number | null {
    const last = this.#heard.findLastIndex((_, at) => {
      const window = this.#heard.slice(Math.max(0, at - 2), at + 1);
      return isTone(joined(window), hertz);
    });
    const heard = this.#heard[last];
    if (!heard) return null;
    const after = performance.now() - heard.at;
    return after > WINDOW * PACKET_MS ? heard.at + PACKET_MS : null;
  }

  #windows(): Float32Array[] {
    const windows: Float32Array[] = [];
    for (let from = 0; from + WINDOW <= this.#heard.length; from += WINDOW) {
      windows.push(joined(this.#heard.slice(from, from + WINDOW)));
    }
    return windows;
  }

  #describe(): string {
    const loud = this.#windows().filter((window) => loudness(window) > AUDIBLE);
    const tones = loud.slice(-10).map((window) => strongestTone(window, RATE).hertz);
    return `${this.#heard.length} packets came, at last with ${tones.join(', ') || 'nothing'}`;
  }
}

function joined(heard: readonly Heard[]): Float32Array {
  return Float32Array.from(heard.flatMap(({ samples }) => [...samples]));
}

function loudness(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
}

function isTone(samples: Float32Array, hertz: number): boolean {
  const level = loudness(samples);
  if (!(level > AUDIBLE)) return false;
  let [real, imaginary] = [0, 0];
  samples.forEach((sample, at) => {
    const phase = (2 * Math.PI * hertz * at) / RATE;
    real += sample * Math.cos(phase);
    imaginary += sample * Math.sin(phase);
  });
  const power = (2 * (real * real + imaginary * imaginary)) / samples.length ** 2;
  return power / (level * level) > PURE;
}
