import { BehaviorSubject } from 'rxjs';
import type {
  DiagnosticReport,
  ReportedCall,
  TimedValues,
} from '../diagnostics/diagnostic-report.ts';
import type { Behavior } from '../reactive/behavior.ts';
import { createFakeHub, type FakeHub } from './fake-hub.ts';
import type { FakePhoneCall } from './fake-phone-call.ts';
import { connectedIn, endIn, partyIn, phaseIn, qualityIn, readReport } from './read-report.ts';
import { ReplayedQuality } from './replayed-quality.ts';

/** One thing that happened to a call. */
export interface ReplayStep {
  /** In ms since the first one. */
  readonly at: number;
  /** As in the ladder of the report. */
  readonly call: string;
  readonly about: 'state' | 'quality';
  /** In a few words. */
  readonly says: string;
}

interface Doing extends ReplayStep {
  readonly reported: ReportedCall;
  readonly values: TimedValues;
}

/**
 * Has the calls of a report happen once more, on fakes: step by step, or at the pace at which they happened.
 * @throws `TypeError` that says why this is no report
 */
export function replay(report: string): Replay {
  return new Replay(readReport(report));
}

export class Replay {
  readonly #report: DiagnosticReport;
  readonly #quality = new ReplayedQuality();
  readonly #steps: readonly Doing[];
  readonly #position$ = new BehaviorSubject(0);
  readonly #playing$ = new BehaviorSubject(false);
  readonly #calls = new Map<string, FakePhoneCall>();
  #last: Promise<unknown> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly fake: FakeHub;
  /** All that happened, the oldest first. */
  readonly steps: readonly ReplayStep[];
  /** How many of them were done. */
  readonly position$: Behavior<number> = this.#position$;
  readonly playing$: Behavior<boolean> = this.#playing$;

  constructor(report: DiagnosticReport) {
    this.#report = report;
    this.#steps = stepsOf(report);
    this.steps = this.#steps;
    this.fake = createFakeHub({ maxCalls: report.calls.length + 1, quality: this.#quality });
  }

  /** Does the next step; false when there is none. */
  next(): Promise<boolean> {
    // One after the other, however fast a button is pressed.
    const done = this.#last.then(() => this.#doNext());
    this.#last = done.catch(() => {});
    return done;
  }

  /** Goes on by itself, at this many times the pace at which it happened. */
  play(speed = 1): void {
    if (this.#playing$.value) return;
    this.#playing$.next(true);
    this.#wait(speed);
  }

  pause(): void {
    clearTimeout(this.#timer);
    if (this.#playing$.value) this.#playing$.next(false);
  }

  async close(): Promise<void> {
    this.pause();
    await this.fake.hub.close();
  }

  #wait(speed: number): void {
    const position = this.#position$.value;
    const step = this.#steps[position];
    if (!step) {
      this.pause();
      return;
    }
    const gap = step.at - (this.#steps[position - 1]?.at ?? step.at);
    const goOn = (): void => {
      if (this.#playing$.value) this.#wait(speed);
    };
    this.#timer = setTimeout(() => {
      this.next().then(goOn, () => this.pause());
    }, gap / speed);
  }

  async #doNext(): Promise<boolean> {
    const step = this.#steps[this.#position$.value];
    if (!step) return false;
    await this.fake.ready;
    const call = this.#calls.get(step.call) ?? (await this.#begin(step.reported));
    if (step.about === 'quality') this.#quality.tell(call, qualityIn(step.values));
    else enter(call, step.values);
    this.#position$.next(this.#position$.value + 1);
    return true;
  }

  async #begin(reported: ReportedCall): Promise<FakePhoneCall> {
    const { hub, phone } = this.fake;
    const party = partyIn(this.#report, reported);
    if (reported.direction === 'in') {
      phone.ring(party);
    } else {
      await hub.calls.dial(party.number.replace(/[^\d*#]/g, '') || '0');
      phone.call.identify(party);
    }
    this.#calls.set(reported.call, phone.call);
    return phone.call;
  }
}

function stepsOf({ calls }: DiagnosticReport): readonly Doing[] {
  const all = calls.flatMap((reported) => {
    const { call, states, quality } = reported;
    return [
      ...states.map((values) => ({ values, about: 'state' as const, says: stateWords(values) })),
      ...quality.map((values) => ({
        values,
        about: 'quality' as const,
        says: qualityWords(values),
      })),
    ].map((step) => ({ ...step, call, reported, at: step.values.at }));
  });
  const sorted = all.toSorted((one, other) => one.at - other.at);
  const begin = sorted[0]?.at ?? 0;
  return sorted.map((step) => ({ ...step, at: step.at - begin }));
}

function stateWords(values: TimedValues): string {
  const phase = phaseIn(values);
  if (phase !== 'connected') return phase;
  const { muted, held, heldByRemote, media, trouble } = connectedIn(values);
  return [
    phase,
    ...(muted ? ['muted'] : []),
    ...(held ? ['on hold'] : []),
    ...(heldByRemote ? ['held by the other side'] : []),
    ...(media === 'flowing' ? [] : [media]),
    ...(trouble ? [trouble.kind, ...(trouble.repair ? [trouble.repair] : [])] : []),
  ].join(', ');
}

function qualityWords(values: TimedValues): string {
  const { grade, warnings, fault } = qualityIn(values);
  return [`quality ${grade}`, ...warnings, ...(fault ? [fault.kind] : [])].join(', ');
}

function enter(call: FakePhoneCall, values: TimedValues): void {
  const before = call.state$.value;
  switch (phaseIn(values)) {
    case 'dialing':
      break;
    case 'ringing':
      call.ring();
      break;
    case 'connected': {
      const kept =
        before.phase === 'connected'
          ? { since: before.since, remoteStream: before.remoteStream }
          : {};
      call.answer({ ...connectedIn(values), ...kept });
      break;
    }
    case 'ended':
      call.finish(endIn(values));
      break;
  }
}
