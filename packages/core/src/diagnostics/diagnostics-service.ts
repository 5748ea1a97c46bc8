import type { Diagnostics } from './diagnostics.ts';
import type { FlightRecorder } from './flight-recorder.ts';
import { writeReport } from './write-report.ts';

interface DiagnosticsPorts {
  /** Null where nothing is kept. */
  readonly recorder: FlightRecorder | null;
  /** What the page that has the phone tells; null where this page has it. */
  readonly remote?: () => Promise<string | null>;
}

/** Tells what the flight recorder kept. */
export class DiagnosticsService implements Diagnostics {
  readonly #ports: DiagnosticsPorts;

  constructor(ports: DiagnosticsPorts) {
    this.#ports = ports;
  }

  async report(): Promise<string> {
    const { recorder, remote } = this.#ports;
    // A page that does not answer must not keep us from telling what we know.
    const told = await remote?.().catch(() => null);
    return (
      told ??
      writeReport({
        entries: recorder?.entries ?? [],
        now: Date.now(),
        userAgent: globalThis.navigator?.userAgent ?? '',
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      })
    );
  }
}
