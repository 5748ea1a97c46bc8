import { frameTicks } from './opus-packet.ts';

/** One Opus packet of a recording, and how long it lasts in ticks of 48 kHz. */
export interface OpusFrame {
  readonly payload: Buffer;
  readonly ticks: number;
}

const PAGE_HEADER = 27;
const CONTINUED = 0x01;

/**
 * Reads an Ogg/Opus file (RFC 7845) as it comes in. @throws Error where it is something else, or
 * is broken
 */
export async function* readOpus(chunks: AsyncIterable<Buffer>): AsyncGenerator<OpusFrame> {
  let count = 0;
  for await (const payload of readPackets(chunks)) {
    const number = count++;
    if (number === 0 && payload.toString('latin1', 0, 8) !== 'OpusHead') {
      throw new Error('Not an Opus file');
    }
    // The second one holds the tags.
    if (number > 1) yield { payload, ticks: opusTicks(payload) };
  }
  if (count < 2) throw new Error('Not an Opus file');
}

/** How long a packet plays (RFC 6716 §3.1 and §3.2). */
export function opusTicks(packet: Buffer): number {
  const toc = packet[0];
  if (toc === undefined) throw new Error('Empty Opus packet');
  const ticks = frameTicks(toc);
  switch (toc & 0x03) {
    case 0:
      return ticks;
    case 3:
      return ticks * ((packet[1] ?? 0) & 0x3f);
    default:
      return ticks * 2;
  }
}

async function* readPackets(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let begun: Buffer[] = [];
  for await (const { continued, segments } of readPages(chunks)) {
    if (!continued) begun = [];
    for (const { bytes, ends } of segments) {
      begun.push(bytes);
      if (!ends) continue;
      yield Buffer.concat(begun);
      begun = [];
    }
  }
}

interface Page {
  /** Its first segment goes on with the packet of the page before. */
  readonly continued: boolean;
  readonly segments: readonly { readonly bytes: Buffer; readonly ends: boolean }[];
}

async function* readPages(chunks: AsyncIterable<Buffer>): AsyncGenerator<Page> {
  let buffered = Buffer.alloc(0);
  for await (const chunk of chunks) {
    buffered = Buffer.concat([buffered, chunk]);
    for (;;) {
      const length = pageLength(buffered);
      if (length === null || buffered.length < length) break;
      yield parsePage(buffered.subarray(0, length));
      buffered = buffered.subarray(length);
    }
  }
  if (buffered.length > 0) throw new Error('The recording ends in the middle');
}

/** Null where too little of the page is there to know. @throws Error where it is no page */
function pageLength(bytes: Buffer): number | null {
  if (bytes.length >= 4 && bytes.toString('latin1', 0, 4) !== 'OggS') {
    throw new Error('Not an Ogg file');
  }
  const segments = bytes[PAGE_HEADER - 1];
  if (segments === undefined || bytes.length < PAGE_HEADER + segments) return null;
  let length = PAGE_HEADER + segments;
  for (let index = 0; index < segments; index++) length += bytes[PAGE_HEADER + index]!;
  return length;
}

function parsePage(page: Buffer): Page {
  const count = page[PAGE_HEADER - 1]!;
  const segments: { bytes: Buffer; ends: boolean }[] = [];
  let start = PAGE_HEADER + count;
  for (let index = 0; index < count; index++) {
    const size = page[PAGE_HEADER + index]!;
    // A packet goes on as long as its segments are full (RFC 3533 §5).
    segments.push({ bytes: page.subarray(start, start + size), ends: size < 255 });
    start += size;
  }
  return { continued: (page[5]! & CONTINUED) !== 0, segments };
}
