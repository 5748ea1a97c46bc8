import {
  ReplaySubject,
  defer,
  distinctUntilChanged,
  exhaustMap,
  filter,
  map,
  of,
  share,
  switchMap,
  takeUntil,
  timer,
  type Observable,
} from 'rxjs';
import type { CallQuality } from '../calls/call-quality.ts';
import type { MediaMeasure } from '../calls/media-measure.ts';
import type { PhoneCall } from '../calls/phone.ts';
import type { QualityWatch } from '../calls/quality-watch.ts';
import type { FlightRecorder } from '../diagnostics/flight-recorder.ts';
import { CallJudge, isOnHold } from './call-judge.ts';
import { localNetworkDenied } from './local-network.ts';
import { QualityNotes } from './quality-notes.ts';

const EACH_MS = 1_000;

export interface LegQualityOptions {
  /** Keeps how calls were; without one nobody does. */
  readonly recorder?: FlightRecorder | null;
  /** Whether the browser may not reach the local network; asked of the browser unless given. */
  readonly localNetworkDenied?: () => Promise<boolean>;
}

/** Judges calls by what the browser measures. */
export class LegQuality implements QualityWatch {
  readonly #options: LegQualityOptions;
  /** One for each call, however many listen: nothing is measured or repaired twice. */
  readonly #watched = new WeakMap<PhoneCall, Observable<CallQuality | null>>();

  constructor(options: LegQualityOptions = {}) {
    this.#options = options;
  }

  of(leg: PhoneCall): Observable<CallQuality | null> {
    let watched = this.#watched.get(leg);
    if (!watched) {
      const connector = (): ReplaySubject<CallQuality | null> => new ReplaySubject(1);
      watched = defer(() => this.#watch(leg)).pipe(share({ connector }));
      this.#watched.set(leg, watched);
    }
    return watched;
  }

  #watch(leg: PhoneCall): Observable<CallQuality | null> {
    const { recorder, localNetworkDenied: denied = localNetworkDenied } = this.#options;
    const notes = recorder ? new QualityNotes(recorder, leg) : null;
    const judge = new CallJudge((how) => {
      notes?.repaired(how);
      leg.repair(how);
    }, denied);
    const second = async (): Promise<CallQuality | null> => {
      const before = leg.state$.value;
      if (before.phase !== 'connected') return null;
      if (isOnHold(before)) return judge.rest();
      const measure = await measured(leg);
      const state = leg.state$.value;
      if (!measure || state.phase !== 'connected') return null;
      const quality = judge.judge(measure, state);
      notes?.judged(quality, measure);
      return quality;
    };
    return leg.state$.pipe(
      map(({ phase }) => phase),
      distinctUntilChanged(),
      switchMap((phase) =>
        phase === 'connected' ? timer(0, EACH_MS).pipe(exhaustMap(second)) : of(null),
      ),
      takeUntil(leg.state$.pipe(filter(({ phase }) => phase === 'ended'))),
    );
  }
}

async function measured(leg: PhoneCall): Promise<MediaMeasure | null> {
  try {
    return await leg.measure();
  } catch {
    // The peer connection closed meanwhile.
    return null;
  }
}
