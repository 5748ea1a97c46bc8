import type { AudioOutput, AudioOutputKind, Tone } from '../devices/audio-output.ts';

/** Remembers what would be heard. */
export class FakeAudioOutput implements AudioOutput {
  /** Streams that play now. */
  readonly playing: MediaStream[] = [];
  /** Tones that sound now. */
  readonly tones: Tone[] = [];
  /** Keys that clicked, in order. */
  keys = '';

  /** Which device is used. */
  readonly used: Record<AudioOutputKind, string | null> = { speaker: null, ringer: null };
  /** Where the few notes were played, in order. */
  readonly tests: AudioOutputKind[] = [];

  use(kind: AudioOutputKind, id: string | null): void {
    this.used[kind] = id;
  }

  test(kind: AudioOutputKind): void {
    this.tests.push(kind);
  }

  play(stream: MediaStream): () => void {
    return during(this.playing, stream);
  }

  tone(tone: Tone): () => void {
    return during(this.tones, tone);
  }

  key(digit: string): void {
    this.keys += digit;
  }
}

/** Keeps `what` in the list until undone. */
function during<T>(list: T[], what: T): () => void {
  list.push(what);
  let over = false;
  return () => {
    if (over) return;
    over = true;
    list.splice(list.indexOf(what), 1);
  };
}
