import type { MediaPacket } from './leg.ts';
import { addTimestamp, convertEvent, sequenceDistance, writeRtp } from './rtp.ts';
import type { AudioCodecs } from './sdp.ts';

const CLOCK_PER_MS = 48;
/** How long after a cut packets may still arrive that were sent before it. */
const LATECOMERS = 50;

/** How the numbers of one source become ours. */
interface Mapping {
  readonly ssrc: number;
  readonly first: number;
  sequenceOffset: number;
  readonly timestampOffset: number;
  packets: number;
}

/**
 * Turns the packets of changing sources into one RTP stream without a seam: sequence numbers and
 * timestamps go on where the source before stopped, so that a phone needs no renegotiation.
 */
export class OutgoingStream {
  readonly #ssrc: number;
  readonly #now: () => number;
  #current: Mapping | null = null;
  #last: { sequence: number; timestamp: number; at: number };

  constructor(ssrc: number, start: { sequence: number; timestamp: number }, now: () => number) {
    this.#ssrc = ssrc;
    this.#now = now;
    this.#last = { ...start, at: now() };
  }

  /** The next packet begins a new source. */
  cut(): void {
    this.#current = null;
  }

  /** Null for what does not go out: what comes from before the cut, events the phone does not know. */
  next(packet: MediaPacket, codecs: AudioCodecs): Buffer | null {
    const begins = this.#current?.ssrc !== packet.ssrc;
    const current = begins ? this.#begin(packet) : this.#current!;
    if (current.packets++ < LATECOMERS && sequenceDistance(current.first, packet.sequence) < 0) {
      // Its number was used by the source before.
      return null;
    }
    const target = packet.kind === 'audio' ? codecs.opus : codecs.events[0]?.payloadType;
    if (target === undefined) {
      // Left out without a gap in the numbers, which would look like loss.
      current.sequenceOffset -= 1;
      return null;
    }
    const sequence = (packet.sequence + current.sequenceOffset) & 0xffff;
    const timestamp = addTimestamp(packet.timestamp, current.timestampOffset);
    if (sequenceDistance(this.#last.sequence, sequence) > 0) {
      this.#last = { sequence, timestamp, at: this.#now() };
    }
    const payload =
      packet.kind === 'audio'
        ? packet.payload
        : convertEvent(packet.payload, packet.eventClockRate, codecs.events[0]!.clockRate);
    return writeRtp(
      {
        marker: packet.marker || begins,
        payloadType: target,
        sequence,
        timestamp,
        ssrc: this.#ssrc,
      },
      payload,
    );
  }

  #begin(packet: MediaPacket): Mapping {
    const elapsed = Math.max(1, Math.round((this.#now() - this.#last.at) * CLOCK_PER_MS));
    this.#current = {
      ssrc: packet.ssrc,
      first: packet.sequence,
      sequenceOffset: this.#last.sequence + 1 - packet.sequence,
      timestampOffset: addTimestamp(this.#last.timestamp, elapsed) - packet.timestamp,
      packets: 0,
    };
    return this.#current;
  }
}
