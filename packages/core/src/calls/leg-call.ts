import {
  BehaviorSubject,
  catchError,
  combineLatest,
  distinctUntilChanged,
  map,
  of,
  startWith,
  switchMap,
  takeWhile,
  type Observable,
} from 'rxjs';
import type { Party, PartyNames } from '../contacts/party.ts';
import { HubError } from '../errors/hub-error.ts';
import type { LiveCall, RecordingAction } from '../phones/live-call.ts';
import { behaviorFrom, type Behavior } from '../reactive/behavior.ts';
import type { Scope } from '../reactive/scope.ts';
import type {
  Call,
  CallState,
  ParkedAt,
  TransferProgress,
  VideoOptions,
  VideoSource,
} from './call.ts';
import type { CallQuality } from './call-quality.ts';
import type { CallVideos } from './call-videos.ts';
import { callState, liveOf, type Extras } from './call-state.ts';
import { dialNumber } from './dial-number.ts';
import { dtmfDigits } from './dtmf-digits.ts';
import type { PhoneCall, PhoneCallState, TransferTarget } from './phone.ts';
import type { QualityWatch } from './quality-watch.ts';

export interface LegCallPorts {
  readonly names: PartyNames;
  /** The person's calls as the server sees them: it is the server that records. */
  readonly live$: Behavior<readonly LiveCall[]>;
  /** Answers the leg, with what has to happen before and after. */
  readonly take: (options: VideoOptions) => Promise<void>;
  /** Fetched when something is first to be looked at. @throws `network/unreachable` */
  readonly videos: () => Promise<CallVideos>;
  /** This call, and those that are merged with it. */
  readonly together: () => readonly LegCall[];
  readonly record: (id: string, action: RecordingAction) => Promise<void>;
  /** Fetched when the call is up. @throws `network/unreachable` */
  readonly qualities: () => Promise<QualityWatch>;
}

/** The feature code by which a call is parked where there is room. */
const ANY_PARK = '*68';
const NOBODY: Party = { number: '', name: '' };

