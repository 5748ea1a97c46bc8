/** What is inside one Opus packet (RFC 6716 §3): frames of one kind and length. */
export interface OpusFrames {
  /** The first byte without the number of frames: mode, bandwidth, length of a frame, mono or stereo. */
  readonly kind: number;
  /** How long each frame plays, in ticks of 48 kHz. */
  readonly ticks: number;
  readonly frames: readonly Buffer[];
}

/** Ticks of one frame by the configuration in the first byte (RFC 6716 §3.1, table 2). */
const SILK_TICKS = [480, 960, 1920, 2880];
const HYBRID_TICKS = [480, 960];
const CELT_TICKS = [120, 240, 480, 960];
const CELT_CONFIG = 16;

const LARGEST_FRAME = 1275;
const MOST_TICKS = 5760;
/** Code 3: any number of frames, counted in the second byte (§3.2.5). */
const ANY_NUMBER = 3;
const VARIABLE = 0x80;
const PADDED = 0x40;
/** Lengths from here on take two bytes (§3.2.1). */
const TWO_BYTES = 252;

/** CELT of full bandwidth, mono, 20 ms. */
const SILENT_KIND = 31 << 3;
/** A CELT frame of any length whose flag of silence is set (§4.3). */
const SILENT_FRAME = Buffer.from([0xff, 0xfe]);
/** Stands for a frame that did not come (§3.2.1): decoders make up for it and keep their state. */
const MISSING_FRAME = Buffer.alloc(0);

/** How long one frame of a packet that begins with this byte plays. */
export function frameTicks(first: number): number {
  const config = first >> 3;
  if (config < 12) return SILK_TICKS[config % 4]!;
  return config < CELT_CONFIG ? HYBRID_TICKS[config % 2]! : CELT_TICKS[config % 4]!;
}

/** Null for what is no Opus packet (RFC 6716 §3.4). */
export function readOpusPacket(packet: Buffer): OpusFrames | null {
  const first = packet[0];
  if (first === undefined) return null;
  const ticks = frameTicks(first);
  const frames = readFrames(packet, first & 0x03);
  const fits =
    frames !== null &&
    frames.length * ticks <= MOST_TICKS &&
    frames.every(({ length }) => length <= LARGEST_FRAME);
  return fits ? { kind: first & 0xfc, ticks, frames } : null;
}

/**
 * A packet of these frames. One that delimits itself (appendix B) tells its length, so that another
 * can follow it.
 */
export function writeOpusPacket(
  kind: number,
  frames: readonly Buffer[],
  { delimited = false } = {},
): Buffer {
  const told = delimited ? frames : frames.slice(0, -1);
  const head = frames.length === 1 ? [kind] : [kind | ANY_NUMBER, VARIABLE | frames.length];
  const lengths = told.flatMap(({ length }) => lengthBytes(length));
  return Buffer.concat([Buffer.from([...head, ...lengths]), ...frames]);
}

/** Nothing to be heard for so many times 20 ms. */
export function silence(count: number): Pick<OpusFrames, 'kind' | 'frames'> {
  return { kind: SILENT_KIND, frames: Array.from({ length: count }, () => SILENT_FRAME) };
}

/** As many frames as were missed. */
export function missing(count: number): Buffer[] {
  return Array.from({ length: count }, () => MISSING_FRAME);
}

function readFrames(packet: Buffer, code: number): Buffer[] | null {
  switch (code) {
    case 0:
      return [packet.subarray(1)];
    case 1:
      return equalFrames(packet.subarray(1), 2);
    case 2:
      return framesOfLengths(packet, 1, packet.length, 2);
    default:
      return countedFrames(packet);
  }
}

function countedFrames(packet: Buffer): Buffer[] | null {
  const counter = packet[1];
  if (counter === undefined) return null;
  const count = counter & 0x3f;
  let start = 2;
  let padding = 0;
  if (counter & PADDED) {
    for (let more = true; more;) {
      const byte = packet[start++];
      if (byte === undefined) return null;
      more = byte === 255;
      padding += more ? 254 : byte;
    }
  }
  const end = packet.length - padding;
  if (count === 0 || start > end) return null;
  return counter & VARIABLE
    ? framesOfLengths(packet, start, end, count)
    : equalFrames(packet.subarray(start, end), count);
}

function equalFrames(bytes: Buffer, count: number): Buffer[] | null {
  const length = bytes.length / count;
  if (!Number.isInteger(length)) return null;
  return Array.from({ length: count }, (_, at) => bytes.subarray(at * length, (at + 1) * length));
}

/** Lengths of all but the last, then the frames. */
function framesOfLengths(
  packet: Buffer,
  start: number,
  end: number,
  count: number,
): Buffer[] | null {
  const lengths: number[] = [];
  let at = start;
  while (lengths.length < count - 1) {
    const length = lengthAt(packet, at);
    if (length === null) return null;
    at += length < TWO_BYTES ? 1 : 2;
    lengths.push(length);
  }
  const last = end - at - lengths.reduce((sum, length) => sum + length, 0);
  if (last < 0) return null;
  return [...lengths, last].map((length) => packet.subarray(at, (at += length)));
}

function lengthAt(packet: Buffer, at: number): number | null {
  const first = packet[at];
  if (first === undefined || first < TWO_BYTES) return first ?? null;
  const second = packet[at + 1];
  return second === undefined ? null : second * 4 + first;
}

function lengthBytes(length: number): number[] {
  if (length < TWO_BYTES) return [length];
  const first = TWO_BYTES + (length & 0x03);
  return [first, (length - first) / 4];
}
