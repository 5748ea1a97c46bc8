import { BehaviorSubject, Subject, filter, takeWhile, type Observable } from 'rxjs';
import type { PartyNames } from '../contacts/party.ts';
import { HubError } from '../errors/hub-error.ts';
import type { Logger } from '../logger.ts';
import type { Behavior } from '../reactive/behavior.ts';
import type { Scope } from '../reactive/scope.ts';
import type { Call } from './call.ts';
import type { CallSounds } from './call-sounds.ts';
import { dialNumber } from './dial-number.ts';
import { LegCall } from './leg-call.ts';
import type { Phone, PhoneCall } from './phone.ts';

/** What a call needs to know of the microphone. */
export interface MicrophoneGuard {
  /** Asks again only where we know of an obstacle. @throws `microphone/*` */
  clearObstacle(): Promise<void>;
  /** Learns from a failure. */
  note(error: unknown): void;
  /** Looks again, since it worked. */
  look(): void;
}

interface CallPorts {
  readonly phone: Phone;
  readonly names: PartyNames;
  readonly microphone: MicrophoneGuard;
  readonly sounds: CallSounds;
  readonly maxCalls: number;
  readonly logger: Logger;
}

/** Makes and takes calls. */
export class CallService {
  readonly #scope: Scope;
  readonly #ports: CallPorts;
  readonly #active$ = new BehaviorSubject<readonly Call[]>([]);
  readonly #incoming$ = new Subject<Call>();
  readonly #ended$ = new Subject<Call>();

  /** Calls that are not over, oldest first. */
  readonly active$: Behavior<readonly Call[]> = this.#active$;
  /** Each new incoming call, once. */
  readonly incoming$: Observable<Call> = this.#incoming$.asObservable();
  /** Each call that ended, once, with its final state. */
  readonly ended$: Observable<Call> = this.#ended$.asObservable();

  constructor(scope: Scope, ports: CallPorts) {
    this.#scope = scope;
    this.#ports = ports;
    scope.run(ports.phone.incoming$, (leg) => this.#receive(leg));
  }

  /** @throws `call/invalid-number`, `call/in-progress`, `phone/not-registered`, `microphone/*` */
  async dial(text: string): Promise<Call> {
    const number = dialNumber(text);
    this.#requireRoom();
    await this.#ports.microphone.clearObstacle();
    await this.#holdAll();
    this.#requireRoom();
    return this.#add(this.#ports.phone.dial(number));
  }

  /** One more call than fits is told that we are busy; the person is not disturbed. */
  #receive(leg: PhoneCall): void {
    if (leg.state$.value.phase === 'ended') return;
    if (this.#active$.value.length >= this.#ports.maxCalls) {
      leg.rejectBusy().catch((error: unknown) => {
        this.#ports.logger.warn('A call could not be answered as busy', { error });
      });
      return;
    }
    this.#incoming$.next(this.#add(leg));
  }

  #add(leg: PhoneCall): Call {
    const call: Call = new LegCall(this.#scope, leg, {
      names: this.#ports.names,
      take: () => this.#take(leg),
    });
    this.#active$.next([...this.#active$.value, call]);
    this.#ports.sounds.follow(call, leg);
    this.#scope.run(
      call.state$.pipe(
        takeWhile(({ phase }) => phase !== 'ended', true),
        filter(({ phase }) => phase === 'ended'),
      ),
      () => this.#remove(call),
    );
    return call;
  }

  async #take(leg: PhoneCall): Promise<void> {
    await this.#holdAll();
    try {
      await leg.accept();
      this.#ports.microphone.look();
    } catch (error) {
      this.#ports.microphone.note(error);
      throw error;
    }
  }

  #remove(call: Call): void {
    const state = call.state$.value;
    if (state.phase === 'ended' && state.end.cause === 'failed') {
      this.#ports.microphone.note(state.end.error);
    }
    this.#active$.next(this.#active$.value.filter((other) => other !== call));
    this.#ended$.next(call);
  }

  /** Nobody hears what is said to another. */
  async #holdAll(): Promise<void> {
    const talking = this.#active$.value.filter(({ state$: { value } }) => {
      return value.phase === 'connected' && !value.held;
    });
    await Promise.all(talking.map((call) => call.hold(true)));
  }

  #requireRoom(): void {
    if (this.#active$.value.length >= this.#ports.maxCalls) throw new HubError('call/in-progress');
  }
}
