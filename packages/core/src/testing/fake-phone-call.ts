import { BehaviorSubject, filter, takeWhile } from 'rxjs';
import type { MediaMeasure } from '../calls/media-measure.ts';
import type {
  CallEnd,
  Diversion,
  MediaRepair,
  MediaTrouble,
  PhoneCall,
  PhoneCallState,
  SavedLeg,
  TransferTarget,
} from '../calls/phone.ts';
import type { Party } from '../contacts/party.ts';
import { HubError } from '../errors/hub-error.ts';
import type { Behavior } from '../reactive/behavior.ts';
import { FakeFailures } from './fake-failures.ts';
import { fakeStream, fakeVideo } from './fake-stream.ts';

type Connected = Extract<PhoneCallState, { readonly phase: 'connected' }>;
type CallCommand =
  | 'accept'
  | 'decline'
  | 'rejectBusy'
  | 'end'
  | 'hold'
  | 'sendDtmf'
  | 'transfer'
  | 'relay'
  | 'sendVideo';

/** A transfer that was asked for, and how it goes on. */
export interface FakeTransfer {
  readonly target: TransferTarget;
  /** It rings there. */
  ring(): void;
  /** Somebody took the other party there: this leg is over, and the one it took the place of. */
  succeed(by?: Party | null): void;
  /** Nobody did: the other party is back. */
  fail(error: HubError): void;
}

let count = 0;

/** A leg whose other side obeys the test. */
export class FakePhoneCall implements PhoneCall {
  readonly #failures = new FakeFailures<CallCommand>();
  readonly #state$: BehaviorSubject<PhoneCallState>;
  readonly #remote$: BehaviorSubject<Party>;
  readonly #holdWaits: PromiseWithResolvers<void>[] = [];
  #videoWait: PromiseWithResolvers<void> | null = null;
  #wantedHold = false;

  readonly id: string;
  readonly direction: 'in' | 'out';
  readonly divertedFrom: Diversion | null;
  readonly remote$: Behavior<Party>;
  readonly state$: Behavior<PhoneCallState>;
  /** With false a hold stays pending until `confirmHold`. */
  autoHold = true;
  /** With false an accepted call stays ringing until `answer`. */
  autoAccept = true;
  /** Digits sent so far. */
  digits = '';
  readonly callId: string;
  /** Every transfer that was asked for, oldest first. */
  readonly transfers: FakeTransfer[] = [];
  /** What is sent beside the microphone. */
  relayed: readonly MediaStream[] = [];
  /** What was given to be looked at, whether or not it is taken. */
  video: MediaStream | null = null;
  /** With false the other side looks at nothing. */
  takesVideo = true;
  /** With false video stays on its way until `confirmVideo`. */
  autoVideo = true;
  /** An incoming call comes with video. */
  offersVideo = false;
  /** For emergency services, or from someone who calls them. */
  urgent = false;

  /** What the browser would know of its sound; set it to bring any quality about. */
  measured: MediaMeasure | null = null;
  /** Every repair that was asked for, oldest first. */
  readonly repairs: MediaRepair[] = [];

