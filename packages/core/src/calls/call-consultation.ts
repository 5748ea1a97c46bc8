import { takeWhile } from 'rxjs';
import { HubError } from '../errors/hub-error.ts';
import type { Scope } from '../reactive/scope.ts';
import type { Consultation } from './calls.ts';
import type { LegCall } from './leg-call.ts';

interface ConsultationPorts {
  /** Talks on with the caller. */
  readonly resume: () => Promise<void>;
  /** It is over: there is no consultation any more. */
  readonly onOver: () => void;
}

/** An assisted transfer from the first word with the target to its end, however it ends. */
export class CallConsultation implements Consultation {
  readonly call: LegCall;
  readonly target: LegCall;
  readonly #scope: Scope;
  readonly #ports: ConsultationPorts;
  #completing: Promise<void> | null = null;

  constructor(scope: Scope, call: LegCall, target: LegCall, ports: ConsultationPorts) {
    this.call = call;
    this.target = target;
    this.#ports = ports;
    this.#scope = scope.child();
    this.#scope.run(ending(call), () => {
      if (call.isOver) this.close();
    });
    this.#scope.run(ending(target), () => {
      if (target.isOver && !this.#completing) this.#returnToCaller().catch(() => undefined);
    });
  }

  get isOver(): boolean {
    return this.#scope.ended;
  }

  complete(): Promise<void> {
    if (this.#scope.ended) return Promise.reject(new HubError('call/ended'));
    this.#completing ??= this.#complete().finally(() => (this.#completing = null));
    return this.#completing;
  }

  async cancel(): Promise<void> {
    await this.target.end();
    if (!this.#scope.ended) await this.#returnToCaller();
  }

  async #complete(): Promise<void> {
    const { call, target } = this;
    try {
      await call.pass('transfer', target.state$.value.party, { kind: 'call', call: target.leg });
    } catch (error) {
      // What was to be taken over may have ended with the attempt; the caller is still there.
      if (target.isOver && !call.isOver) await this.#returnToCaller().catch(() => undefined);
      throw error;
    }
    this.close();
  }

  async #returnToCaller(): Promise<void> {
    this.close();
    if (this.call.isUp) await this.#ports.resume();
  }

  /** The two calls go on, each for itself. */
  close(): void {
    if (this.#scope.ended) return;
    this.#scope.abort();
    this.#ports.onOver();
  }
}

const ending = ({ leg }: LegCall): typeof leg.state$ =>
  leg.state$.pipe(takeWhile(({ phase }) => phase !== 'ended', true)) as typeof leg.state$;
