import { BehaviorSubject } from 'rxjs';
import type { HubError } from '../errors/hub-error.ts';
import type { Sound, Studio, Take, TakeState } from '../sounds/studio.ts';
import { FakeFailures } from './fake-failures.ts';
import { fakeSound } from './fake-sound.ts';

type StudioCommand = 'record' | 'stop' | 'read' | 'encode';

/**
 * A studio that obeys the test: `sound` is what comes out of it, `level$.next(0.4)` how loud it is, and
 * `take.state$.next(...)` how the latest recording goes. `failNext` and `pause` are for all commands.
 */
export class FakeStudio implements Studio {
  readonly #failures = new FakeFailures<StudioCommand>();
  #pause: { readonly over: Promise<void>; readonly end: () => void } | null = null;

  /** What `stop` and `read` give from now on. */
  sound: Sound = this.make({ seconds: 3 });
  readonly level$ = new BehaviorSubject(0);
  /** Every recording that was begun. */
  readonly takes: FakeTake[] = [];
  /** Every file that was read. */
  readonly files: Blob[] = [];

  /** The latest recording. */
  get take(): FakeTake {
    const take = this.takes.at(-1);
    if (!take) throw new TypeError('Nothing was recorded yet');
    return take;
  }

  /** A sound as it comes out; `silence` is what `trimmed` takes away of it. */
  make(told: {
    readonly seconds: number;
    readonly silence?: number;
    readonly peaks?: readonly number[];
  }): Sound {
    const { seconds, silence = 0, peaks = [10, 60, 90, 40, 70, 20] } = told;
    const sound: Sound = {
      seconds,
      peaks,
      trimmed: () => (silence > 0 ? this.make({ seconds: seconds - silence, peaks }) : sound),
      encode: () => this.answer('encode', () => fakeSound(seconds)),
    };
    return sound;
  }

  /** The next command of that name fails so. */
  failNext(command: StudioCommand, error: HubError): void {
    this.#failures.order(command, error);
  }

  /** It takes its time: commands wait until `goOn`. */
  pause(): void {
    let end = (): void => {};
    const over = new Promise<void>((resolve) => (end = resolve));
    this.#pause ??= { over, end };
  }

  goOn(): void {
    this.#pause?.end();
    this.#pause = null;
  }

  record(options: { readonly maxSeconds?: number } = {}): Promise<Take> {
    return this.answer('record', () => {
      const take = new FakeTake(this, options.maxSeconds);
      this.takes.push(take);
      return take;
    });
  }

  read(file: Blob): Promise<Sound> {
    this.files.push(file);
    return this.answer('read', () => this.sound);
  }

  /** Carries a command out, as the test has it. */
  async answer<T>(command: StudioCommand, act: () => T): Promise<T> {
    await this.#pause?.over;
    this.#failures.meet(command);
    return act();
  }
}

/** A recording, whose state is what the test says. */
export class FakeTake implements Take {
  readonly #studio: FakeStudio;

  readonly state$ = new BehaviorSubject<TakeState>({ status: 'recording', seconds: 0 });
  readonly level$: Take['level$'];
  /** How long it may be, where that was said. */
  readonly maxSeconds: number | undefined;
  cancelled = false;

  constructor(studio: FakeStudio, maxSeconds: number | undefined) {
    this.#studio = studio;
    this.level$ = studio.level$;
    this.maxSeconds = maxSeconds;
  }

  async stop(): Promise<Sound> {
    this.state$.next({ status: 'over' });
    return this.#studio.answer('stop', () => this.#studio.sound);
  }

  cancel(): void {
    this.cancelled = true;
    this.state$.next({ status: 'over' });
  }
}
