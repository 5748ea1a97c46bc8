import type { Page } from 'playwright-core';
import { until } from './until.ts';

/** What a page hears at one moment. Levels in decibels below full scale, as an analyser tells them. */
export interface Heard {
  /** The strongest frequency; null where nothing plays. */
  readonly hertz: number | null;
  readonly level: number;
  /** How far the strongest stands above the median of the whole band: a tone has much, noise little. */
  readonly above: number;
  /** Root mean square of the samples, 0 to 1. */
  readonly rms: number;
  /** Everything nearly as strong as the strongest, in hertz. */
  readonly peaks: readonly number[];
  /** How many streams are connected; silence of none proves nothing. */
  readonly tracks: number;
}

declare global {
  interface Window {
    hublineEars?: {
      listen(): Heard;
      /** How loud each frequency is, in decibels, in whatever stream has most of it. */
      levels(hertz: readonly number[]): number[];
      /** From now on, how long the longest silence in a stream is, in milliseconds, up to 0.7 s. */
      watchSilence(): void;
      longestSilence(): number;
      /** The last 0.7 seconds of the loudest stream, 48,000 samples a second; null where there is none. */
      past(): Float32Array | null;
    };
  }
}

const NEAR = 10;
const LOUD_ENOUGH = -85;
const CLEAR = 20;
const SILENT = 0.000_5;
const CHORD = 3;
const DISTINCT = 25;

/**
 * The ears of one page: listens to what arrives over its peer connections, from outside the product.
 * `install` must run before the page loads.
 */
export class Ears {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  static async install(page: Page): Promise<Ears> {
    await page.addInitScript(listenToPeerConnections);
    return new Ears(page);
  }

  async listen(): Promise<Heard> {
    return this.#page.evaluate(() => {
      if (!window.hublineEars) throw new Error('no ears on this page');
      return window.hublineEars.listen();
    });
  }

  /** Waits until a clear tone of this frequency is the strongest sound, twice in a row. */
  async toHear(hertz: number, timeout = 8_000): Promise<Heard> {
    return this.#times(2, `did not hear ${String(hertz)} Hz`, timeout, (heard) =>
      isTone(heard, hertz),
    );
  }

  /**
   * Waits until exactly these of all `voices` are heard, half a second long: each of them clearly, and
   * the others at least 25 dB below the quietest of them.
   */
  async toHearOnly(
    tones: readonly number[],
    voices: readonly number[],
    timeout = 8_000,
  ): Promise<void> {
    const others = voices.filter((voice) => !tones.includes(voice));
    let last = '';
    let inARow = 0;
    await until(
      () => `did not hear ${tones.join(' and ')} Hz alone; last heard ${last}`,
      async () => {
        const heard = await this.#levels([...tones, ...others]);
        last = [...heard].map(([hertz, level]) => `${hertz}: ${level.toFixed(0)} dB`).join(', ');
        const quietest = Math.min(...tones.map((tone) => heard.get(tone)!));
        const strangest = Math.max(...others.map((tone) => heard.get(tone)!));
        const good = quietest > LOUD_ENOUGH + CLEAR && strangest < quietest - DISTINCT;
        inARow = good ? inARow + 1 : 0;
        return inARow >= 6 ? true : null;
      },
      { timeout, every: 100 },
    );
  }

  /**
   * Waits for sound without a gap and listens for silence from then on; the answer tells how long the
   * longest was so far, in milliseconds, up to 680.
   */
  async watchSilence(): Promise<() => Promise<number>> {
    const longest = (): Promise<number> =>
      this.#page.evaluate(() => window.hublineEars?.longestSilence() ?? Infinity);
    await until('no sound without a gap', async () => {
      await this.#page.evaluate(() => window.hublineEars?.watchSilence());
      return (await longest()) < 20 ? true : null;
    });
    return longest;
  }

  async #levels(hertz: readonly number[]): Promise<ReadonlyMap<number, number>> {
    const levels = await this.#page.evaluate((asked) => {
      if (!window.hublineEars) throw new Error('no ears on this page');
      return window.hublineEars.levels(asked);
    }, hertz);
    return new Map(hertz.map((tone, at) => [tone, levels[at] ?? -Infinity]));
  }

  /** Waits until nothing that a person would notice arrives, for half a second. */
  async toHearSilence(timeout = 8_000): Promise<Heard> {
    return this.#times(
      6,
      'did not fall silent',
      timeout,
      (heard) => heard.tracks > 0 && heard.rms < SILENT,
    );
  }

  /** Waits until music plays: chords, where a voice of a test is one single tone. */
  async toHearMusic(timeout = 8_000): Promise<Heard> {
    return this.#times(
      6,
      'did not hear music',
      timeout,
      ({ rms, peaks }) => rms > SILENT * 4 && peaks.length >= CHORD,
    );
  }

  async #times(
    wanted: number,
    what: string,
    timeout: number,
    good: (heard: Heard) => boolean,
  ): Promise<Heard> {
    let last: Heard | null = null;
    let inARow = 0;
    return until(
      () => `${what}; last heard ${JSON.stringify(last)}`,
      async () => {
        last = await this.listen();
        inARow = good(last) ? inARow + 1 : 0;
        return inARow >= wanted ? last : null;
      },
      { timeout, every: 100 },
    );
  }
}

