import type { AudioOutput, AudioOutputKind, Tone } from './audio-output.ts';
import { SAMPLE_RATE, TonePlayer, sendTo } from './tone-player.ts';
import { chimeWave, keyWave, toneWave } from './tone-wave.ts';

const RETRY_PLAY_MS = 1_000;
/** Tones that end by themselves. */
const ENDS_AFTER_SECONDS: Partial<Record<Tone, number>> = { busy: 5, reorder: 5 };

/** Plays through the browser; silent where the browser forbids it, or where there is none. */
export function browserAudio(): AudioOutput {
  return new BrowserAudio();
}

class BrowserAudio implements AudioOutput {
  readonly #players: Readonly<Record<AudioOutputKind, TonePlayer>> = {
    speaker: new TonePlayer(),
    ringer: new TonePlayer(),
  };
  /** Held, so that nothing that plays is collected. */
  readonly #playing = new Set<HTMLAudioElement>();
  #speaker: string | null = null;

  use(kind: AudioOutputKind, id: string | null): void {
    this.#players[kind].use(id);
    if (kind !== 'speaker') return;
    this.#speaker = id;
    for (const element of this.#playing) void sendTo(element, id);
  }

  /** The ringer rings once, as it would for a call. */
  test(kind: AudioOutputKind): void {
    const render = kind === 'ringer' ? ringtone : (): Wave => chimeWave(SAMPLE_RATE);
    this.#players[kind].play(`test ${kind}`, render);
  }

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
    if (this.#speaker !== null) void sendTo(element, this.#speaker);
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
    const player = this.#players[tone === 'ringtone' ? 'ringer' : 'speaker'];
    const seconds = ENDS_AFTER_SECONDS[tone];
    let stop = (): void => {};
    // The first sound of a page takes tens of milliseconds; what is seen comes first.
    const timer = setTimeout(() => {
      stop = player.play(tone, () => toneWave(tone, SAMPLE_RATE), { loop: true, seconds });
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }

  key(digit: string): void {
    const wave = keyWave(digit, SAMPLE_RATE);
    if (wave) this.#players.speaker.play(`key ${digit}`, () => wave);
  }
}

type Wave = Float32Array<ArrayBuffer>;

const ringtone = (): Wave => toneWave('ringtone', SAMPLE_RATE);
