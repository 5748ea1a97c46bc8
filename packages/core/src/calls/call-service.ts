import { BehaviorSubject, Subject, first, map, type Observable } from 'rxjs';
import type { PartyNames } from '../contacts/party.ts';
import { fetched } from '../errors/fetched.ts';
import { HubError } from '../errors/hub-error.ts';
import type { Logger } from '../logger.ts';
import type { LiveCall, RecordingAction } from '../phones/live-call.ts';
import { behaviorFrom, type Behavior } from '../reactive/behavior.ts';
import type { Scope } from '../reactive/scope.ts';
import type { Call, VideoOptions } from './call.ts';
import type { CallConference } from './call-conference.ts';
import type { CallConsultation } from './call-consultation.ts';
import type { CallVideos } from './call-videos.ts';
import type { Calls, Conference, Consultation } from './calls.ts';
import type { CallSounds } from './call-sounds.ts';
import { dialNumber, isEmergencyNumber } from './dial-number.ts';
import { LegCall } from './leg-call.ts';
import type { Phone, PhoneCall } from './phone.ts';
import type { QualityWatch } from './quality-watch.ts';
import type { SavedCalls } from './saved-calls.ts';

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
  /** Fetched when a camera or a screen is first wanted. @throws `network/unreachable` */
  readonly videos: () => Promise<CallVideos>;
  /** The person's calls as the server sees them. */
  readonly live$: Observable<readonly LiveCall[]>;
  readonly record: (id: string, action: RecordingAction) => Promise<void>;
  /** Fetched when the first call is up. @throws `network/unreachable` */
  readonly qualities: () => Promise<QualityWatch>;
  readonly maxCalls: number;
  readonly logger: Logger;
}

/** Makes and takes calls, and brings several of them together. */
export class CallService implements Calls {
  readonly #scope: Scope;
  readonly #ports: CallPorts;
  readonly #live$: Behavior<readonly LiveCall[]>;
  readonly #active$ = new BehaviorSubject<readonly LegCall[]>([]);
  readonly #incoming$ = new Subject<Call>();
  readonly #ended$ = new Subject<Call>();
  readonly #consultation$ = new BehaviorSubject<CallConsultation | null>(null);
  readonly #conference$ = new BehaviorSubject<CallConference | null>(null);
  /** Of the calls that are here. */
  #life: Scope;
  /** Counts what decides whom we talk with: of two such commands that cross, the later one counts. */
  #turn = 0;

  readonly active$: Behavior<readonly LegCall[]> = this.#active$;
  readonly incoming$: Observable<Call> = this.#incoming$.asObservable();
  readonly ended$: Observable<Call> = this.#ended$.asObservable();
  readonly consultation$: Behavior<Consultation | null> = this.#consultation$;
  readonly conference$: Behavior<Conference | null> = this.#conference$;
  readonly canAdd$: Behavior<boolean>;
  /** Whether one of them is for emergency services, or from there. */
  readonly emergency$: Behavior<boolean>;

