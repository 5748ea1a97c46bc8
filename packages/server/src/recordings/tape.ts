import { setImmediate as pause } from 'node:timers/promises';
import type { MediaPacket } from '../media/leg.ts';
import type { OpusFrame } from '../media/ogg.ts';
import type { SoundFile } from '../media/sound-file.ts';
import { SLOT_TICKS, Voice } from './voice.ts';
import { weave } from './weave.ts';

const TICKS_PER_MS = 48;
/** How long a packet may be under way before it is too late to be written: 300 ms. */
const PATIENCE = 14_400;
/** After a standstill of the machine it catches up bit by bit. */
const SLOTS_AT_ONCE = 500;

/** Where a tape writes to. */
export type TapeFile = Pick<SoundFile, 'append' | 'close'>;

export interface TapeExtent {
  /** Not what is silent since the last packet came. */
  readonly heardOnly?: boolean;
}

/** One voice or two on their way into a file, along one clock that stands still while it is paused. */
export class Tape<Channel extends string> {
  readonly #file: TapeFile;
  readonly #now: () => number;
  readonly #voices: ReadonlyMap<Channel, Voice>;
  /** Ticks up to the last pause. */
  #before = 0;
  /** When it went on; null while it is paused. */
  #since: number | null;
  #written = 0;

  /**
   * Begins at once.
   * @param channels as the file has them
   * @param now in milliseconds, of a clock that nobody sets
   */
  constructor(
    file: TapeFile,
    channels: readonly [Channel] | readonly [Channel, Channel],
    now: () => number = () => performance.now(),
  ) {
    this.#file = file;
    this.#now = now;
    this.#since = now();
    this.#voices = new Map(channels.map((channel) => [channel, new Voice()]));
  }

  /** Milliseconds that are written, or on their way. */
  get length(): number {
    return (this.#written * SLOT_TICKS) / TICKS_PER_MS;
  }

  add(channel: Channel, packet: MediaPacket): void {
    if (this.#since !== null) this.#voices.get(channel)!.add(packet, this.#position());
  }

  /** The file goes on after it without a gap. */
  pause(): void {
    if (this.#since === null) return;
    const end = Math.ceil(this.#position() / SLOT_TICKS);
    this.#since = null;
    this.#file.append(this.#weaveUntil(end));
    this.#before = this.#written * SLOT_TICKS;
    for (const voice of this.#voices.values()) voice.restart();
  }

  resume(): void {
    this.#since ??= this.#now();
  }

  /** Writes what is complete; to be called about twice a second. */
  write({ heardOnly = false }: TapeExtent = {}): void {
    const complete = Math.floor((this.#position() - PATIENCE) / SLOT_TICKS);
    const end = heardOnly ? Math.min(complete, this.#heard) : complete;
    const frames = this.#weaveUntil(Math.min(end, this.#written + SLOTS_AT_ONCE));
    if (frames.length > 0) this.#file.append(frames);
  }

  /** Writes the rest. Returns whether all of it could be written. */
  async finish({ heardOnly = false }: TapeExtent = {}): Promise<boolean> {
    this.#before = this.#position();
    this.#since = null;
    const now = Math.ceil(this.#before / SLOT_TICKS);
    // The page that says that it is the last one has something on it.
    const end = Math.max(heardOnly ? Math.min(now, this.#heard) : now, this.#written + 1);
    while (end - this.#written > SLOTS_AT_ONCE) {
      this.#file.append(this.#weaveUntil(this.#written + SLOTS_AT_ONCE));
      await pause();
    }
    this.#file.append(this.#weaveUntil(Math.max(end, this.#written + 1)), { ends: true });
    return this.#file.close();
  }

  /** Up to which slot something came. */
  get #heard(): number {
    return Math.max(...[...this.#voices.values()].map(({ end }) => end));
  }

  #position(): number {
    if (this.#since === null) return this.#before;
    return this.#before + (this.#now() - this.#since) * TICKS_PER_MS;
  }

  #weaveUntil(end: number): OpusFrame[] {
    const voices = [...this.#voices.values()];
    const frames: OpusFrame[] = [];
    while (this.#written < end) {
      const frame = weave(voices, this.#written);
      frames.push(frame);
      this.#written += frame.ticks / SLOT_TICKS;
      for (const voice of voices) voice.drop(this.#written);
    }
    return frames;
  }
}
