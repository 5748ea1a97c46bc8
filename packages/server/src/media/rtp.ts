/** The fixed header of RTP (RFC 3550 §5.1) and the arithmetic of its counters. */

export interface RtpHeader {
  readonly marker: boolean;
  readonly payloadType: number;
  readonly sequence: number;
  readonly timestamp: number;
  readonly ssrc: number;
  /** Where the payload begins and ends. */
  readonly start: number;
  readonly end: number;
}

const FIXED = 12;

/** Null for RTCP (RFC 5761 §4) and for what is not RTP. */
export function readRtp(packet: Buffer): RtpHeader | null {
  if (packet.length < FIXED || packet[0]! >> 6 !== 2) return null;
  const second = packet[1]!;
  if (second >= 192 && second <= 223) return null;
  let start = FIXED + (packet[0]! & 0x0f) * 4;
  if (packet[0]! & 0x10) {
    if (packet.length < start + 4) return null;
    start += 4 + packet.readUInt16BE(start + 2) * 4;
  }
  const padding = packet[0]! & 0x20 ? packet[packet.length - 1]! : 0;
  const end = packet.length - padding;
  if (start > end) return null;
  return {
    marker: (second & 0x80) !== 0,
    payloadType: second & 0x7f,
    sequence: packet.readUInt16BE(2),
    timestamp: packet.readUInt32BE(4),
    ssrc: packet.readUInt32BE(8),
    start,
    end,
  };
}

export function writeRtp(
  header: Pick<RtpHeader, 'marker' | 'payloadType' | 'sequence' | 'timestamp' | 'ssrc'>,
  payload: Buffer,
): Buffer {
  const packet = Buffer.allocUnsafe(FIXED + payload.length);
  packet[0] = 0x80;
  packet[1] = (header.marker ? 0x80 : 0) | header.payloadType;
  packet.writeUInt16BE(header.sequence, 2);
  packet.writeUInt32BE(header.timestamp, 4);
  packet.writeUInt32BE(header.ssrc, 8);
  payload.copy(packet, FIXED);
  return packet;
}

/** How far `later` is behind `earlier`, negative where it came before, over the wrap of 16 bits. */
export function sequenceDistance(earlier: number, later: number): number {
  return ((later - earlier + 0x8000) & 0xffff) - 0x8000;
}

export function addTimestamp(timestamp: number, ticks: number): number {
  return (timestamp + ticks) >>> 0;
}

/** The duration of a telephone event (RFC 4733 §2.3) in another clock, the rest as it is. */
export function convertEvent(payload: Buffer, from: number, to: number): Buffer {
  if (from === to || payload.length < 4) return payload;
  const converted = Buffer.from(payload);
  converted.writeUInt16BE(Math.min(0xffff, Math.round((payload.readUInt16BE(2) * to) / from)), 2);
  return converted;
}