  constructor(
    direction: 'in' | 'out',
    party: Party,
    divertedFrom: Diversion | null = null,
    id = `call-${++count}`,
  ) {
    this.id = id;
    this.callId = `${id}@fake.test`;
    this.direction = direction;
    this.divertedFrom = divertedFrom;
    this.#remote$ = new BehaviorSubject(party);
    this.#state$ = new BehaviorSubject<PhoneCallState>({
      phase: direction === 'in' ? 'ringing' : 'dialing',
    });
    this.remote$ = this.#remote$;
    this.state$ = this.#state$;
  }

  async accept(video?: MediaStream): Promise<void> {
    this.#begin('accept');
    this.video = video ?? null;
    if (this.autoAccept) this.answer();
  }

  async decline(): Promise<void> {
    this.#begin('decline');
    this.finish({ cause: 'declined' });
  }

  async rejectBusy(): Promise<void> {
    this.#begin('rejectBusy');
    this.finish({ cause: 'failed', error: new HubError('call/busy') });
  }

  async end(): Promise<void> {
    this.#failures.meet('end');
    const up = this.state$.value.phase === 'connected';
    this.finish(up ? { cause: 'hung-up', by: 'me' } : { cause: 'cancelled' });
  }

  /** Resolves once it is confirmed, or another wish took its place. */
  async hold(on: boolean): Promise<void> {
    this.#begin('hold');
    this.#holdWaits.splice(0).forEach(({ resolve }) => resolve());
    this.#wantedHold = on;
    if (this.autoHold) return this.#change({ held: on, holdPending: false });
    const state = this.state$.value;
    if (state.phase !== 'connected' || (state.held === on && !state.holdPending)) return;
    this.#change({ holdPending: state.held !== on });
    if (state.held === on) return;
    const wait = Promise.withResolvers<void>();
    this.#holdWaits.push(wait);
    await wait.promise;
  }

  mute(on: boolean): void {
    this.#change({ muted: on });
  }

  async sendDtmf(digits: string): Promise<void> {
    this.#begin('sendDtmf');
    this.digits += digits;
  }

  async transfer(target: TransferTarget, ringing: () => void = () => {}): Promise<Party | null> {
    this.#begin('transfer');
    if (this.state$.value.phase !== 'connected') throw new HubError('call/ended');
    const { promise, resolve, reject } = Promise.withResolvers<Party | null>();
    this.transfers.push({
      target,
      ring: ringing,
      succeed: (by = null) => {
        resolve(by);
        this.finish({ cause: 'transferred' });
        if (target.kind === 'call') (target.call as FakePhoneCall).finish({ cause: 'transferred' });
      },
      fail: reject,
    });
    this.#onEnd(() => reject(new HubError('call/ended')));
    return promise;
  }

  async relay(streams: readonly MediaStream[]): Promise<void> {
    this.#begin('relay');
    this.relayed = streams;
  }

  save(): SavedLeg | null {
    const state = this.state$.value;
    if (state.phase !== 'connected') return null;
    const { id, direction, divertedFrom, urgent } = this;
    return {
      ...{ id, direction, divertedFrom, urgent },
      dialog: { callId: this.callId, serverTag: 'server', phoneTag: 'phone' },
      target: 'sip:server@fake.test',
      routes: [],
      localUri: 'sip:me@fake.test',
      remoteUri: 'sip:them@fake.test',
      sequence: 1,
      remote: this.remote$.value,
      since: state.since.getTime(),
      muted: state.muted,
      held: state.held,
    };
  }

  async measure(): Promise<MediaMeasure | null> {
    return this.measured;
  }

  repair(how: MediaRepair): void {
    this.repairs.push(how);
  }

  async sendVideo(video: MediaStream | null): Promise<void> {
    this.#begin('sendVideo');
    this.video = video;
    if (this.state$.value.phase !== 'connected') return;
    if (video && !this.takesVideo) throw new HubError('call/no-video');
    if (video && !this.autoVideo) {
      this.#videoWait = Promise.withResolvers<void>();
      await this.#videoWait.promise;
    }
    this.#change({ localVideo: video });
  }

  /** The other phone rings. */
  ring(): void {
    if (this.state$.value.phase === 'dialing') this.#state$.next({ phase: 'ringing' });
  }

  /** The call is up, with sound. */
  answer(state: Partial<Omit<Connected, 'phase'>> = {}): void {
    if (this.state$.value.phase === 'ended') return;
    this.#wantedHold = (state.held ?? false) !== (state.holdPending ?? false);
    this.#state$.next({
      phase: 'connected',
      since: new Date(),
      muted: false,
      held: false,
      holdPending: false,
      heldByRemote: false,
      media: 'flowing',
      trouble: null,
      remoteStream: fakeStream(),
      localVideo: this.takesVideo ? this.video : null,
      remoteVideo: null,
      ...state,
    });
  }

  /** The other side holds us, or takes us back. */
  remoteHold(on = true): void {
    this.#change({ heldByRemote: on });
  }

  /** The server confirms the hold (or its end) that is pending. */
  confirmHold(): void {
    const state = this.state$.value;
    if (state.phase !== 'connected' || !state.holdPending) return;
    this.#change({ held: this.#wantedHold, holdPending: false });
    this.#holdWaits.splice(0).forEach(({ resolve }) => resolve());
  }

  media(media: Connected['media']): void {
    this.#change({ media });
  }

  /** Nothing is heard for this reason; null when all is well again. */
  trouble(trouble: MediaTrouble | null): void {
    this.#change({ trouble, media: trouble ? 'interrupted' : 'flowing' });
  }

  /** A call of another page is taken back: it is heard again. */
  takeBack(): void {
    this.#change({ trouble: null, media: 'flowing', remoteStream: fakeStream() });
  }

  /** Another page has it now: nothing more is heard of it here. */
  forget(): void {
    this.#holdWaits.splice(0).forEach(({ reject }) => reject(new HubError('call/ended')));
  }

  remoteStream(remoteStream: MediaStream | null): void {
    this.#change({ remoteStream });
  }

  /** The other side sends something to look at, or nothing any more. */
  remoteVideo(remoteVideo: MediaStream | null = fakeVideo()): void {
    this.#change({ remoteVideo });
  }

  /** The other side takes the video that is on its way. */
  confirmVideo(): void {
    this.#videoWait?.resolve();
    this.#videoWait = null;
  }

  /** The other side takes no video any more. */
  refuseVideo(): void {
    this.takesVideo = false;
    this.#videoWait?.reject(new HubError('call/no-video'));
    this.#videoWait = null;
    this.#change({ localVideo: null });
  }

  /** We learn who it is. */
  identify(party: Party): void {
    this.#remote$.next(party);
  }

  /** It is over; only the first end counts. */
  finish(end: CallEnd = { cause: 'hung-up', by: 'them' }, at = new Date()): void {
    const state = this.state$.value;
    if (state.phase === 'ended') return;
    const since = state.phase === 'connected' ? state.since : null;
    this.#state$.next({ phase: 'ended', end, since, at });
    this.#holdWaits.splice(0).forEach(({ reject }) => reject(new HubError('call/ended')));
    this.#videoWait?.reject(new HubError('call/ended'));
  }

  /** The next command of that name fails so. */
  failNext(command: CallCommand, error: HubError): void {
    this.#failures.order(command, error);
  }

  get observed(): boolean {
    return this.#state$.observed || this.#remote$.observed;
  }

  #onEnd(act: () => void): void {
    this.#state$
      .pipe(
        takeWhile(({ phase }) => phase !== 'ended', true),
        filter(({ phase }) => phase === 'ended'),
      )
      .subscribe(act);
  }

  #begin(command: CallCommand): void {
    if (this.state$.value.phase === 'ended') throw new HubError('call/ended');
    this.#failures.meet(command);
  }

  #change(change: Partial<Omit<Connected, 'phase'>>): void {
    const state = this.state$.value;
    if (state.phase === 'connected') this.#state$.next({ ...state, ...change });
  }
}
