import type { AudioOutput, AudioOutputKind, Tone } from './audio-output.ts';
import { keyWave, toneWave } from './tone-wave.ts';

/** Enough for the highest note, and quick to compute. */
const SAMPLE_RATE = 8_000;
const FADE_SECONDS = 0.03;
const RETRY_PLAY_MS = 1_000;
/** Tones that end by themselves. */
const ENDS_AFTER_SECONDS: Partial<Record<Tone, number>> = { busy: 5, reorder: 5 };

/** Plays through the browser; silent where the browser forbids it, or where there is none. */
export function browserAudio(): AudioOutput {
  return new BrowserAudio();
}

class BrowserAudio implements AudioOutput {
  readonly #waves = new Map<string, AudioBuffer>();
  /** Held, so that nothing that plays is collected. */
  readonly #playing = new Set<HTMLAudioElement>();
  #context: AudioContext | null = null;

  use(_kind: AudioOutputKind, _id: string | null): void {}

  test(_kind: AudioOutputKind): void {}

  /** Through an element and not WebAudio, which would switch echo cancellation off. */
  play(stream: MediaStream): () => void {
    if (typeof Audio === 'undefined') return () => {};
    const element = new Audio();
    let retry: ReturnType<typeof setTimeout> | undefined;
    const begin = (): void => {
      // Refused until the person has touched the page.
      element.play().catch(() => {
        if (this.#playing.has(element)) retry = setTimeout(begin, RETRY_PLAY_MS);
      });
    };
    this.#playing.add(element);
    element.srcObject = stream;
    begin();
    return () => {
      this.#playing.delete(element);
      clearTimeout(retry);
      element.pause();
      element.srcObject = null;
    };
  }

  tone(tone: Tone): () => void {
    const limit = ENDS_AFTER_SECONDS[tone] ?? null;
    let stop = (): void => {};
    // The first sound of a page takes tens of milliseconds; what is seen comes first.
    const timer = setTimeout(() => {
      stop = this.#sound(tone, () => toneWave(tone, SAMPLE_RATE), { loop: true, limit });
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }

  key(digit: string): void {
    const wave = keyWave(digit, SAMPLE_RATE);
    if (wave) this.#sound(`key ${digit}`, () => wave, { loop: false, limit: null });
  }

  #sound(
    name: string,
    render: () => Float32Array<ArrayBuffer>,
    { loop, limit }: { readonly loop: boolean; readonly limit: number | null },
  ): () => void {
    try {
      const context = this.#resumed();
      if (!context) return () => {};
      const source = context.createBufferSource();
      const volume = context.createGain();
      source.buffer = this.#wave(context, name, render);
      source.loop = loop;
      source.connect(volume).connect(context.destination);
      source.start();
      if (limit !== null) source.stop(context.currentTime + limit);
      return () => fadeOut(context, source, volume);
    } catch {
      return () => {};
    }
  }

  /** Made when first needed: before a touch of the page it could not play, and would warn. */
  #resumed(): AudioContext | null {
    if (typeof AudioContext === 'undefined') return null;
    this.#context ??= new AudioContext({ latencyHint: 'interactive' });
    if (this.#context.state !== 'running') this.#context.resume().catch(() => {});
    return this.#context;
  }

  #wave(context: AudioContext, name: string, render: () => Float32Array<ArrayBuffer>): AudioBuffer {
    const known = this.#waves.get(name);
    if (known) return known;
    const samples = render();
    const buffer = context.createBuffer(1, samples.length, SAMPLE_RATE);
    buffer.copyToChannel(samples, 0);
    this.#waves.set(name, buffer);
    return buffer;
  }
}

function fadeOut(context: AudioContext, source: AudioBufferSourceNode, volume: GainNode): void {
  try {
    volume.gain.setTargetAtTime(0, context.currentTime, FADE_SECONDS / 3);
    source.stop(context.currentTime + FADE_SECONDS);
  } catch {
    // It ended by itself before.
  }
}
