import type { Hub, Sound, Take, TakeState } from '@hubline/core';
import { Watch, type HubElement } from '@hubline/element';

export type RecordingPhase = 'resting' | 'starting' | 'recording' | 'stopping';

/** Why a recording ended by itself, with what was said until then. */
export type EndedBy = 'full' | 'lost';

interface Outcome {
  readonly ready: (sound: Sound, by: EndedBy | undefined) => void;
  readonly failed: (error: unknown) => void;
  readonly changed: (goesOn: boolean) => void;
}

/** One recording at a time, from the question for the microphone to its sound. */
export class Recording {
  readonly #host: HubElement;
  readonly #outcome: Outcome;
  readonly #state: Watch<TakeState>;
  #phase: RecordingPhase = 'resting';
  #take: Take | undefined;
  /** The one that is asked for; another one after it was given up. */
  #attempt: object | undefined;
  #ending: Promise<void> | undefined;

  constructor(host: HubElement, outcome: Outcome) {
    this.#host = host;
    this.#outcome = outcome;
    this.#state = new Watch(
      host,
      () => this.#take?.state$,
      (state) => this.#follow(state),
    );
  }

  get phase(): RecordingPhase {
    return this.#phase;
  }

  get take(): Take | undefined {
    return this.#take;
  }

  get seconds(): number {
    const state = this.#state.value;
    return state && 'seconds' in state ? state.seconds : 0;
  }

  async start(studio: Hub['studio'], maxSeconds: number): Promise<void> {
    if (this.#phase !== 'resting') return;
    const attempt = (this.#attempt = {});
    this.#enter('starting');
    try {
      const take = await studio.record({ maxSeconds });
      if (this.#attempt !== attempt) {
        take.cancel();
        return;
      }
      this.#take = take;
      this.#enter('recording');
    } catch (error) {
      if (this.#attempt !== attempt) return;
      this.#enter('resting');
      this.#outcome.failed(error);
    }
  }

  /** Resolves when the sound is there, or why there is none was told. */
  async stop(by?: EndedBy): Promise<void> {
    if (this.#phase === 'starting') {
      this.#attempt = undefined;
      this.#enter('resting');
      return;
    }
    const take = this.#take;
    if (take) this.#ending ??= this.#end(take, by);
    await this.#ending;
  }

  async #end(take: Take, by: EndedBy | undefined): Promise<void> {
    this.#enter('stopping');
    try {
      const sound = await take.stop();
      this.#over();
      this.#outcome.ready(sound, by);
    } catch (error) {
      this.#over();
      this.#outcome.failed(error);
    }
  }

  #over(): void {
    this.#take = undefined;
    this.#ending = undefined;
    this.#enter('resting');
  }

  #follow(state: TakeState): void {
    switch (state.status) {
      case 'recording':
        return;
      case 'full':
        void this.stop('full');
        return;
      case 'failed':
        void this.stop('lost');
        return;
      case 'over':
        // Someone else ended it; while it is stopped here, its sound comes.
        if (this.#phase === 'recording') this.#over();
    }
  }

  #enter(phase: RecordingPhase): void {
    const before = this.#phase !== 'resting';
    this.#phase = phase;
    const goesOn = phase !== 'resting';
    if (before !== goesOn) this.#outcome.changed(goesOn);
    this.#host.requestUpdate();
  }
}
