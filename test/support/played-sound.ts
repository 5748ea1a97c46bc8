import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import type { Person } from './person.ts';
import { RecordedSound } from './recorded-sound.ts';
import { until } from './until.ts';

/** A recording as the player in `place` offers it: what sounds in the browser, and the file that it saves. */
export class PlayedSound {
  readonly #person: Person;
  readonly #place: Locator;

  constructor(person: Person, place: Locator) {
    this.#person = person;
    this.#place = place;
  }

  button(name: 'Play' | 'Pause' | 'Download' | 'Speed'): Locator {
    return this.#place.getByRole('button', { name: new RegExp(`^${name}\\b`) }).first();
  }

  get position(): Locator {
    return this.#place.getByRole('slider', { name: /^Position/ }).first();
  }

  /** Where the sound itself is, in seconds, whatever the bar says. */
  async second(): Promise<number> {
    return this.#audio.evaluate((audio: HTMLAudioElement) => audio.currentTime);
  }

  /** Waits until the sound itself is there. */
  async toBeAt(fits: (second: number) => boolean): Promise<void> {
    let last = NaN;
    await until(
      () => `the sound is at ${last.toFixed(2)} s`,
      async () => (fits((last = await this.second())) ? true : null),
    );
  }

  /** Waits until a tone comes out on the left and another one on the right; the same where the sound has one channel. */
  async toSound(left: number, right = left): Promise<void> {
    let last: readonly (number | null)[] = [];
    await until(
      () => `the sound is ${last.join(' Hz left, ')} Hz right`,
      async () => {
        last = await this.#audio.evaluate(strongestOnEachSide);
        return near(last[0], left) && near(last[1], right) ? true : null;
      },
    );
  }

  /** Presses Download, and reads the file that the browser saves. */
  async download(): Promise<{ readonly name: string; readonly sound: RecordedSound }> {
    const [download] = await Promise.all([
      this.#person.page.waitForEvent('download'),
      this.button('Download').click(),
    ]);
    const sound = await RecordedSound.decode(await readFile(await download.path()));
    return { name: download.suggestedFilename(), sound };
  }

  get #audio(): Locator {
    return this.#place.locator('audio').first();
  }
}

const near = (heard: number | null | undefined, hertz: number): boolean =>
  typeof heard === 'number' && Math.abs(heard - hertz) <= 10;

/** Runs in the page: must not use anything from outside itself. */
function strongestOnEachSide(audio: Element): (number | null)[] {
  type Tapped = HTMLAudioElement & {
    hublineTaps?: readonly AnalyserNode[];
    captureStream(): MediaStream;
  };
  const tapped = audio as Tapped;
  if (tapped.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return [null, null];
  tapped.hublineTaps ??= tap(tapped.captureStream());
  return tapped.hublineTaps.map((analyser) => {
    const bins = new Float32Array(analyser.frequencyBinCount);
    analyser.getFloatFrequencyData(bins);
    const peak = bins.indexOf(Math.max(...bins));
    if (bins[peak]! < -60) return null;
    return Math.round((peak * analyser.context.sampleRate) / analyser.fftSize);
  });

  function tap(stream: MediaStream): readonly AnalyserNode[] {
    const context = new AudioContext({ sampleRate: 48_000 });
    const sides = new ChannelSplitterNode(context, { numberOfOutputs: 2 });
    new MediaStreamAudioSourceNode(context, { mediaStream: stream }).connect(sides);
    return [0, 1].map((side) => {
      const analyser = new AnalyserNode(context, { fftSize: 8192, smoothingTimeConstant: 0 });
      sides.connect(analyser, side);
      return analyser;
    });
  }
}
