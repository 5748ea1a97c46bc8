import { distinctUntilChanged, map, skip, takeWhile } from 'rxjs';
import type { Cameras } from '../devices/camera.ts';
import { HubError } from '../errors/hub-error.ts';
import type { Scope } from '../reactive/scope.ts';
import type { VideoSource } from './call.ts';
import type { LegCall } from './leg-call.ts';
import type { PhoneCall, PhoneCallState } from './phone.ts';

/**
 * What one call sends to look at: opens the camera or the screen, and closes it as soon as nothing of
 * it is sent. On hold the camera waits closed; a screen is not shared any more after it, for another one
 * may be on it by then.
 */
export class CallVideo {
  readonly #call: LegCall;
  readonly #leg: PhoneCall;
  readonly #cameras: Cameras;
  /** As wanted. */
  #source: VideoSource = 'off';
  /** As it was before what is wanted now, and will be again if that fails. */
  #confirmed: VideoSource = 'off';
  /** What comes back when the screen is not shared any more. */
  #beforeScreen: VideoSource = 'off';
  #stream: MediaStream | null = null;
  #pending = false;
  #paused = false;
  /** The leg has it, unless the other side does not take it. */
  #given = false;
  /** Counts what was wanted: what a later wish overtook does not go on. */
  #turn = 0;

  constructor(scope: Scope, cameras: Cameras, call: LegCall) {
    this.#call = call;
    this.#leg = call.leg;
    this.#cameras = cameras;
    const life = scope.child();
    life.add(() => this.#close());
    life.run(call.leg.state$.pipe(takeWhile(({ phase }) => phase !== 'ended', true)), (state) => {
      if (state.phase === 'connected') this.#follow(state);
      else if (state.phase === 'ended') life.abort();
    });
    const used$ = cameras.state$.pipe(map(({ used }) => used));
    life.run(used$.pipe(distinctUntilChanged(), skip(1)), () => {
      if (this.#confirmed === 'camera' && this.#stream) void this.#reopen();
    });
  }

  /** Takes over the camera that the call was dialled or taken with. */
  adopt(stream: MediaStream): void {
    if (this.#isOver) return stop(stream);
    this.#source = this.#confirmed = 'camera';
    this.#given = true;
    this.#keep(stream);
    this.#pending = this.#leg.state$.value.phase !== 'connected';
    this.#publish();
    const state = this.#leg.state$.value;
    if (state.phase === 'connected') this.#follow(state);
  }

  /** @throws `camera/*`, `screen/*`, `call/no-video`, `call/ended`, `call/failed` */
  async send(source: VideoSource): Promise<void> {
    if (source === this.#source) return;
    const turn = ++this.#turn;
    if (source === 'off') return this.#stop();
    if (source === 'screen' && this.#paused) throw new HubError('call/failed');
    this.#become(source, true);
    try {
      // The camera of a call on hold is opened when the call goes on.
      if (source === 'screen' || !this.#paused) await this.#open(source, turn);
      if (turn !== this.#turn) return;
      if (source === 'screen') this.#beforeScreen = this.#confirmed;
      this.#confirmed = source;
    } finally {
      if (turn === this.#turn) this.#become(this.#confirmed, false);
    }
  }

  get #isOver(): boolean {
    return this.#leg.state$.value.phase === 'ended';
  }

  async #open(source: VideoSource, turn: number): Promise<void> {
    const stream = await (source === 'screen' ? this.#cameras.openScreen() : this.#cameras.open());
    if (this.#isOver || turn !== this.#turn) {
      stop(stream);
      if (this.#isOver) throw new HubError('call/ended');
      return;
    }
    const before = this.#stream;
    this.#keep(stream);
    this.#publish();
    try {
      await this.#leg.sendVideo(stream);
      this.#given = true;
    } catch (error) {
      if (this.#stream === stream) this.#fallBack(before);
      stop(stream);
      throw error;
    }
    if (before !== this.#stream) stop(before);
  }

  #fallBack(before: MediaStream | null): void {
    const state = this.#leg.state$.value;
    const goesOn = state.phase === 'connected' && state.localVideo === before;
    if (!goesOn) stop(before);
    this.#stream = goesOn ? before : null;
    if (!this.#stream) this.#confirmed = 'off';
  }

  /** Nothing is sent from this moment, whatever the other side says to it. */
  #stop(): void {
    this.#turn += 1;
    this.#shut();
    this.#given = false;
    this.#confirmed = 'off';
    this.#become('off', false);
    if (!this.#isOver) this.#leg.sendVideo(null).catch(() => undefined);
  }

  #follow(state: Extract<PhoneCallState, { phase: 'connected' }>): void {
    const held = state.holdPending ? !state.held : state.held;
    if (this.#given && !state.localVideo) {
      this.#given = false;
      return this.#stop();
    }
    if (this.#given && this.#pending && this.#confirmed === this.#source) {
      this.#become(this.#source, false);
    }
    if (held && this.#source === 'screen') this.#endScreen();
    const paused = held || state.heldByRemote;
    if (paused === this.#paused) return;
    this.#paused = paused;
    if (this.#confirmed !== 'camera' || this.#source !== 'camera') return;
    if (!paused) return void this.#reopen();
    this.#turn += 1;
    this.#shut();
    this.#become('camera', false);
  }

  /** The camera again, or another one; none where it cannot be opened. */
  async #reopen(): Promise<void> {
    const turn = ++this.#turn;
    try {
      await this.#open('camera', turn);
    } catch {
      if (turn === this.#turn) this.#stop();
    }
  }

  #endScreen(): void {
    const next = this.#beforeScreen;
    this.#turn += 1;
    this.#shut();
    if (next === 'off') return this.#stop();
    this.#confirmed = next;
    this.#become(next, false);
    const state = this.#leg.state$.value;
    if (state.phase === 'connected' && !state.held && !state.holdPending) void this.#reopen();
  }

  /** The person may end a screen in the browser, and pull out a camera. */
  #keep(stream: MediaStream): void {
    this.#stream = stream;
    for (const track of stream.getVideoTracks()) {
      track.addEventListener('ended', () => {
        if (this.#stream !== stream || this.#isOver) return;
        if (this.#confirmed === 'screen') this.#endScreen();
        else void this.#reopen();
      });
    }
  }

  #shut(): void {
    stop(this.#stream);
    this.#stream = null;
  }

  #close(): void {
    this.#turn += 1;
    this.#shut();
    this.#become('off', false);
  }

  #become(source: VideoSource, pending: boolean): void {
    this.#source = source;
    this.#pending = pending;
    this.#publish();
  }

  #publish(): void {
    this.#call.showVideo({ sending: this.#source, pending: this.#pending }, this.#stream);
  }
}

function stop(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}
