import type { MediaPacket } from '../media/leg.ts';
import type { RecordingFile } from './recording-file.ts';
import { SLOT_TICKS, Voice } from './voice.ts';
import { weave, type WovenPacket } from './weave.ts';

export type Channel = 'left' | 'right';

const TICKS_PER_MS = 48;
/** How long a packet may be under way before it is too late to be written: 300 ms. */
const PATIENCE = 14_400;
/** After a standstill of the machine it catches up bit by bit. */
const SLOTS_AT_ONCE = 500;

/** Two voices on their way into a file, along one clock that stands still while it is paused. */
export class Tape {
  readonly #file: RecordingFile;
  readonly #now: () => number;
  readonly #voices = { left: new Voice(), right: new Voice() };
  /** Ticks up to the last pause. */
  #before = 0;
  /** When it went on; null while it is paused. */
  #since: number | null;
  #written = 0;

  /** Begins at once. @param now in milliseconds, of a clock that nobody sets */
  constructor(file: RecordingFile, now: () => number = () => performance.now()) {
    this.#file = file;
    this.#now = now;
    this.#since = now();
  }

  /** Milliseconds that are written, or on their way. */
  get length(): number {
    return (this.#written * SLOT_TICKS) / TICKS_PER_MS;
  }

  add(channel: Channel, packet: MediaPacket): void {
    if (this.#since !== null) this.#voices[channel].add(packet, this.#position());
  }

  /** The file goes on after it without a gap. */
  pause(): void {
    if (this.#since === null) return;
    const end = Math.ceil(this.#position() / SLOT_TICKS);
    this.#since = null;
    this.#file.append(this.#weaveUntil(end));
    this.#before = this.#written * SLOT_TICKS;
    this.#voices.left.restart();
    this.#voices.right.restart();
  }

  resume(): void {
    this.#since ??= this.#now();
  }

  /** Writes what is complete; to be called about twice a second. */
  write(): void {
    const end = Math.floor((this.#position() - PATIENCE) / SLOT_TICKS);
    const packets = this.#weaveUntil(Math.min(end, this.#written + SLOTS_AT_ONCE));
    if (packets.length > 0) this.#file.append(packets);
  }

  /** Writes the rest. Returns whether all of it could be written. */
  async finish(): Promise<boolean> {
    this.#before = this.#position();
    this.#since = null;
    const end = Math.ceil(this.#before / SLOT_TICKS);
    // The page that says that it is the last one has something on it.
    this.#file.append(this.#weaveUntil(Math.max(end, this.#written + 1)), { ends: true });
    return this.#file.close();
  }

  #position(): number {
    if (this.#since === null) return this.#before;
    return this.#before + (this.#now() - this.#since) * TICKS_PER_MS;
  }

  #weaveUntil(end: number): WovenPacket[] {
    const { left, right } = this.#voices;
    const packets: WovenPacket[] = [];
    while (this.#written < end) {
      const packet = weave([left, right], this.#written);
      packets.push(packet);
      this.#written += packet.slots;
      left.drop(this.#written);
      right.drop(this.#written);
    }
    return packets;
  }
}