function isTone(heard: Heard, hertz: number): boolean {
  return (
    heard.hertz !== null &&
    near(heard.hertz, hertz) &&
    heard.level > LOUD_ENOUGH &&
    heard.above > CLEAR
  );
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= NEAR;
}

/** Runs in the page, before anything else: must not use anything from outside itself. */
function listenToPeerConnections(): void {
  interface Tap {
    readonly track: MediaStreamTrack;
    readonly analyser: AnalyserNode;
    /** The last 0.7 seconds. */
    readonly past: AnalyserNode;
  }
  let context: AudioContext | undefined;
  const taps: Tap[] = [];
  let longestSilence = 0;
  let watch: ReturnType<typeof setInterval> | undefined;

  /** The longest silence of the last 0.7 seconds, in seconds, in whatever stream has least of it. */
  function silence(): number {
    const live = taps.filter(({ track }) => track.readyState === 'live');
    return Math.min(...live.map(({ past }) => longestSilenceOf(past)));
  }

  function longestSilenceOf(analyser: AnalyserNode): number {
    const samples = new Float32Array(analyser.fftSize);
    analyser.getFloatTimeDomainData(samples);
    let longest = 0;
    let run = 0;
    for (const sample of samples) {
      run = Math.abs(sample) < 0.002 ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest / analyser.context.sampleRate;
  }

  const Native = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Native {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      this.addEventListener('track', ({ track }) => {
        if (track.kind !== 'audio') return;
        context ??= new AudioContext({ sampleRate: 48_000 });
        const analyser = new AnalyserNode(context, { fftSize: 8192, smoothingTimeConstant: 0 });
        const source = new MediaStreamAudioSourceNode(context, {
          mediaStream: new MediaStream([track]),
        });
        source.connect(analyser);
        const past = new AnalyserNode(context, { fftSize: 32_768 });
        source.connect(past);
        taps.push({ track, analyser, past });
      });
      this.addEventListener('connectionstatechange', () => {
        if (this.connectionState === 'closed') forgetEnded();
      });
    }

    override close(): void {
      super.close();
      forgetEnded();
    }
  };

  function forgetEnded(): void {
    for (let i = taps.length - 1; i >= 0; i -= 1) {
      if (taps[i]?.track.readyState === 'ended') taps.splice(i, 1);
    }
  }

  window.hublineEars = {
    listen() {
      const live = taps.filter(({ track }) => track.readyState === 'live');
      const heard = live.map(({ analyser }) => measure(analyser)).sort((a, b) => b.rms - a.rms);
      const nothing = { hertz: null, level: -Infinity, above: 0, rms: 0, peaks: [] };
      return { ...(heard[0] ?? nothing), tracks: live.length };
    },
    watchSilence() {
      longestSilence = silence();
      clearInterval(watch);
      watch = setInterval(() => {
        longestSilence = Math.max(longestSilence, silence());
      }, 100);
    },
    longestSilence: () => Math.round(longestSilence * 1000),
    past() {
      const live = taps.filter(({ track }) => track.readyState === 'live');
      const loudest = live.sort((a, b) => measure(b.analyser).rms - measure(a.analyser).rms)[0];
      if (!loudest) return null;
      const samples = new Float32Array(loudest.past.fftSize);
      loudest.past.getFloatTimeDomainData(samples);
      return samples;
    },
    levels(hertz) {
      const spectra = taps
        .filter(({ track }) => track.readyState === 'live')
        .map(({ analyser }) => {
          const bins = new Float32Array(analyser.frequencyBinCount);
          analyser.getFloatFrequencyData(bins);
          return { bins, width: analyser.context.sampleRate / analyser.fftSize };
        });
      return hertz.map((tone) =>
        Math.max(
          -200,
          ...spectra.map(({ bins, width }) =>
            Math.max(
              ...bins.slice(Math.floor((tone - 8) / width), Math.ceil((tone + 8) / width) + 1),
            ),
          ),
        ),
      );
    },
  };

  function measure(analyser: AnalyserNode): Omit<Heard, 'tracks'> {
    const samples = new Float32Array(analyser.fftSize);
    analyser.getFloatTimeDomainData(samples);
    let sum = 0;
    for (const sample of samples) sum += sample * sample;
    const rms = Math.sqrt(sum / samples.length);
    const bins = new Float32Array(analyser.frequencyBinCount);
    analyser.getFloatFrequencyData(bins);
    const width = analyser.context.sampleRate / analyser.fftSize;
    // Speech band: below it lies what microphones hum, above it what codecs invent.
    const from = Math.ceil(80 / width);
    const to = Math.floor(8000 / width);
    const band = bins.slice(from, to);
    const median = band.slice().sort()[band.length >> 1] ?? -Infinity;
    let peak = 0;
    for (let i = 0; i < band.length; i += 1) if (band[i]! > band[peak]!) peak = i;
    const level = band[peak] ?? -Infinity;
    const peaks: number[] = [];
    for (let i = 1; i < band.length - 1; i += 1) {
      if (band[i]! > level - 20 && band[i]! > band[i - 1]! && band[i]! >= band[i + 1]!) {
        peaks.push(Math.round((from + i) * width));
      }
    }
    const hertz = Number.isFinite(level) && rms > 0 ? Math.round((from + peak) * width) : null;
    return { hertz, level, above: level - median, rms, peaks };
  }
}
