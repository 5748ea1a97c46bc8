/** Ogg files of one Opus stream (RFC 3533, RFC 7845), of one channel. */

const BEGINS = 0x02;
const ENDS = 0x04;
const HEADER = 27;
const CHECKSUM_AT = 22;
const SERIAL = 1;
/** Some 20 kB, and never more than the 255 segments that a page has room for. */
const PACKETS_A_PAGE = 50;
const MOST_SEGMENTS = 255;
const TICKS_PER_MS = 48;

interface Page {
  readonly sequence: number;
  /** Where the last packet of the page ends, in samples. */
  readonly position: number;
  readonly flags: number;
  readonly packets: readonly Uint8Array[];
}

/** A file of these packets. What they play before the sound, and behind it, is left out by whoever plays it. */
export function oggOpus(
  packets: readonly Uint8Array[],
  { preSkip, samples }: { readonly preSkip: number; readonly samples: number },
): Blob {
  const end = preSkip + samples;
  const pages = [
    pageOf({ sequence: 0, position: 0, flags: BEGINS, packets: [headOf(preSkip)] }),
    pageOf({ sequence: 1, position: 0, flags: 0, packets: [tags()] }),
  ];
  let position = 0;
  for (let at = 0; at < packets.length;) {
    const part = firstOf(packets, at);
    at += part.length;
    for (const packet of part) position += ticksOf(packet);
    const isLast = at >= packets.length;
    pages.push(
      pageOf({
        sequence: pages.length,
        position: isLast ? Math.min(position, end) : position,
        flags: isLast ? ENDS : 0,
        packets: part,
      }),
    );
  }
  return new Blob(pages, { type: 'audio/ogg' });
}

/** As many as belong on one page. */
function firstOf(packets: readonly Uint8Array[], at: number): readonly Uint8Array[] {
  let [count, segments] = [0, 0];
  for (const packet of packets.slice(at, at + PACKETS_A_PAGE)) {
    segments += lacingOf(packet).length;
    if (segments > MOST_SEGMENTS) break;
    count += 1;
  }
  return packets.slice(at, at + count);
}

function headOf(preSkip: number): Uint8Array {
  const head = new Uint8Array(19);
  head.set(ascii('OpusHead'));
  const view = new DataView(head.buffer);
  view.setUint8(8, 1); // version
  view.setUint8(9, 1); // channels
  view.setUint16(10, preSkip, true);
  view.setUint32(12, 48_000, true);
  return head;
}

/** Who made it, and no comments. */
function tags(): Uint8Array {
  const vendor = ascii('hubline');
  const bytes = new Uint8Array(8 + 4 + vendor.length + 4);
  bytes.set(ascii('OpusTags'));
  new DataView(bytes.buffer).setUint32(8, vendor.length, true);
  bytes.set(vendor, 12);
  return bytes;
}

function pageOf({ sequence, position, flags, packets }: Page): Uint8Array<ArrayBuffer> {
  const lacing = packets.flatMap(lacingOf);
  const length = packets.reduce((sum, packet) => sum + packet.length, HEADER + lacing.length);
  const page = new Uint8Array(length);
  page.set(ascii('OggS'));
  const view = new DataView(page.buffer);
  view.setUint8(5, flags);
  view.setBigInt64(6, BigInt(position), true);
  view.setUint32(14, SERIAL, true);
  view.setUint32(18, sequence, true);
  view.setUint8(HEADER - 1, lacing.length);
  page.set(lacing, HEADER);
  let at = HEADER + lacing.length;
  for (const packet of packets) {
    page.set(packet, at);
    at += packet.length;
  }
  view.setUint32(CHECKSUM_AT, checksum(page), true);
  return page;
}

/** Lengths of its segments: full ones, and one that is not and so ends it. */
function lacingOf(packet: Uint8Array): readonly number[] {
  const full = Math.floor(packet.length / 255);
  return [...Array.from({ length: full }, () => 255), packet.length % 255];
}

/** How long a packet plays (RFC 6716 §3.1 and §3.2). */
function ticksOf(packet: Uint8Array): number {
  const toc = packet[0] ?? 0;
  const frames = [1, 2, 2, (packet[1] ?? 0) & 0x3f][toc & 0x03]!;
  return frames * frameMs(toc >> 3) * TICKS_PER_MS;
}

/** For speech, for both, and for music. */
function frameMs(mode: number): number {
  if (mode < 12) return [10, 20, 40, 60][mode & 0x03]!;
  if (mode < 16) return [10, 20][mode & 0x01]!;
  return [2.5, 5, 10, 20][mode & 0x03]!;
}

/** Of the polynomial 0x04c11db7, the highest bit first. */
const CHECKSUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte << 24;
  for (let bit = 0; bit < 8; bit += 1) rest = (rest << 1) ^ (rest < 0 ? 0x04c11db7 : 0);
  return rest >>> 0;
});

function checksum(page: Uint8Array): number {
  let rest = 0;
  for (const byte of page) rest = ((rest << 8) ^ CHECKSUMS[(rest >>> 24) ^ byte]!) >>> 0;
  return rest;
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
