import { randomInt } from 'node:crypto';
import type { MediaPacket, MediaSource } from './leg.ts';
import { silence, writeOpusPacket } from './opus-packet.ts';
import type { ReportClock } from './reception-reports.ts';

const { kind, frames } = silence(1);
const SILENT = writeOpusPacket(kind, frames);
/** Of the clock of Opus, from one packet to the next. */
const TICKS = 48_000;

/**
 * What phones get that are to hear nothing: a packet of silence each second, by which they can tell it from a
 * path that is cut.
 */
export class Stillness implements MediaSource {
  readonly #clock: ReportClock;
  readonly #ssrc = randomInt(1, 2 ** 32);
  readonly #listeners = new Set<(packet: MediaPacket) => void>();
  #sequence = 0;
  #timestamp = 0;

  constructor(clock: ReportClock) {
    this.#clock = clock;
  }

  listen(listener: (packet: MediaPacket) => void): () => void {
    if (this.#listeners.size === 0) this.#clock.start(this.#tick);
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#clock.stop(this.#tick);
    };
  }

  readonly #tick = (): void => {
    this.#sequence = (this.#sequence + 1) & 0xffff;
    this.#timestamp = (this.#timestamp + TICKS) >>> 0;
    const packet: MediaPacket = {
      ...{ kind: 'audio', marker: false, ssrc: this.#ssrc, eventClockRate: TICKS },
      ...{ sequence: this.#sequence, timestamp: this.#timestamp, payload: SILENT },
    };
    for (const listener of this.#listeners) listener(packet);
  };
}
