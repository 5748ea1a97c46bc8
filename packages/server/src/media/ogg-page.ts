/** Pages of an Ogg file (RFC 3533 §6). */
export interface OggPage {
  readonly serial: number;
  readonly sequence: number;
  /** Where the last packet of the page ends, in the clock of the stream. */
  readonly position: number;
  readonly begins?: boolean;
  readonly ends?: boolean;
  /** Whole packets; see `segmentsOf` for how many fit. */
  readonly packets: readonly Buffer[];
}

/** What a page says of itself. */
export interface OggPageHeader {
  readonly position: number;
  /** Of the whole page, header included. */
  readonly length: number;
}

export const MOST_SEGMENTS = 255;
/** The longest page there can be. */
export const LONGEST_PAGE = 27 + MOST_SEGMENTS + MOST_SEGMENTS * 255;

const HEADER = 27;
const BEGINS = 0x02;
const ENDS = 0x04;
const CHECKSUM_AT = 22;
/** Of the polynomial 0x04c11db7, the highest bit first. */
const CHECKSUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte << 24;
  for (let bit = 0; bit < 8; bit++) rest = (rest << 1) ^ (rest < 0 ? 0x04c11db7 : 0);
  return rest >>> 0;
});

/** How many of the segments of a page a packet takes. */
export function segmentsOf(packet: Buffer): number {
  return Math.floor(packet.length / 255) + 1;
}

export function writeOggPage(page: OggPage): Buffer {
  const segments = page.packets.flatMap((packet) => [
    ...Array.from({ length: segmentsOf(packet) - 1 }, () => 255),
    packet.length % 255,
  ]);
  if (segments.length > MOST_SEGMENTS) throw new RangeError('Too much for one page');
  const header = Buffer.alloc(HEADER);
  header.write('OggS');
  header[5] = (page.begins ? BEGINS : 0) | (page.ends ? ENDS : 0);
  header.writeBigInt64LE(BigInt(page.position), 6);
  header.writeUInt32LE(page.serial, 14);
  header.writeUInt32LE(page.sequence, 18);
  header[HEADER - 1] = segments.length;
  const bytes = Buffer.concat([header, Buffer.from(segments), ...page.packets]);
  bytes.writeUInt32LE(checksum(bytes), CHECKSUM_AT);
  return bytes;
}

/** The whole page that these bytes begin with; null where there is none, or it is damaged. */
export function readOggPage(bytes: Buffer): OggPageHeader | null {
  if (bytes.length < HEADER || bytes.toString('latin1', 0, 4) !== 'OggS') return null;
  const segments = bytes[HEADER - 1]!;
  let length = HEADER + segments;
  if (bytes.length < length) return null;
  for (let at = HEADER; at < HEADER + segments; at++) length += bytes[at]!;
  if (bytes.length < length) return null;
  const page = Buffer.from(bytes.subarray(0, length));
  const said = page.readUInt32LE(CHECKSUM_AT);
  page.writeUInt32LE(0, CHECKSUM_AT);
  if (said !== checksum(page)) return null;
  return { position: Number(page.readBigInt64LE(6)), length };
}

/** The field of the checksum itself counts as zero. */
function checksum(page: Buffer): number {
  let rest = 0;
  for (const byte of page) rest = ((rest << 8) ^ CHECKSUMS[(rest >>> 24) ^ byte]!) >>> 0;
  return rest;
}