  constructor(scope: Scope, ports: CallPorts) {
    this.#scope = scope;
    this.#life = scope.child();
    this.#ports = ports;
    this.#live$ = behaviorFrom(scope, ports.live$, []);
    this.canAdd$ = behaviorFrom(scope, this.#active$.pipe(map(() => this.#hasRoom)), true);
    this.emergency$ = behaviorFrom(
      scope,
      this.#active$.pipe(map((calls) => calls.some(({ leg }) => leg.urgent === true))),
      false,
    );
    scope.run(ports.phone.incoming$, (leg) => this.#receive(leg));
  }

  async dial(text: string, { video = false }: VideoOptions = {}): Promise<Call> {
    const number = dialNumber(text);
    if (isEmergencyNumber(number)) return this.#callForHelp(number);
    if (!video) return this.#dial(number);
    return (await this.#ports.videos()).begin((stream) => this.#dial(number, stream));
  }

  prepare(): void {
    this.#ports.phone.warm();
  }

  async swap(call: Call): Promise<void> {
    const one = this.#own(call);
    const turn = ++this.#turn;
    await this.#holdAll(this.#together(one));
    if (turn === this.#turn) await one.hold(false);
  }

  async merge(some: Call, other: Call): Promise<Conference> {
    const [one, two] = [this.#own(some), this.#own(other)];
    if (one === two) throw new HubError('request/invalid', { message: 'one call alone' });
    if (this.#conference$.value) throw new HubError('call/in-progress');
    const turn = ++this.#turn;
    const { CallConference } = await fetched(() => import('./call-conference.ts'));
    if (turn !== this.#turn) throw new HubError('call/in-progress');
    this.#consultation$.value?.close();
    const waiting = [one, two].filter((call) => !isHeard(call));
    await this.#holdAll([one, two]);
    if (turn === this.#turn) await Promise.all([one.hold(false), two.hold(false)]);
    if (!one.isUp || !two.isUp) throw new HubError('call/ended');
    if (turn !== this.#turn) throw new HubError('call/in-progress');
    const conference = this.#conference(CallConference, one, two);
    try {
      await conference.begun;
    } catch (error) {
      conference.close();
      await Promise.all(waiting.map((call) => call.hold(true).catch(unlessOver(call))));
      throw error;
    }
    return conference;
  }

  async consult(call: Call, text: string): Promise<Consultation> {
    const number = dialNumber(text);
    const help = isEmergencyNumber(number) && this.#callForHelp(number);
    const { CallConsultation } = await fetched(() => import('./call-consultation.ts'));
    const one = this.#own(call);
    if (this.#consultation$.value || this.#conference$.value?.includes(one)) {
      throw new HubError('call/in-progress');
    }
    const target = help || (await this.#dial(number));
    if (one.isOver || this.#consultation$.value) {
      if (!help) await target.end();
      throw new HubError(one.isOver ? 'call/ended' : 'call/in-progress');
    }
    return this.#consultation(CallConsultation, one, target);
  }

  async pull({ dialog, party }: LiveCall): Promise<Call> {
    if (!dialog) throw new HubError('call/ended', { message: 'it is not up yet' });
    await this.#makeReady();
    this.#requireRoom();
    return this.#add(this.#ports.phone.pull(dialog, party));
  }

  /** Goes on with the calls of another page: nothing rings for them, and each is heard or held as it was. */
  restore(saved: SavedCalls): void {
    const calls = saved.legs.map((leg) => this.#add(this.#ports.phone.resume(leg), true));
    if (saved.consultation || saved.conference) void this.#regroup(saved, calls);
  }

  /** Another page has the calls: they are gone here, and did not end. Their legs are left alone. */
  abandon(): void {
    this.#turn += 1;
    this.#life.abort();
    this.#life = this.#scope.child();
    this.#consultation$.next(null);
    this.#conference$.next(null);
    this.#active$.next([]);
  }

  /** Waits for nothing and nobody. Those who hear us are held meanwhile. */
  #callForHelp(number: string): LegCall {
    this.#turn += 1;
    const call = this.#add(this.#ports.phone.dial(number));
    this.#holdBeside(call);
    return call;
  }

  async #dial(number: string, video?: MediaStream): Promise<LegCall> {
    await this.#makeReady();
    this.#requireRoom();
    return this.#add(this.#ports.phone.dial(number, video));
  }

  /** Lets the two hear each other; where that cannot be, `begun` says so. */
  #conference(Code: typeof CallConference, one: LegCall, two: LegCall): CallConference {
    const conference = new Code(this.#life, [one, two], {
      swap: (kept) => this.swap(kept),
      onOver: () => this.#conference$.next(null),
    });
    this.#conference$.next(conference);
    return conference;
  }

  #consultation(Code: typeof CallConsultation, one: LegCall, target: LegCall): CallConsultation {
    const consultation = new Code(this.#life, one, target, {
      resume: () => this.#resume(one),
      onOver: () => {
        if (this.#consultation$.value?.isOver) this.#consultation$.next(null);
      },
    });
    // What rang may have been over before anyone looked.
    if (!consultation.isOver) this.#consultation$.next(consultation);
    return consultation;
  }

  /** As they were in another page. Where that cannot be, only one of them hears us. */
  async #regroup(saved: SavedCalls, calls: readonly LegCall[]): Promise<void> {
    const life = this.#life;
    try {
      const { regroup } = await import('./regroup-calls.ts');
      if (life.ended) return;
      await regroup(saved, calls, {
        consult: (...args) => this.#consultation(...args),
        merge: (...args) => this.#conference(...args),
        resume: (call) => this.#resume(call),
      });
    } catch {
      if (!life.ended) this.#holdAll(calls.filter(isHeard).slice(0, 1)).catch(() => undefined);
    }
  }

  /** Talks on in this call, unless someone else is talked with meanwhile. */
  async #resume(call: LegCall): Promise<void> {
    if (!this.#active$.value.some((other) => other !== call && isHeard(other))) {
      await this.swap(call);
    }
  }

  /** Nothing stands in the way of one more call, and nobody else will hear what is said in it. */
  async #makeReady(): Promise<void> {
    this.#requireRoom();
    await this.#ports.microphone.clearObstacle();
    this.#turn += 1;
    await this.#holdAll();
  }

  /** One more call than fits is told that we are busy; the person is not disturbed. */
  #receive(leg: PhoneCall): void {
    if (leg.state$.value.phase === 'ended') return;
    if (!this.#hasRoom && !leg.urgent) {
      leg.rejectBusy().catch((error: unknown) => {
        this.#ports.logger.warn('A call could not be answered as busy', { error });
      });
      return;
    }
    this.#incoming$.next(this.#add(leg));
  }

  #add(leg: PhoneCall, restored = false): LegCall {
    const life = this.#life;
    const call: LegCall = new LegCall(life, leg, {
      names: this.#ports.names,
      live$: this.#live$,
      take: async ({ video = false }) => {
        if (!video) return this.#take(leg);
        const videos = await this.#ports.videos();
        await videos.begin((stream) => this.#take(leg, stream).then(() => call));
      },
      videos: this.#ports.videos,
      together: () => this.#together(call),
      record: this.#ports.record,
      qualities: this.#ports.qualities,
    });
    this.#active$.next([...this.#active$.value, call]);
    this.#ports.sounds.follow(life, call, leg);
    if (!restored) {
      life.run(
        leg.state$.pipe(first(({ phase }) => phase === 'connected' || phase === 'ended')),
        () => this.#welcome(call),
      );
    }
    life.run(call.state$.pipe(first(({ phase }) => phase === 'ended')), () => this.#remove(call));
    return call;
  }

  async #take(leg: PhoneCall, video?: MediaStream): Promise<void> {
    this.#turn += 1;
    const held = this.#holdAll();
    if (leg.urgent) held.catch(() => undefined);
    else await held;
    try {
      await leg.accept(video);
      this.#ports.microphone.look();
    } catch (error) {
      this.#ports.microphone.note(error);
      throw error;
    }
  }

  /** One that comes up while someone else is talked with waits. */
  #welcome(call: LegCall): void {
    if (call.leg.urgent) return this.#holdBeside(call);
    if (!this.#active$.value.some((other) => other !== call && isHeard(other))) return;
    // Whether it worked shows in the state, as with any hold.
    if (call.isUp) call.hold(true).catch(() => undefined);
  }

  #remove(call: LegCall): void {
    const state = call.state$.value;
    if (state.phase === 'ended' && state.end.cause === 'failed') {
      this.#ports.microphone.note(state.end.error);
    }
    this.#active$.next(this.#active$.value.filter((other) => other !== call));
    this.#ended$.next(call);
  }

  /** Holds whoever would hear what is not said to them. */
  async #holdAll(but: readonly LegCall[] = []): Promise<void> {
    const talking = this.#active$.value.filter((call) => isHeard(call) && !but.includes(call));
    // One that ends at this moment hears nothing either.
    await Promise.all(talking.map((call) => call.hold(true).catch(unlessOver(call))));
  }

  /** Whether that worked shows in their states, as with any hold. */
  #holdBeside(call: LegCall): void {
    this.#holdAll([call]).catch(() => undefined);
  }

  #together(call: LegCall): readonly LegCall[] {
    const conference = this.#conference$.value;
    return conference?.includes(call) ? conference.calls : [call];
  }

  /** @throws `call/ended` where it is not up here */
  #own(call: Call): LegCall {
    const own = this.#active$.value.find((one) => one === call);
    if (!own?.isUp) throw new HubError('call/ended');
    return own;
  }

  get #hasRoom(): boolean {
    return this.#active$.value.length < this.#ports.maxCalls;
  }

  #requireRoom(): void {
    if (!this.#hasRoom) throw new HubError('call/in-progress');
  }
}

/** Whether it is talked in, or will be as soon as a hold has ended. */
function isHeard({ leg }: LegCall): boolean {
  const state = leg.state$.value;
  return state.phase === 'connected' && !(state.held && !state.holdPending);
}

function unlessOver(call: LegCall): (error: unknown) => void {
  return (error) => {
    if (!call.isOver) throw error;
  };
}
