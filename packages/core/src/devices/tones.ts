import type { AudioOutput, AudioOutputKind, Tone } from './audio-output.ts';
import { SAMPLE_RATE, TonePlayer } from './tone-player.ts';
import { chimeWave, keyWave, toneWave } from './tone-wave.ts';

type Wave = Float32Array<ArrayBuffer>;

/** Tones that end by themselves. */
const ENDS_AFTER_SECONDS: Partial<Record<Tone, number>> = { busy: 5, reorder: 5 };

/** What a phone plays by itself, on the devices for it. */
export class Tones implements Pick<AudioOutput, 'use' | 'test' | 'tone' | 'key'> {
  readonly #players: Readonly<Record<AudioOutputKind, TonePlayer>> = {
    speaker: new TonePlayer(),
    ringer: new TonePlayer(),
  };

  use(kind: AudioOutputKind, id: string | null): void {
    this.#players[kind].use(id);
  }

  test(kind: AudioOutputKind): void {
    const render = kind === 'ringer' ? ringtone : (): Wave => chimeWave(SAMPLE_RATE);
    this.#players[kind].play(`test ${kind}`, render);
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

const ringtone = (): Wave => toneWave('ringtone', SAMPLE_RATE);
