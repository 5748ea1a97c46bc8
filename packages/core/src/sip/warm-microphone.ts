import type { Microphone } from '../devices/microphone.ts';

/** How long a microphone stays open for a call that does not come. */
const WARM_MS = 15_000;

/** Opens the microphone while someone is about to call, and closes it again if they do not. */
export class WarmMicrophone {
  readonly #microphone: Microphone;
  #opening: Promise<MediaStream | null> | null = null;
  #end: ReturnType<typeof setTimeout> | undefined;

  constructor(microphone: Microphone) {
    this.#microphone = microphone;
  }

  /** Only where the person will not be asked. */
  warm(): void {
    clearTimeout(this.#end);
    this.#end = setTimeout(() => this.close(), WARM_MS);
    // A call that needs it says what is wrong.
    this.#opening ??= this.#microphone.open().catch(() => null);
  }

  /** For a call, which closes it; null where none is open, or it is not the one to use. */
  take(): Promise<MediaStream | null> | null {
    clearTimeout(this.#end);
    const opening = this.#opening;
    this.#opening = null;
    return opening && opening.then((stream) => stream && this.#checked(stream));
  }

  close(): void {
    void this.take()?.then(stop);
  }

  #checked(stream: MediaStream): MediaStream | null {
    const live = stream.getAudioTracks().some(({ readyState }) => readyState === 'live');
    if (live && this.#microphone.isCurrent(stream)) return stream;
    stop(stream);
    return null;
  }
}

function stop(stream: MediaStream | null): void {
  stream?.getTracks().forEach((track) => track.stop());
}
