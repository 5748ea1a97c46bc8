import { BehaviorSubject } from 'rxjs';
import type { CallQuality } from '../calls/call-quality.ts';
import type { Call, CallState, ParkedAt, VideoOptions, VideoSource } from '../calls/call.ts';
import type { RecordingAction } from '../phones/live-call.ts';
import { alike } from '../reactive/alike.ts';
import { behaviorIn, type Behavior } from '../reactive/behavior.ts';
import type { CallCommand, ToldCall } from './tab-message.ts';

/** What of a call changes. */
type Sight = Pick<Call, 'state$' | 'quality$' | 'localVideo$' | 'remoteVideo$'>;

/** Has something done with this call, wherever it is. */
export type CallRunner = (command: CallCommand, ...args: readonly unknown[]) => Promise<unknown>;

/** There is a picture only where the call is. */
const NO_PICTURE: Behavior<MediaStream | null> = new BehaviorSubject<MediaStream | null>(null);

/** A call that another page has; it stays the same object when this page takes the call over. */
export class TabCall implements Call {
  readonly #run: CallRunner;
  readonly #state$: BehaviorSubject<CallState>;
  readonly #quality$: BehaviorSubject<CallQuality | null>;
  /** As it is told. */
  readonly #told: Sight;
  readonly #sight$: BehaviorSubject<Sight>;

  readonly id: string;
  readonly direction: 'in' | 'out';
  readonly state$: Behavior<CallState>;
  readonly quality$: Behavior<CallQuality | null>;
  readonly localVideo$: Behavior<MediaStream | null>;
  readonly remoteVideo$: Behavior<MediaStream | null>;

  constructor({ id, direction, state, quality }: ToldCall, run: CallRunner) {
    this.id = id;
    this.direction = direction;
    this.#run = run;
    this.#state$ = new BehaviorSubject(state);
    this.#quality$ = new BehaviorSubject(quality);
    this.#told = {
      state$: this.#state$,
      quality$: this.#quality$,
      localVideo$: NO_PICTURE,
      remoteVideo$: NO_PICTURE,
    };
    const sight$ = (this.#sight$ = new BehaviorSubject(this.#told));
    this.state$ = behaviorIn(sight$, (sight) => sight.state$);
    this.quality$ = behaviorIn(sight$, (sight) => sight.quality$);
    this.localVideo$ = behaviorIn(sight$, (sight) => sight.localVideo$);
    this.remoteVideo$ = behaviorIn(sight$, (sight) => sight.remoteVideo$);
  }

  get isOver(): boolean {
    return this.state$.value.phase === 'ended';
  }

  /** What the page that has it says of it now. */
  tell({ state, quality }: ToldCall): void {
    if (!alike(state, this.#state$.value)) this.#state$.next(state);
    if (!alike(quality, this.#quality$.value)) this.#quality$.next(quality);
    if (this.#sight$.value !== this.#told) this.#sight$.next(this.#told);
  }

  /** This page has it now. */
  become(own: Call): void {
    this.#sight$.next(own);
  }

  /** Nobody has it any more, and nobody says why. */
  lose(): void {
    const { phase, party, ...rest } = this.#state$.value;
    if (phase === 'ended') return;
    const since = 'since' in rest ? rest.since : null;
    const end = { cause: 'hung-up', by: 'me' } as const;
    const state = { phase: 'ended', party, end, since, at: new Date() } as const;
    this.tell({ ...this, state, quality: null });
  }

  async accept(options?: VideoOptions): Promise<void> {
    await this.#run('accept', options);
  }

  async ignore(): Promise<void> {
    await this.#run('ignore');
  }

  async decline(): Promise<void> {
    await this.#run('decline');
  }

  async end(): Promise<void> {
    if (!this.isOver) await this.#run('end');
  }

  async mute(on: boolean): Promise<void> {
    await this.#run('mute', on);
  }

  async hold(on: boolean): Promise<void> {
    await this.#run('hold', on);
  }

  async sendVideo(source: VideoSource): Promise<void> {
    await this.#run('sendVideo', source);
  }

  async sendDtmf(digits: string): Promise<void> {
    await this.#run('sendDtmf', digits);
  }

  async transfer(number: string): Promise<void> {
    await this.#run('transfer', number);
  }

  async park(extension?: string): Promise<ParkedAt> {
    return (await this.#run('park', extension)) as ParkedAt;
  }

  async switchTo(phoneId: string): Promise<void> {
    await this.#run('switchTo', phoneId);
  }

  async record(action: RecordingAction): Promise<void> {
    await this.#run('record', action);
  }
}
