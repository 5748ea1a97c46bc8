import type { Observable } from 'rxjs';
import type { HubError } from '../errors/hub-error.ts';
import type { Behavior } from '../reactive/behavior.ts';

/** Will this phone ring? What is in the way, and what can be done about it. */
export interface PhoneCheck {
  /** In the order in which they matter. */
  readonly points$: Behavior<readonly CheckPoint[]>;
  /** Looks again. */
  look(): Promise<void>;
  /** Does what `fix` of the point says. @throws `microphone/*`, `network/unreachable`, `request/forbidden` */
  fix(id: CheckPointId): Promise<void>;
  /**
   * Calls the echo of the server and listens to what comes back; ends the call when it is unsubscribed from.
   * Completes with `done` or `failed`.
   */
  testCall(): Observable<TestCall>;
}

export type CheckPointId =
  | 'connection'
  | 'registration'
  | 'microphone'
  | 'speaker'
  | 'do-not-disturb'
  | 'forwarding'
  | 'other-tab';

export interface CheckPoint {
  readonly id: CheckPointId;
  readonly status: 'good' | 'bad' | 'attention' | 'unknown';
  /** Whether `fix` can help. */
  readonly fixable: boolean;
  /** Why, where there is an error to tell. */
  readonly error: HubError | null;
}

export type TestCall =
  | { readonly phase: 'calling' }
  /** 0 to 1 of the time that it takes. */
  | { readonly phase: 'listening'; readonly progress: number }
  | { readonly phase: 'done'; readonly result: TestResult }
  | { readonly phase: 'failed'; readonly error: HubError };

export interface TestResult {
  /** Mean opinion score; null where nothing came back. */
  readonly mos: number | null;
  /** 0 to 1. */
  readonly loss: number;
  /** In ms. */
  readonly jitter: number;
  readonly roundTrip: number | null;
  /** Whether what we sent came back to be heard. */
  readonly echoHeard: boolean;
  /** How long it took from the dialling to the answer, in ms. */
  readonly setup: number;
}
