import type { MediaSession } from './media-session.ts';

const PATIENCE_MS = 2_000;
const AGAIN_MS = 6_000;
const GIVE_UP_MS = 30_000;

export interface MediaWatchOptions {
  readonly media: MediaSession;
  /** Asks for an ICE restart. */
  readonly restart: () => void;
  /** No sound for so long that the call is not one any more. */
  readonly giveUp: () => void;
}

/** Has the sound of a call repaired when it is interrupted, and ends the waiting after half a minute. */
export class MediaWatch {
  readonly #options: MediaWatchOptions;
  #repair: ReturnType<typeof setTimeout> | undefined;
  #end: ReturnType<typeof setTimeout> | undefined;

  constructor(options: MediaWatchOptions) {
    this.#options = options;
  }

  /** Looks at the media now; to be called whenever it or the network may have changed. */
  check(): void {
    const { media, giveUp } = this.#options;
    if (media.state === 'flowing') {
      this.close();
      return;
    }
    this.#end ??= setTimeout(giveUp, GIVE_UP_MS);
    if (media.state === 'connecting') return;
    this.#repair ??= setTimeout(() => this.#restart(), media.failed ? 0 : PATIENCE_MS);
  }

  /** The network may be another one: does not wait for it to heal by itself. */
  repair(): void {
    this.check();
    if (this.#options.media.state !== 'interrupted') return;
    clearTimeout(this.#repair);
    this.#restart();
  }

  close(): void {
    clearTimeout(this.#repair);
    clearTimeout(this.#end);
    this.#repair = undefined;
    this.#end = undefined;
  }

  #restart(): void {
    this.#options.restart();
    this.#repair = setTimeout(() => this.#restart(), AGAIN_MS);
  }
}
