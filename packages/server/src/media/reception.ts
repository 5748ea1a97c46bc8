import type { ReportBlock, SenderReport } from './rtcp.ts';
import type { RtpHeader } from './rtp.ts';

const CLOCK_PER_MS = 48;
/** A sequence number further ahead is no loss but a new beginning, if the next packet says so too (RFC 3550 §A.1). */
const MAX_DROPOUT = 3000;
/** One further behind did not only come late. */
const MAX_MISORDER = 100;
/** Timestamps that jump further were set anew, as after a pause; that is no jitter. */
const MAX_TRANSIT_CHANGE = 5_000 * CLOCK_PER_MS;
/** What the 24 bits of the packets lost can hold (RFC 3550 §A.3). */
const MOST_LOST = 0x7fffff;
/** The delay since a sender report is in 1/65536 s. */
const DELAY_PER_MS = 65.536;

/** What is counted of one stream, named as in RFC 3550 §A.1 and §A.8. */
interface Stream {
  readonly ssrc: number;
  base: number;
  /** Goes on over the wraps of the sequence number. */
  highest: number;
  received: number;
  /** Where a new beginning would go on. */
  bad: number | null;
  expectedBefore: number;
  receivedBefore: number;
  transit: number | null;
  jitter: number;
  lastReport: { readonly middle: number; readonly at: number } | null;
}

/** How the sound of one phone arrives here, one stream at a time. Times are in ms. */
export class Reception {
  #stream: Stream | null = null;

  /** `isTimed` where the timestamp says when it was sent: all packets of a telephone event have that of its beginning. */
  receive({ ssrc, sequence, timestamp }: RtpHeader, isTimed: boolean, now: number): void {
    if (this.#stream?.ssrc !== ssrc) this.#stream = begin(ssrc, sequence);
    const stream = this.#stream;
    if (count(stream, sequence) && isTimed) measureJitter(stream, timestamp, now);
  }

  /** What the phone said of this stream itself. */
  sent(report: SenderReport, now: number): void {
    if (this.#stream?.ssrc !== report.ssrc) return;
    this.#stream.lastReport = { middle: report.ntp.readUInt32BE(2), at: now };
  }

  /** What is to be said of the time since the last report; null where nothing came. */
  report(now: number): ReportBlock | null {
    const stream = this.#stream;
    if (!stream || stream.received === stream.receivedBefore) return null;
    const expected = stream.highest - stream.base + 1;
    const expectedNow = expected - stream.expectedBefore;
    const lostNow = expectedNow - (stream.received - stream.receivedBefore);
    stream.expectedBefore = expected;
    stream.receivedBefore = stream.received;
    const lost = expected - stream.received;
    const { lastReport } = stream;
    return {
      ssrc: stream.ssrc,
      fractionLost: lostNow > 0 ? Math.floor((lostNow * 256) / expectedNow) : 0,
      packetsLost: Math.max(-MOST_LOST - 1, Math.min(MOST_LOST, lost)),
      highestSequence: stream.highest >>> 0,
      jitter: Math.floor(stream.jitter),
      lastReport: lastReport?.middle ?? 0,
      delay: lastReport ? Math.round((now - lastReport.at) * DELAY_PER_MS) >>> 0 : 0,
    };
  }
}

function begin(ssrc: number, sequence: number): Stream {
  return {
    ...{ ssrc, base: sequence, highest: sequence, received: 0, bad: null },
    ...{ expectedBefore: 0, receivedBefore: 0, transit: null, jitter: 0, lastReport: null },
  };
}

/** False for what may be a new beginning, or a stray packet. */
function count(stream: Stream, sequence: number): boolean {
  const ahead = (sequence - stream.highest) & 0xffff;
  if (ahead < MAX_DROPOUT) stream.highest += ahead;
  else if (ahead <= 0x10000 - MAX_MISORDER) {
    if (sequence !== stream.bad) {
      stream.bad = (sequence + 1) & 0xffff;
      return false;
    }
    const { ssrc, lastReport } = stream;
    Object.assign(stream, begin(ssrc, sequence), { lastReport });
  }
  stream.received += 1;
  return true;
}

function measureJitter(stream: Stream, timestamp: number, now: number): void {
  // 32 bits, so that a wrap of the timestamp is no change.
  const transit = (Math.round(now * CLOCK_PER_MS) - timestamp) | 0;
  const change = stream.transit === null ? 0 : Math.abs((transit - stream.transit) | 0);
  stream.transit = transit;
  if (change < MAX_TRANSIT_CHANGE) stream.jitter += (change - stream.jitter) / 16;
}
