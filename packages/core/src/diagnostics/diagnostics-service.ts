import type { Diagnostics } from './diagnostics.ts';
import type { FlightRecorder } from './flight-recorder.ts';

interface DiagnosticsPorts {
  /** Null where nothing is kept. */
  readonly recorder: FlightRecorder | null;
}

/** Tells what the flight recorder kept. */
export class DiagnosticsService implements Diagnostics {
  readonly #ports: DiagnosticsPorts;

  constructor(ports: DiagnosticsPorts) {
    this.#ports = ports;
  }

  async report(): Promise<string> {
    const events = this.#ports.recorder?.entries.filter(({ kind }) => kind === 'event') ?? [];
    return JSON.stringify({ events });
  }
}
