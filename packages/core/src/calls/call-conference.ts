import { combineLatest, takeWhile } from 'rxjs';
import { HubError } from '../errors/hub-error.ts';
import type { Scope } from '../reactive/scope.ts';
import type { Conference } from './calls.ts';
import type { Call } from './call.ts';
import type { LegCall } from './leg-call.ts';
import type { PhoneCallState } from './phone.ts';

interface ConferencePorts {
  /** Talks in one, holds the others. */
  readonly swap: (call: LegCall) => Promise<void>;
  /** It is over: there is no merged call any more. */
  readonly onOver: () => void;
}

/**
 * Two calls merged on this phone: each party is sent the microphone and what the other one says, so
 * everyone hears everyone, and nobody hears himself.
 */
export class CallConference implements Conference {
  readonly calls: readonly [LegCall, LegCall];
  readonly #ports: ConferencePorts;
  readonly #scope: Scope;
  /** Each of them is sent to the other; rejects where that cannot be. @throws `call/failed`, `call/ended` */
  readonly begun: Promise<unknown>;

  constructor(scope: Scope, calls: readonly [LegCall, LegCall], ports: ConferencePorts) {
    this.calls = calls;
    this.#ports = ports;
    this.#scope = scope.child();
    const [one, two] = calls;
    for (const call of calls) call.merged = true;
    this.begun = Promise.all([this.#relay(one, two), this.#relay(two, one)]);
    this.#scope.run(
      combineLatest([one.leg.state$, two.leg.state$]).pipe(
        takeWhile((states) => states.every(({ phase }) => phase === 'connected'), true),
      ),
      ([first, second]) => {
        if (first.phase !== 'connected' || second.phase !== 'connected') return this.close();
        // A stream that changes on the way and cannot be relayed is no reason to end the talk with both.
        this.#relay(one, two).catch(() => undefined);
        this.#relay(two, one).catch(() => undefined);
      },
    );
  }

  includes(call: Call): boolean {
    return this.calls.some((one) => one === call);
  }

  async split(call: Call): Promise<void> {
    const kept = this.calls.find((one) => one === call);
    if (!kept || this.#scope.ended) throw new HubError('call/ended');
    this.close();
    await this.#ports.swap(kept);
  }

  async leave(): Promise<void> {
    const [one, two] = this.calls;
    if (this.#scope.ended) throw new HubError('call/ended');
    await one.pass('transfer', two.leg.remote$.value, { kind: 'call', call: two.leg });
  }

  async end(): Promise<void> {
    await Promise.all(this.calls.map((call) => call.end()));
  }

  /** The calls go on, each for itself. */
  close(): void {
    if (this.#scope.ended) return;
    this.#scope.abort();
    this.#part();
    this.#ports.onOver();
  }

  #part(): void {
    for (const { leg } of this.calls) leg.relay([]).catch(() => undefined);
    for (const call of this.calls) call.merged = false;
  }

  async #relay({ leg }: LegCall, from: LegCall): Promise<void> {
    const state = from.leg.state$.value;
    if (isTakenBack(leg.state$.value) || isTakenBack(state)) return;
    const stream = state.phase === 'connected' ? state.remoteStream : null;
    await leg.relay(stream ? [stream] : []);
  }
}

/** Nothing can be sent to it, nor heard from it, until it is. */
function isTakenBack(state: PhoneCallState): boolean {
  return state.phase === 'connected' && state.trouble?.kind === 'taking-back';
}
