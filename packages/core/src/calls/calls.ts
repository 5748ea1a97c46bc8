import type { Observable } from 'rxjs';
import type { LiveCall } from '../phones/live-call.ts';
import type { Behavior } from '../reactive/behavior.ts';
import type { Call, VideoOptions } from './call.ts';

/** The calls on this phone. */
export interface Calls {
  /** Calls that are not over, oldest first. */
  readonly active$: Behavior<readonly Call[]>;
  /** Each new incoming call, once. */
  readonly incoming$: Observable<Call>;
  /** Each call that ended, once, with its final state. */
  readonly ended$: Observable<Call>;
  /** The assisted transfer under way; null when there is none. */
  readonly consultation$: Behavior<Consultation | null>;
  /** The merged call; null when there is none. */
  readonly conference$: Behavior<Conference | null>;
  /** Whether there is room for one more call. */
  readonly canAdd$: Behavior<boolean>;
  /**
   * Calls an extension, a feature code or an outside number; spaces, dots, dashes and brackets are
   * dropped. Other calls that are up are held first. Resolves once the call exists (it may still fail:
   * see its `state$`).
   * @throws `call/invalid-number`, `call/in-progress` (no room), `phone/not-registered`, `microphone/*`,
   * `camera/*` (with `video`, before anything is dialled)
   */
  dial(number: string, options?: VideoOptions): Promise<Call>;
  /** Someone is about to call: has ready for a while what the next call needs. */
  prepare(): void;
  /** Talks in this call; the others that are up are held. @throws `call/ended`, `call/failed` */
  swap(call: Call): Promise<void>;
  /**
   * Everyone in these two calls hears everyone. Resolves once both are up and none is held.
   * @throws `call/ended` (either is not up), `call/failed`, `call/in-progress` (another merged call)
   */
  merge(one: Call, two: Call): Promise<Conference>;
  /**
   * Holds `call` and calls the one who is to take it. `complete` may be asked for as soon as it rings.
   * @throws as `dial`; `call/in-progress` while another consultation is under way
   */
  consult(call: Call, number: string): Promise<Consultation>;
  /** Takes a call over from another of my phones. @throws `call/ended`, `phone/not-registered`, `microphone/*` */
  pull(call: LiveCall): Promise<Call>;
}

/** Talking first with the one who is to take the call. It is over when either call is, or it was completed or cancelled. */
export interface Consultation {
  /** The call that is to be passed on. */
  readonly call: Call;
  /** The call with who is to take it. */
  readonly target: Call;
  /**
   * Connects the two with each other; both calls end here. Resolves once that happened.
   * @throws `call/busy`, `call/declined`, `call/no-answer`, `call/ended`, `call/failed`: the caller is back with us
   */
  complete(): Promise<void>;
  /** Ends the talk with the target and returns to the caller. */
  cancel(): Promise<void>;
}

/** A call of three: two calls whose parties hear each other and us. */
export interface Conference {
  readonly calls: readonly Call[];
  /** Two calls again: talks on in `call`, the other one is held. @throws `call/ended`, `call/failed` */
  split(call: Call): Promise<void>;
  /** Leaves; the other two go on with each other. @throws `call/failed`: everyone stays */
  leave(): Promise<void>;
  /** Ends the call for everyone. */
  end(): Promise<void>;
}
