import { randomInt } from 'node:crypto';
import { HeardVoice } from './heard-voice.ts';
import type { MediaPacket, MediaSource } from './leg.ts';
import { FRAME_TICKS, type OpusCodec, type OpusEncoder } from './opus-codec.ts';
import { addTimestamp } from './rtp.ts';

const FRAME_MS = 20;
const TICKS_PER_MS = 48;
/** Later than this it goes on from now instead of catching up. */
const MAX_LATE_MS = 200;
const LOUDEST = 0x7fff;
/** CELT of full bandwidth, mono, 20 ms, whose flag of silence is set (RFC 6716 §4.3). */
const SILENCE = Buffer.from([31 << 3, 0xff, 0xfe]);

/** What is at work while someone listens. */
interface Desk {
  readonly voices: readonly HeardVoice[];
  readonly encoder: OpusEncoder;
  readonly stops: readonly (() => void)[];
}

/**
 * Several voices in one stream. It decodes and encodes only while someone listens. Keys that the first
 * one presses are passed on, those of the others are not.
 */
export class Mixer implements MediaSource {
  readonly sources: readonly MediaSource[];
  readonly #codec: OpusCodec;
  readonly #now: () => number;
  readonly #listeners = new Set<(packet: MediaPacket) => void>();
  readonly #ssrc = randomInt(1, 2 ** 32);
  #desk: Desk | null = null;
  #timer: NodeJS.Timeout | null = null;
  #sequence = 0;
  #timestamp = 0;
  /** The press that was passed on last, and when in our clock it began. */
  #press = { ssrc: -1, timestamp: 0, ours: 0 };
  /** When the next frame is due; a sum of frames, never of timer delays, so it does not drift. */
  #due = 0;

  constructor(
    codec: OpusCodec,
    sources: readonly MediaSource[],
    now: () => number = () => performance.now(),
  ) {
    this.#codec = codec;
    this.sources = sources;
    this.#now = now;
  }

  listen(listener: (packet: MediaPacket) => void): () => void {
    this.#listeners.add(listener);
    if (this.#desk === null) this.#begin();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#rest();
    };
  }

  #begin(): void {
    const voices = this.sources.map(() => new HeardVoice(this.#codec));
    const stops = this.sources.map((source, at) =>
      source.listen((packet) => {
        if (packet.kind === 'audio') voices[at]!.add(packet);
        else if (at === 0) this.#passOn(packet);
      }),
    );
    this.#desk = { voices, stops, encoder: this.#codec.encoder() };
    this.#due = this.#now() + FRAME_MS;
    this.#timer = setTimeout(() => this.#tick(), FRAME_MS);
  }

  #rest(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const desk = this.#desk;
    this.#desk = null;
    for (const stop of desk?.stops ?? []) stop();
    for (const voice of desk?.voices ?? []) voice.free();
    desk?.encoder.free();
  }

  #tick(): void {
    const now = this.#now();
    if (now - this.#due > MAX_LATE_MS) this.#skipTo(now);
    // Whoever is told may stop listening.
    for (; this.#desk && this.#due <= now; this.#due += FRAME_MS) this.#say(this.#desk);
    if (this.#desk) this.#timer = setTimeout(() => this.#tick(), this.#due - now);
  }

  /** The hole stays in the timestamps, else phones would play all that follows that much later. */
  #skipTo(now: number): void {
    this.#timestamp = addTimestamp(this.#timestamp, Math.round((now - this.#due) * TICKS_PER_MS));
    this.#due = now;
  }

  #say({ voices, encoder }: Desk): void {
    const heard = voices.map((voice) => voice.next()).filter((samples) => samples !== null);
    const payload = heard.length === 0 ? SILENCE : encoder.encode(sumOf(heard));
    const timestamp = this.#timestamp;
    this.#timestamp = addTimestamp(timestamp, FRAME_TICKS);
    this.#tell({ kind: 'audio', marker: false, timestamp, eventClockRate: 0, payload });
  }

  /** A press is many packets with the one timestamp of its beginning. */
  #passOn({ ssrc, timestamp, marker, eventClockRate, payload }: MediaPacket): void {
    if (this.#press.ssrc !== ssrc || this.#press.timestamp !== timestamp) {
      this.#press = { ssrc, timestamp, ours: this.#timestamp };
    }
    this.#tell({ kind: 'event', marker, timestamp: this.#press.ours, eventClockRate, payload });
  }

  #tell(packet: Omit<MediaPacket, 'ssrc' | 'sequence'>): void {
    const sequence = this.#sequence;
    this.#sequence = (sequence + 1) & 0xffff;
    for (const listener of this.#listeners) listener({ ...packet, ssrc: this.#ssrc, sequence });
  }
}

/** What is louder than loud stays at the loudest. */
function sumOf(voices: readonly Int16Array[]): Int16Array {
  const [only] = voices;
  if (voices.length === 1) return only!;
  const sum = new Int16Array(FRAME_TICKS);
  for (let at = 0; at < FRAME_TICKS; at++) {
    const all = voices.reduce((before, voice) => before + voice[at]!, 0);
    sum[at] = Math.max(-LOUDEST, Math.min(LOUDEST, all));
  }
  return sum;
}
