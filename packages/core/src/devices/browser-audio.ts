import type { AudioOutput, AudioOutputKind, Tone } from './audio-output.ts';
import { sendTo } from './send-to.ts';
import type { Tones } from './tones.ts';

const RETRY_PLAY_MS = 1_000;
/** After the page began: calls that it takes back come first. */
const TONES_MS = 500;

/** Plays through the browser; silent where the browser forbids it, or where there is none. */
export function browserAudio(): AudioOutput {
  return new BrowserAudio();
}

class BrowserAudio implements AudioOutput {
  /** Held, so that nothing that plays is collected. */
  readonly #playing = new Set<HTMLAudioElement>();
  readonly #devices = new Map<AudioOutputKind, string | null>();
  #tones: Promise<Tones> | null = null;

  constructor() {
    // On their way before anyone calls.
    setTimeout(() => this.#withTones(() => {}), TONES_MS);
  }

  use(kind: AudioOutputKind, id: string | null): void {
    this.#devices.set(kind, id);
    this.#tones?.then(
      (tones) => tones.use(kind, id),
      () => undefined,
    );
    if (kind !== 'speaker') return;
    for (const element of this.#playing) void sendTo(element, id);
  }

  /** The ringer rings once, as it would for a call. */
  test(kind: AudioOutputKind): void {
    this.#withTones((tones) => tones.test(kind));
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
    const speaker = this.#devices.get('speaker') ?? null;
    if (speaker !== null) void sendTo(element, speaker);
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
    let stop: (() => void) | undefined = () => {};
    this.#withTones((tones) => {
      if (stop) stop = tones.tone(tone);
    });
    return () => {
      stop?.();
      stop = undefined;
    };
  }

  key(digit: string): void {
    this.#withTones((tones) => tones.key(digit));
  }

  /** Where their code cannot be fetched it is silent, and fetched again for the next tone. */
  #withTones(act: (tones: Tones) => void): void {
    this.#tones ??= import('./tones.ts').then(({ Tones }) => {
      const tones = new Tones();
      for (const [kind, id] of this.#devices) tones.use(kind, id);
      return tones;
    });
    this.#tones.then(act, () => (this.#tones = null));
  }
}
