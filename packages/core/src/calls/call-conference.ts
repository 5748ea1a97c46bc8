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

  constructor(scope: Scope, calls: readonly [LegCall, LegCall], ports: ConferencePorts) {
    this.calls = calls;
    this.#ports = ports;
    this.#scope = scope.child();
    const [one, two] = calls;
    this.#scope.add(() => this.#part());
    for (const call of calls) call.merged = true;
    this.#scope.run(
      combineLatest([one.leg.state$, two.leg.state$]).pipe(
        takeWhile((states) => states.every(({ phase }) => phase === 'connected'), true),
      ),
      ([first, second]) => {
        if (first.phase !== 'connected' || second.phase !== 'connected') return this.close();
        this.#relay(one, second);
        this.#relay(two, first);
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
    this.#ports.onOver();
  }

  #part(): void {
    for (const call of this.calls) {
      call.merged = false;
      this.#send(call, []);
    }
  }

  #relay(to: LegCall, from: Extract<PhoneCallState, { phase: 'connected' }>): void {
    this.#send(to, from.remoteStream ? [from.remoteStream] : []);
  }

  #send({ leg }: LegCall, streams: readonly MediaStream[]): void {
    if (leg.state$.value.phase !== 'connected') return;
    // A leg that cannot be heard by the third one is no reason to end the talk with the second.
    leg.relay(streams).catch(() => undefined);
  }
}
