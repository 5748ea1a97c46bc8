import { BehaviorSubject, combineLatest, map, startWith, takeWhile } from 'rxjs';
import type { Party, PartyNames } from '../contacts/party.ts';
import { HubError } from '../errors/hub-error.ts';
import { behaviorFrom, type Behavior } from '../reactive/behavior.ts';
import type { Scope } from '../reactive/scope.ts';
import type { Call, CallState } from './call.ts';
import type { PhoneCall, PhoneCallState } from './phone.ts';

/** What only this device knows of an incoming call. */
interface Reception {
  readonly ignored: boolean;
  readonly accepting: boolean;
}

/** A call carried by one leg of this phone. */
export class LegCall implements Call {
  readonly #leg: PhoneCall;
  readonly #take: () => Promise<void>;
  readonly #reception$ = new BehaviorSubject<Reception>({ ignored: false, accepting: false });
  #accepting: Promise<void> | null = null;
  /** Asked for before the call was up. */
  #holdOnceUp = false;

  readonly id: string;
  readonly direction: 'in' | 'out';
  readonly state$: Behavior<CallState>;

  constructor(
    scope: Scope,
    leg: PhoneCall,
    ports: {
      readonly names: PartyNames;
      /** Answers the leg, with what has to happen before and after. */
      readonly take: () => Promise<void>;
    },
  ) {
    const { names, take } = ports;
    this.#leg = leg;
    this.#take = take;
    this.id = leg.id;
    this.direction = leg.direction;
    const states$ = combineLatest([
      leg.state$,
      leg.remote$,
      this.#reception$,
      names.changed$.pipe(startWith(null)),
    ]).pipe(
      map(([state, remote, reception]) =>
        callState(leg.direction, state, names.named(remote), reception),
      ),
      takeWhile((state) => state.phase !== 'ended', true),
    );
    const first = callState(
      leg.direction,
      leg.state$.value,
      names.named(leg.remote$.value),
      this.#reception$.value,
    );
    this.state$ = behaviorFrom(scope, states$, first);
    scope.run(leg.state$.pipe(takeWhile(({ phase }) => phase !== 'ended')), ({ phase }) => {
      if (phase !== 'connected' || !this.#holdOnceUp) return;
      this.#holdOnceUp = false;
      // Whether it worked shows in the state, as with any hold.
      leg.hold(true).catch(() => undefined);
    });
  }

  async accept(): Promise<void> {
    if (this.state$.value.phase === 'connected') return;
    this.#requireIncoming();
    this.#accepting ??= this.#accept().finally(() => (this.#accepting = null));
    return this.#accepting;
  }

  async ignore(): Promise<void> {
    this.#requireIncoming();
    this.#receive({ ignored: true });
  }

  async decline(): Promise<void> {
    this.#requireIncoming();
    await this.#leg.decline();
  }

  async end(): Promise<void> {
    const { phase } = this.state$.value;
    if (phase === 'incoming') await this.#leg.decline();
    else if (phase !== 'ended') await this.#leg.end();
  }

  async mute(on: boolean): Promise<void> {
    this.#requireAlive();
    this.#leg.mute(on);
  }

  async hold(on: boolean): Promise<void> {
    this.#requireAlive();
    if (this.state$.value.phase === 'connected') await this.#leg.hold(on);
    else this.#holdOnceUp = on;
  }

  async sendDtmf(digits: string): Promise<void> {
    if (!/^[\dA-D*#]+$/i.test(digits)) throw new HubError('request/invalid');
    this.#requireAlive();
    await this.#leg.sendDtmf(digits.toUpperCase());
  }

  async #accept(): Promise<void> {
    this.#receive({ accepting: true });
    try {
      await this.#take();
    } finally {
      this.#receive({ accepting: false });
    }
  }

  #receive(change: Partial<Reception>): void {
    this.#reception$.next({ ...this.#reception$.value, ...change });
  }

  #requireAlive(): void {
    if (this.state$.value.phase === 'ended') throw new HubError('call/ended');
  }

  #requireIncoming(): void {
    this.#requireAlive();
    const { phase } = this.state$.value;
    if (phase !== 'incoming') {
      throw new HubError('request/invalid', { message: `The call is ${phase}` });
    }
  }
}

function callState(
  direction: 'in' | 'out',
  state: PhoneCallState,
  party: Party,
  reception: Reception,
): CallState {
  switch (state.phase) {
    case 'dialing':
    case 'ringing':
      return direction === 'in'
        ? { phase: 'incoming', party, ...reception }
        : { phase: state.phase, party };
    case 'connected': {
      const { remoteStream: _, ...connected } = state;
      return { ...connected, party };
    }
    case 'ended':
      return { ...state, party };
  }
}
