import type { MediaPacket } from './leg.ts';
import { Renumbering } from './renumbering.ts';
import { convertEvent, writeRtp } from './rtp.ts';
import type { AudioCodecs } from './sdp.ts';

const CLOCK_PER_MS = 48;

/**
 * Turns the packets of changing sources into one RTP stream without a seam: sequence numbers and
 * timestamps go on where the source before stopped, so that a phone needs no renegotiation.
 */
export class OutgoingStream {
  readonly #ssrc: number;
  readonly #numbers: Renumbering;

  constructor(ssrc: number, start: { sequence: number; timestamp: number }, now: () => number) {
    this.#ssrc = ssrc;
    this.#numbers = new Renumbering(start, CLOCK_PER_MS, now);
  }

  /** The next packet begins a new source. */
  cut(): void {
    this.#numbers.cut();
  }

  /** Null for what does not go out: what comes from before the cut, events the phone does not know. */
  next(packet: MediaPacket, codecs: AudioCodecs): Buffer | null {
    const target = packet.kind === 'audio' ? codecs.opus : codecs.events[0]?.payloadType;
    const numbers = this.#numbers.next(packet, target !== undefined);
    if (!numbers) return null;
    const { sequence, timestamp, begins } = numbers;
    const payload =
      packet.kind === 'audio'
        ? packet.payload
        : convertEvent(packet.payload, packet.eventClockRate, codecs.events[0]!.clockRate);
    return writeRtp(
      {
        marker: packet.marker || begins,
        payloadType: target!,
        sequence,
        timestamp,
        ssrc: this.#ssrc,
      },
      payload,
    );
  }

  /** Our timestamp for one of this source; null where it is not the one that is sent. */
  timestampOf(ssrc: number, timestamp: number): number | null {
    return this.#numbers.timestampOf(ssrc, timestamp);
  }
}