/** A call carried by one leg of this phone. */
export class LegCall implements Call {
  readonly #ports: LegCallPorts;
  readonly #extras$ = new BehaviorSubject<Extras>({
    ignored: false,
    accepting: false,
    transfer: null,
    merged: false,
    video: { sending: 'off', pending: false },
  });
  readonly #localVideo$ = new BehaviorSubject<MediaStream | null>(null);
  #accepting: Promise<void> | null = null;
  /** Asked for before the call was up. */
  #holdOnceUp = false;

  readonly id: string;
  readonly direction: 'in' | 'out';
  readonly leg: PhoneCall;
  /** As long as this page has the call. */
  readonly scope: Scope;
  readonly state$: Behavior<CallState>;
  readonly quality$: Behavior<CallQuality | null>;
  readonly localVideo$: Behavior<MediaStream | null> = this.#localVideo$;
  readonly remoteVideo$: Behavior<MediaStream | null>;

  constructor(scope: Scope, leg: PhoneCall, ports: LegCallPorts) {
    this.leg = leg;
    this.scope = scope;
    this.#ports = ports;
    this.id = leg.id;
    this.direction = leg.direction;
    const { names, live$ } = ports;
    const stateNow = (): CallState =>
      callState(leg, names, liveOf(leg, live$.value), this.#extras$.value);
    const states$ = combineLatest([
      leg.state$,
      leg.remote$,
      this.#extras$,
      live$,
      names.changed$.pipe(startWith(null)),
    ]).pipe(
      map(stateNow),
      takeWhile((state) => state.phase !== 'ended', true),
    );
    this.state$ = behaviorFrom(scope, states$, stateNow());
    const legStates$ = leg.state$.pipe(takeWhile(({ phase }) => phase !== 'ended', true));
    this.quality$ = behaviorFrom(scope, this.#quality(legStates$), null);
    this.remoteVideo$ = behaviorFrom(scope, legStates$.pipe(map(remoteVideoOf)), null);
    scope.run(legStates$, ({ phase }) => {
      if (phase !== 'connected' || !this.#holdOnceUp) return;
      this.#holdOnceUp = false;
      // Whether it worked shows in the state, as with any hold.
      leg.hold(true).catch(() => undefined);
    });
  }

  /** Whether it is part of the merged call. */
  set merged(merged: boolean) {
    this.#note({ merged });
  }

  get isUp(): boolean {
    return this.leg.state$.value.phase === 'connected';
  }

  get isOver(): boolean {
    return this.leg.state$.value.phase === 'ended';
  }

  async accept(options: VideoOptions = {}): Promise<void> {
    if (this.isUp) return;
    this.#requireIncoming();
    this.#accepting ??= this.#accept(options).finally(() => (this.#accepting = null));
    return this.#accepting;
  }

  async ignore(): Promise<void> {
    this.#requireIncoming();
    this.#note({ ignored: true });
  }

  async decline(): Promise<void> {
    this.#requireIncoming();
    await this.leg.decline();
  }

  async end(): Promise<void> {
    const { phase } = this.state$.value;
    if (phase === 'incoming') await this.leg.decline();
    else if (phase !== 'ended') await this.leg.end();
  }

  async mute(on: boolean): Promise<void> {
    this.#requireAlive();
    for (const { leg } of this.#ports.together()) leg.mute(on);
  }

  async hold(on: boolean): Promise<void> {
    this.#requireAlive();
    if (!this.isUp) {
      this.#holdOnceUp = on;
      return;
    }
    await Promise.all(this.#ports.together().map(({ leg }) => leg.hold(on)));
  }

  async sendVideo(source: VideoSource): Promise<void> {
    this.#requireAlive();
    await (await this.#ports.videos()).of(this).send(source);
  }

  showVideo(video: Extras['video'], stream: MediaStream | null): void {
    this.#note({ video });
    if (stream !== this.#localVideo$.value) this.#localVideo$.next(stream);
  }

  async sendDtmf(text: string): Promise<void> {
    const digits = dtmfDigits(text);
    this.#requireAlive();
    await this.leg.sendDtmf(digits);
  }

  async transfer(text: string): Promise<void> {
    const number = dialNumber(text);
    const target = this.#ports.names.named({ number, name: '' });
    await this.pass('transfer', target, { kind: 'number', number });
  }

  async park(extension?: string): Promise<ParkedAt> {
    const number = extension === undefined ? ANY_PARK : dialNumber(extension);
    const target = extension === undefined ? NOBODY : { number, name: '' };
    try {
      const place = await this.pass('park', target, { kind: 'number', number });
      return { extension: place?.number ?? extension ?? '', name: place?.name ?? '' };
    } catch (error) {
      throw parkError(error);
    }
  }

  async switchTo(phoneId: string): Promise<void> {
    await this.pass('switch', NOBODY, { kind: 'phone', id: phoneId });
  }

  async record(action: RecordingAction): Promise<void> {
    this.#requireAlive();
    const live = liveOf(this.leg, this.#ports.live$.value);
    if (!live) throw new HubError('call/ended', { message: 'the server does not know the call' });
    await this.#ports.record(live.id, action);
  }

  /**
   * Sends the other party elsewhere and shows meanwhile how that goes.
   * @throws `call/in-progress` while it is on its way already, `call/ended`, and why nobody took it
   */
  async pass(
    kind: TransferProgress['kind'],
    target: Party,
    to: TransferTarget,
  ): Promise<Party | null> {
    if (!this.isUp) throw new HubError('call/ended');
    if (this.#extras$.value.transfer) throw new HubError('call/in-progress');
    this.#note({ transfer: { kind, target, status: 'trying' } });
    try {
      return await this.leg.transfer(to, () => {
        this.#note({ transfer: { kind, target, status: 'ringing' } });
      });
    } finally {
      this.#note({ transfer: null });
    }
  }

  /** Null where there is nobody to judge it, which is no reason to disturb the call. */
  #quality(legStates$: Observable<PhoneCallState>): Observable<CallQuality | null> {
    return legStates$.pipe(
      // One that is taken back comes first.
      map((state) => state.phase === 'connected' && state.trouble?.kind !== 'taking-back'),
      distinctUntilChanged(),
      switchMap(async (up) => (up ? this.#ports.qualities() : null)),
      switchMap((watch) => watch?.of(this.leg) ?? of(null)),
      catchError(() => of(null)),
    );
  }

  async #accept(options: VideoOptions): Promise<void> {
    this.#note({ accepting: true });
    try {
      await this.#ports.take(options);
    } finally {
      this.#note({ accepting: false });
    }
  }

  #note(change: Partial<Extras>): void {
    this.#extras$.next({ ...this.#extras$.value, ...change });
  }

  #requireAlive(): void {
    if (this.isOver) throw new HubError('call/ended');
  }

  #requireIncoming(): void {
    this.#requireAlive();
    const { phase } = this.state$.value;
    if (phase !== 'incoming') {
      throw new HubError('request/invalid', { message: `The call is ${phase}` });
    }
  }
}

function remoteVideoOf(state: PhoneCallState): MediaStream | null {
  return state.phase === 'connected' ? state.remoteVideo : null;
}

/** What a busy or missing number means where it is a park. */
function parkError(error: unknown): unknown {
  if (!(error instanceof HubError)) return error;
  switch (error.code) {
    case 'call/busy':
      return new HubError('park/occupied', { cause: error });
    case 'call/not-found':
    case 'call/no-route':
      return new HubError('request/not-found', { cause: error });
    default:
      return error;
  }
}
