import type { Page } from 'playwright-core';
import { until } from './until.ts';

declare global {
  interface Window {
    hublineLoudspeaker?: { readonly sources: number; level(): number };
  }
}

const AUDIBLE = 0.01;

/**
 * What a page plays by itself (ringtone, ringback, busy), from outside the product: the voice of the
 * other side is a matter of `Ears`.
 */
export class Loudspeaker {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Must run before the page loads. */
  static async install(page: Page): Promise<Loudspeaker> {
    await page.addInitScript(listenToDestinations);
    return new Loudspeaker(page);
  }

  /** Waits until a tone can be heard. */
  async toSound(timeout = 8_000): Promise<void> {
    await this.#until('no tone is heard', timeout, () => {
      const { sources = 0, level } = window.hublineLoudspeaker ?? {};
      return sources > 0 ? (level?.() ?? 0) : 0;
    });
  }

  /** Waits until nothing plays, not even the pause of a tone that goes on. */
  async toBeStill(timeout = 2_000): Promise<void> {
    await this.#until('a tone goes on', timeout, () =>
      window.hublineLoudspeaker?.sources === 0 ? 1 : 0,
    );
  }

  async #until(what: string, timeout: number, measure: () => number): Promise<void> {
    await until(what, async () => ((await this.#page.evaluate(measure)) > AUDIBLE ? true : null), {
      timeout,
    });
  }
}

/** Runs in the page, before anything else: must not use anything from outside itself. */
function listenToDestinations(): void {
  const analysers = new WeakMap<BaseAudioContext, AnalyserNode>();
  const listening: AnalyserNode[] = [];
  const playing = new Set<AudioScheduledSourceNode>();

  const connect = Reflect.get(AudioNode.prototype, 'connect') as (
    this: AudioNode,
    ...to: readonly unknown[]
  ) => unknown;
  Reflect.set(AudioNode.prototype, 'connect', function (this: AudioNode, ...to: unknown[]) {
    if (to[0] instanceof AudioDestinationNode) connect.call(this, analyserOf(this.context));
    return connect.apply(this, to);
  });

  for (const kind of [AudioScheduledSourceNode, AudioBufferSourceNode]) {
    const start = Reflect.get(kind.prototype, 'start');
    const begin = function (this: AudioScheduledSourceNode, ...times: [number?]): void {
      playing.add(this);
      this.addEventListener('ended', () => playing.delete(this));
      start.apply(this, times);
    };
    Reflect.set(kind.prototype, 'start', begin);
  }

  function analyserOf(context: BaseAudioContext): AnalyserNode {
    const known = analysers.get(context);
    if (known) return known;
    const analyser = new AnalyserNode(context, { fftSize: 2048 });
    analysers.set(context, analyser);
    listening.push(analyser);
    return analyser;
  }

  window.hublineLoudspeaker = {
    get sources() {
      return playing.size;
    },
    level() {
      const samples = new Float32Array(2048);
      return Math.max(
        ...listening.map((analyser) => {
          analyser.getFloatTimeDomainData(samples);
          return samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
        }),
      );
    },
  };
}
