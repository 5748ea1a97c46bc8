import { Reception } from './reception.ts';
import { writeName, writeReport, type Rtcp } from './rtcp.ts';
import type { RtpHeader } from './rtp.ts';

const REPORT_MS = 1_000;

/** One timer for the reports of all legs, as long as there are any. */
export class ReportClock {
  readonly #reports = new Set<() => void>();
  #timer: NodeJS.Timeout | null = null;

  get isRunning(): boolean {
    return this.#timer !== null;
  }

  start(report: () => void): void {
    this.#reports.add(report);
    this.#timer ??= setInterval(() => {
      for (const one of this.#reports) one();
    }, REPORT_MS).unref();
  }

  stop(report: () => void): void {
    this.#reports.delete(report);
    if (this.#reports.size > 0 || !this.#timer) return;
    clearInterval(this.#timer);
    this.#timer = null;
  }
}

export interface ReceptionReportsSetting {
  readonly clock: ReportClock;
  /** Of what the phone hears: whoever reports is who sends that. */
  readonly ssrc: number;
  readonly name: string;
  readonly now: () => number;
  readonly send: (packet: Buffer) => void;
}

/** Tells a phone every second how its sound arrives (RFC 3550 §6.4.2), while it does. */
export class ReceptionReports {
  readonly #setting: ReceptionReportsSetting;
  readonly #reception = new Reception();
  readonly #report = (): void => this.#send();
  #state: 'new' | 'running' | 'closed' = 'new';

  constructor(setting: ReceptionReportsSetting) {
    this.#setting = setting;
  }

  receive(header: RtpHeader, isTimed: boolean): void {
    if (this.#state === 'new') {
      this.#state = 'running';
      this.#setting.clock.start(this.#report);
    }
    this.#reception.receive(header, isTimed, this.#setting.now());
  }

  control(messages: readonly Rtcp[]): void {
    for (const message of messages) {
      if (message.kind === 'sender-report') this.#reception.sent(message, this.#setting.now());
    }
  }

  close(): void {
    this.#state = 'closed';
    this.#setting.clock.stop(this.#report);
  }

  #send(): void {
    const { ssrc, name, now, send } = this.#setting;
    const block = this.#reception.report(now());
    // A report goes together with the name of who reports (RFC 3550 §6.1).
    if (block) send(Buffer.concat([writeReport(ssrc, block), writeName(ssrc, name)]));
  }
}
