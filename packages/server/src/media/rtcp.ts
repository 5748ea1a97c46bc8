/** What we read from RTCP (RFC 3550 §6, RFC 4585, RFC 5104 §4.3.1, draft-alvestrand-rmcat-remb) and write of it. */

/** How one stream arrives at a receiver (RFC 3550 §6.4.1). */
export interface ReportBlock {
  readonly ssrc: number;
  /** In 1/256. */
  readonly fractionLost: number;
  /** 24 bits, signed. */
  readonly packetsLost: number;
  /** With the wraps of the sequence number in the upper 16 bits. */
  readonly highestSequence: number;
  readonly jitter: number;
  /** The middle of the NTP time in the last sender report, and how long ago that was. */
  readonly lastReport: number;
  readonly delay: number;
}

/** When something was sent, in the clock of the sender and in that of the stream (RFC 3550 §6.4.1). */
export interface SenderReport {
  readonly kind: 'sender-report';
  readonly ssrc: number;
  /** 64 bits, as they came. */
  readonly ntp: Buffer;
  readonly timestamp: number;
  readonly packets: number;
  readonly octets: number;
}

export type Rtcp =
  | SenderReport
  | { readonly kind: 'report'; readonly block: ReportBlock }
  /** A key frame is wanted: PLI or FIR. */
  | { readonly kind: 'key-frame'; readonly ssrc: number }
  /** These did not arrive. */
  | { readonly kind: 'lost'; readonly ssrc: number; readonly sequences: readonly number[] }
  /** The bandwidth as the receiver estimates it: 6 bits of exponent and 18 of mantissa. */
  | { readonly kind: 'bandwidth'; readonly ssrcs: readonly number[]; readonly bits: number };

const SENDER_REPORT = 200;
const RECEIVER_REPORT = 201;
const SOURCE_DESCRIPTION = 202;
const CNAME = 1;
const TRANSPORT_FEEDBACK = 205;
const PAYLOAD_FEEDBACK = 206;
const NACK = 1;
const PLI = 1;
const FIR = 4;
const APPLICATION = 15;
const REMB = 'REMB';
const BLOCK = 24;
/** More is no report of one video stream. */
const MAX_LOST = 512;

/** Told apart from RTP by its second byte (RFC 5761 §4). */
export function isRtcp(packet: Buffer): boolean {
  return packet.length >= 8 && packet[0]! >> 6 === 2 && packet[1]! >= 192 && packet[1]! <= 223;
}

/** All that we understand in a compound packet; what is broken ends it. */
export function readRtcp(compound: Buffer): Rtcp[] {
  const found: Rtcp[] = [];
  let at = 0;
  while (at + 8 <= compound.length && compound[at]! >> 6 === 2) {
    const end = at + 4 + compound.readUInt16BE(at + 2) * 4;
    if (end > compound.length) break;
    const packet = compound.subarray(at, end);
    if (packet.length >= 8) found.push(...readPacket(packet));
    at = end;
  }
  return found;
}

function readPacket(packet: Buffer): Rtcp[] {
  const count = packet[0]! & 0x1f;
  switch (packet[1]) {
    case SENDER_REPORT:
      return packet.length < 28 ? [] : [senderReport(packet), ...blocks(packet, 28, count)];
    case RECEIVER_REPORT:
      return blocks(packet, 8, count);
    case TRANSPORT_FEEDBACK:
      return count === NACK && packet.length >= 16 ? [lost(packet)] : [];
    case PAYLOAD_FEEDBACK:
      return payloadFeedback(packet, count);
    default:
      return [];
  }
}

function senderReport(packet: Buffer): SenderReport {
  return {
    kind: 'sender-report',
    ssrc: packet.readUInt32BE(4),
    ntp: packet.subarray(8, 16),
    timestamp: packet.readUInt32BE(16),
    packets: packet.readUInt32BE(20),
    octets: packet.readUInt32BE(24),
  };
}

function blocks(packet: Buffer, start: number, count: number): Rtcp[] {
  const found: Rtcp[] = [];
  for (let at = start; found.length < count && at + BLOCK <= packet.length; at += BLOCK) {
    found.push({
      kind: 'report',
      block: {
        ssrc: packet.readUInt32BE(at),
        fractionLost: packet[at + 4]!,
        packetsLost: packet.readIntBE(at + 5, 3),
        highestSequence: packet.readUInt32BE(at + 8),
        jitter: packet.readUInt32BE(at + 12),
        lastReport: packet.readUInt32BE(at + 16),
        delay: packet.readUInt32BE(at + 20),
      },
    });
  }
  return found;
}

