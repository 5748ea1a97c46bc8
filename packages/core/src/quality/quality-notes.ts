import type { CallQuality } from '../calls/call-quality.ts';
import type { MediaMeasure } from '../calls/media-measure.ts';
import type { MediaRepair, PhoneCall } from '../calls/phone.ts';
import type { FlightRecorder } from '../diagnostics/flight-recorder.ts';

/** Of so many judgements one is kept, and each that brings a fault or ends one. */
const ONE_OF = 5;

/** Tells the flight recorder how a call sounds, and what its connection does. */
export class QualityNotes {
  readonly #recorder: FlightRecorder;
  readonly #leg: PhoneCall;
  #count = 0;
  #fault = '';
  #media = '';

  constructor(recorder: FlightRecorder, leg: PhoneCall) {
    this.#recorder = recorder;
    this.#leg = leg;
  }

  judged(quality: CallQuality, { connection, ice, dtls, path }: MediaMeasure): void {
    const way = path && { local: path.local, remote: path.remote, protocol: path.protocol };
    const media = { connection, ice, dtls, path: way };
    if (JSON.stringify(media) !== this.#media) this.#note('media', media);
    this.#media = JSON.stringify(media);
    const fault = JSON.stringify(quality.fault);
    if (this.#count++ % ONE_OF === 0 || fault !== this.#fault) this.#note('quality', quality);
    this.#fault = fault;
  }

  repaired(how: MediaRepair): void {
    this.#note('repair', { how });
  }

  #note(name: string, data: object): void {
    const { id, callId } = this.#leg;
    this.#recorder.note(name, { id, callId, ...data });
  }
}
