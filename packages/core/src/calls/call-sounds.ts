import { takeWhile } from 'rxjs';
import type { AudioOutput, Tone } from '../devices/audio-output.ts';
import type { Scope } from '../reactive/scope.ts';
import type { Call, CallState } from './call.ts';
import type { CallEnd, PhoneCall } from './phone.ts';

/** Lets the person hear what the calls are doing: one tone at a time, and each remote party once. */
export class CallSounds {
  readonly #audio: AudioOutput;
  /** Calls that are not over. */
  readonly #calls = new Map<Call, CallState>();
  readonly #tone: Playing<Tone>;

  constructor(scope: Scope, audio: AudioOutput) {
    this.#audio = audio;
    this.#tone = new Playing((tone) => audio.tone(tone));
    scope.add(() => this.#tone.set(null));
  }

  /** Accompanies a call to its end, or to that of `scope`, which is of all calls. */
  follow(scope: Scope, call: Call, leg: PhoneCall): void {
    const remote = new Playing((stream: MediaStream) => this.#audio.play(stream));
    const stop = scope.add(() => {
      remote.set(null);
      if (!scope.ended) return;
      this.#calls.clear();
      this.#tone.set(null);
    });
    scope.run(leg.state$.pipe(takeWhile(({ phase }) => phase !== 'ended', true)), (state) => {
      if (state.phase === 'connected') remote.set(state.remoteStream);
      else if (state.phase === 'ended') stop();
    });
    scope.run(call.state$.pipe(takeWhile(({ phase }) => phase !== 'ended', true)), (state) => {
      if (state.phase === 'ended') this.#calls.delete(call);
      else this.#calls.set(call, state);
      this.#choose(state.phase === 'ended' ? endTone(call.direction, state.end) : null);
    });
  }

  /** The tone of an end plays only into silence, and until the next call. */
  #choose(atEnd: Tone | null): void {
    const states = [...this.#calls.values()];
    this.#tone.set(states.length > 0 ? toneOf(states) : atEnd);
  }
}

/** One thing that plays, or none. */
class Playing<T> {
  readonly #start: (what: T) => () => void;
  #now: T | null = null;
  #stop: () => void = () => {};

  constructor(start: (what: T) => () => void) {
    this.#start = start;
  }

  set(what: T | null): void {
    if (what === this.#now) return;
    this.#stop();
    this.#now = what;
    this.#stop = what === null ? () => {} : this.#start(what);
  }
}

/** What calls that are not over ask for. Someone who talks is not rung at. */
function toneOf(states: readonly CallState[]): Tone | null {
  if (states.some(({ phase }) => phase === 'connected')) return null;
  if (states.some(({ phase }) => phase === 'ringing')) return 'ringback';
  const rings = states.some(
    (state) => state.phase === 'incoming' && !state.ignored && !state.accepting,
  );
  return rings ? 'ringtone' : null;
}

/** Said to the caller only; who was called sees it. */
function endTone(direction: 'in' | 'out', end: CallEnd): Tone | null {
  switch (end.cause) {
    case 'declined':
      return direction === 'out' ? 'busy' : null;
    case 'hung-up':
    case 'cancelled':
    case 'elsewhere':
    case 'transferred':
      return null;
    case 'failed':
      if (end.error.area === 'microphone') return null;
      if (end.error.code === 'call/busy' || end.error.code === 'call/declined') return 'busy';
      return 'reorder';
  }
}