/** RFC 4585 §6.2.1: a number, and a bit for each of the 16 after it. */
function lost(packet: Buffer): Rtcp {
  const sequences: number[] = [];
  for (let at = 12; at + 4 <= packet.length && sequences.length < MAX_LOST; at += 4) {
    const first = packet.readUInt16BE(at);
    const following = packet.readUInt16BE(at + 2);
    sequences.push(first);
    for (let bit = 0; bit < 16; bit++) {
      if (following & (1 << bit)) sequences.push((first + bit + 1) & 0xffff);
    }
  }
  return { kind: 'lost', ssrc: packet.readUInt32BE(8), sequences };
}

function payloadFeedback(packet: Buffer, format: number): Rtcp[] {
  if (format === PLI && packet.length >= 12) {
    return [{ kind: 'key-frame', ssrc: packet.readUInt32BE(8) }];
  }
  if (format === FIR) {
    const wanted: Rtcp[] = [];
    for (let at = 12; at + 8 <= packet.length; at += 8) {
      wanted.push({ kind: 'key-frame', ssrc: packet.readUInt32BE(at) });
    }
    return wanted;
  }
  if (format !== APPLICATION || packet.length < 20) return [];
  if (packet.toString('latin1', 12, 16) !== REMB) return [];
  const ssrcs: number[] = [];
  for (let at = 20; ssrcs.length < packet[16]! && at + 4 <= packet.length; at += 4) {
    ssrcs.push(packet.readUInt32BE(at));
  }
  return [{ kind: 'bandwidth', ssrcs, bits: packet.readUIntBE(17, 3) }];
}

export function writeSenderReport(report: SenderReport): Buffer {
  const packet = begin(SENDER_REPORT, 0, 28, report.ssrc);
  report.ntp.copy(packet, 8);
  packet.writeUInt32BE(report.timestamp, 16);
  packet.writeUInt32BE(report.packets, 20);
  packet.writeUInt32BE(report.octets, 24);
  return packet;
}

/** `sender` is whoever reports. */
export function writeReport(sender: number, block: ReportBlock): Buffer {
  const packet = begin(RECEIVER_REPORT, 1, 8 + BLOCK, sender);
  packet.writeUInt32BE(block.ssrc, 8);
  packet[12] = block.fractionLost;
  packet.writeIntBE(block.packetsLost, 13, 3);
  packet.writeUInt32BE(block.highestSequence, 16);
  packet.writeUInt32BE(block.jitter, 20);
  packet.writeUInt32BE(block.lastReport, 24);
  packet.writeUInt32BE(block.delay, 28);
  return packet;
}

/** Who `sender` is (RFC 3550 §6.5.1), in up to 255 ASCII characters. */
export function writeName(sender: number, name: string): Buffer {
  // One zero at least ends the items, and they end with a word.
  const packet = begin(SOURCE_DESCRIPTION, 1, 8 + 4 * Math.ceil((name.length + 3) / 4), sender);
  packet[8] = CNAME;
  packet[9] = name.length;
  packet.write(name, 10, 'latin1');
  return packet;
}

export function writeKeyFrameRequest(sender: number, ssrc: number): Buffer {
  const packet = begin(PAYLOAD_FEEDBACK, PLI, 12, sender);
  packet.writeUInt32BE(ssrc, 8);
  return packet;
}

export function writeLost(sender: number, ssrc: number, sequences: readonly number[]): Buffer {
  const items: { first: number; following: number }[] = [];
  for (const sequence of sequences) {
    const last = items.at(-1);
    const after = last ? (sequence - last.first) & 0xffff : 0;
    if (last && after >= 1 && after <= 16) last.following |= 1 << (after - 1);
    else items.push({ first: sequence, following: 0 });
  }
  const packet = begin(TRANSPORT_FEEDBACK, NACK, 12 + items.length * 4, sender);
  packet.writeUInt32BE(ssrc, 8);
  for (const [index, { first, following }] of items.entries()) {
    packet.writeUInt16BE(first, 12 + index * 4);
    packet.writeUInt16BE(following, 14 + index * 4);
  }
  return packet;
}

export function writeBandwidth(sender: number, ssrc: number, bits: number): Buffer {
  const packet = begin(PAYLOAD_FEEDBACK, APPLICATION, 24, sender);
  packet.writeUInt32BE(0, 8);
  packet.write(REMB, 12, 'latin1');
  packet[16] = 1;
  packet.writeUIntBE(bits, 17, 3);
  packet.writeUInt32BE(ssrc, 20);
  return packet;
}

function begin(type: number, count: number, length: number, sender: number): Buffer {
  const packet = Buffer.alloc(length);
  packet[0] = 0x80 | count;
  packet[1] = type;
  packet.writeUInt16BE(length / 4 - 1, 2);
  packet.writeUInt32BE(sender, 4);
  return packet;
}
