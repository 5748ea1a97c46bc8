import type { MediaPacket } from '../media/leg.ts';
import { readOpusPacket } from '../media/opus-packet.ts';

/** The beat of a recording: 20 ms of a clock of 48 kHz. */
export const SLOT_TICKS = 960;

/** Sound that begins in a slot and fills whole ones. */
export interface Sound {
  /** Mode, bandwidth, length of a frame, as the first byte of an Opus packet has them. */
  readonly kind: number;
  readonly frames: readonly Buffer[];
  readonly slot: number;
  /** How many slots it fills. */
  readonly span: number;
}

/** Where the timestamps of a stream lie in the recording. */
interface Anchor {
  readonly ssrc: number;
  readonly timestamp: number;
  ticks: number;
}

/** Further away than this from when it came, a timestamp means nothing. */
const ASTRAY = 48_000;
/** For so many slots something is missing rather than over: half a second, a pause of phones that save. */
const MISSED = 25;
/** How many packets show by how much the phone's clock and ours are apart. */
const WATCHED = 50;

/**
 * What one of the two says, in slots of 20 ms. Packets lie where their timestamps put them, from the
 * moment on at which the first one came; what is missing stays empty. A frame begins at a multiple of
 * its length, so that long frames of two voices end together.
 */
export class Voice {
  readonly #pieces = new Map<number, Piece>();
  #anchor: Anchor | null = null;
  #last: Sound | null = null;
  /** What comes before is written. */
  #from = 0;
  #end = 0;
  #watched = 0;
  #least = Infinity;

  /** The slot after the last one that something came for. */
  get end(): number {
    return this.#end;
  }

  /** @param now how long the recording is by now, in ticks */
  add({ payload, ssrc, timestamp }: MediaPacket, now: number): void {
    const opus = readOpusPacket(payload);
    if (!opus) return;
    let at = this.#place(ssrc, timestamp, opus.ticks, now);
    for (const frame of opus.frames) {
      this.#put(at, opus.kind, opus.ticks, frame);
      at += opus.ticks;
    }
  }

  /** What begins in this slot; null for silence, and within something longer. */
  at(slot: number): Sound | null {
    const piece = this.#pieces.get(slot);
    return piece?.slot === slot && piece.isWhole ? piece : null;
  }

  /** The kind of what was written lately; null after a longer silence. */
  kindBefore(slot: number): number | null {
    return this.#last && slot - this.#last.slot <= MISSED ? this.#last.kind : null;
  }

  /** Forgets what is written. */
  drop(before: number): void {
    for (; this.#from < before; this.#from++) {
      this.#last = this.at(this.#from) ?? this.#last;
      this.#pieces.delete(this.#from);
    }
  }

  /** Forgets the rest, too; what comes next lies where it comes. */
  restart(): void {
    this.#pieces.clear();
    this.#anchor = null;
    this.#last = null;
  }

  /** Where a packet lies, in ticks. */
  #place(ssrc: number, timestamp: number, frame: number, now: number): number {
    const anchor = this.#anchor?.ssrc === ssrc ? this.#anchor : null;
    const told = anchor ? anchor.ticks + ((timestamp - anchor.timestamp) | 0) : Infinity;
    if (!anchor || Math.abs(told - now) > ASTRAY) {
      const ticks = onGrid(now, Math.max(frame, SLOT_TICKS));
      this.#anchor = { ssrc, timestamp, ticks };
      this.#watchAnew();
      return ticks;
    }
    const at = onGrid(told, frame);
    anchor.ticks += at - told;
    this.#least = Math.min(this.#least, now - at);
    if (++this.#watched === WATCHED) this.#followClock(anchor, Math.max(frame, SLOT_TICKS));
    return at;
  }

  /** Where even the quickest packet is late, or early, the clocks went apart: all that follows moves. */
  #followClock(anchor: Anchor, grid: number): void {
    if (Math.abs(this.#least) > grid * 1.5) anchor.ticks += onGrid(this.#least, grid);
    this.#watchAnew();
  }

  #watchAnew(): void {
    this.#watched = 0;
    this.#least = Infinity;
  }

  /** What is there stays. */
  #put(at: number, kind: number, ticks: number, frame: Buffer): void {
    const slot = Math.floor(at / SLOT_TICKS);
    if (slot < this.#from) return;
    let piece = this.#pieces.get(slot);
    if (!piece) {
      piece = new Piece(kind, slot, ticks);
      for (let index = 0; index < piece.span; index++) this.#pieces.set(slot + index, piece);
    }
    this.#end = Math.max(this.#end, slot + piece.span);
    if (piece.slot === slot && piece.kind === kind) piece.put((at % SLOT_TICKS) / ticks, frame);
  }
}

/** A frame that fills slots, or the shorter ones that fill a slot together. */
class Piece implements Sound {
  readonly kind: number;
  readonly slot: number;
  readonly span: number;
  readonly #frames = new Map<number, Buffer>();
  readonly #needed: number;

  constructor(kind: number, slot: number, ticks: number) {
    this.kind = kind;
    this.slot = slot;
    this.span = Math.max(1, ticks / SLOT_TICKS);
    this.#needed = Math.max(1, SLOT_TICKS / ticks);
  }

  get isWhole(): boolean {
    return this.#frames.size === this.#needed;
  }

  get frames(): Buffer[] {
    return Array.from({ length: this.#needed }, (_, index) => this.#frames.get(index)!);
  }

  put(index: number, frame: Buffer): void {
    if (!this.#frames.has(index)) this.#frames.set(index, frame);
  }
}

function onGrid(ticks: number, grid: number): number {
  return Math.round(ticks / grid) * grid;
}
