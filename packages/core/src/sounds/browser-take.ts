import { BehaviorSubject, type Observable } from 'rxjs';
import { HubError } from '../errors/hub-error.ts';
import type { Behavior } from '../reactive/behavior.ts';
import { Scope } from '../reactive/scope.ts';
import { decoded } from './decode-sound.ts';
import { RATE } from './pcm.ts';
import { PcmSound } from './pcm-sound.ts';
import type { Sound, Take, TakeState } from './studio.ts';

const TICK_MS = 100;
/** Plenty, as it is encoded once more. */
const BITS_PER_SECOND = 128_000;

interface TakePorts {
  /** Ends with the take. */
  readonly stream: MediaStream;
  readonly level$: Observable<number>;
  readonly maxSeconds: number;
}

/** A recording of a stream by the browser's own recorder. */
export class BrowserTake implements Take {
  readonly #scope = new Scope();
  readonly #recorder: MediaRecorder;
  readonly #maxSeconds: number;
  readonly #level$ = new BehaviorSubject(0);
  readonly #state$ = new BehaviorSubject<TakeState>({ status: 'recording', seconds: 0 });
  readonly #recorded: Promise<Blob>;
  #began = 0;
  #sound: Promise<Sound> | undefined;

  readonly state$: Behavior<TakeState> = this.#state$;
  readonly level$: Behavior<number> = this.#level$;

  private constructor({ stream, level$, maxSeconds }: TakePorts) {
    this.#maxSeconds = maxSeconds;
    this.#recorder = new MediaRecorder(stream, { audioBitsPerSecond: BITS_PER_SECOND });
    this.#recorded = recordedBy(this.#recorder);
    this.#scope.add(() => {
      if (this.#recorder.state !== 'inactive') this.#recorder.stop();
      for (const track of stream.getTracks()) track.stop();
      this.#level$.next(0);
    });
    for (const track of stream.getAudioTracks()) {
      track.addEventListener('ended', () => this.#lose(), { signal: this.#scope.signal });
    }
    this.#recorder.addEventListener('error', () => this.#lose());
    this.#scope.run(level$, (level) => this.#level$.next(level));
  }

  /** Resolves once it records. */
  static async begin(ports: TakePorts): Promise<BrowserTake> {
    const take = new BrowserTake(ports);
    await take.#begin();
    return take;
  }

  stop(): Promise<Sound> {
    this.#end({ status: 'over' });
    this.#sound ??= this.#develop();
    return this.#sound;
  }

  cancel(): void {
    this.#sound ??= Promise.reject(new TypeError('It was cancelled'));
    this.#sound.catch(() => {});
    this.#end({ status: 'over' });
  }

  async #begin(): Promise<void> {
    const started = new Promise((resolve) => {
      this.#recorder.addEventListener('start', resolve);
    });
    this.#recorder.start();
    await Promise.race([started, this.#recorded]);
    this.#began = performance.now();
    const timer = setInterval(() => this.#tick(), TICK_MS);
    this.#scope.add(() => clearInterval(timer));
  }

  #tick(): void {
    const seconds = this.#seconds();
    if (seconds < this.#maxSeconds) this.#state$.next({ status: 'recording', seconds });
    else this.#end({ status: 'full', seconds: this.#maxSeconds });
  }

  #lose(): void {
    const error = new HubError('microphone/missing', { message: 'The microphone was lost' });
    this.#end({ status: 'failed', seconds: this.#seconds(), error });
  }

  #end(state: TakeState): void {
    this.#scope.abort();
    if (this.#state$.value.status !== 'over') this.#state$.next(state);
  }

  #seconds(): number {
    return (performance.now() - this.#began) / 1_000;
  }

  /** A timer may be late, and then more was recorded than there may be. */
  async #develop(): Promise<Sound> {
    const samples = await decoded(await this.#recorded);
    return PcmSound.of(samples.subarray(0, this.#maxSeconds * RATE));
  }
}

/** All of it, once the recorder has stopped for whatever reason. */
function recordedBy(recorder: MediaRecorder): Promise<Blob> {
  const pieces: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
  return new Promise((resolve) => {
    recorder.addEventListener('stop', () => resolve(new Blob(pieces, { type: recorder.mimeType })));
  });
}
