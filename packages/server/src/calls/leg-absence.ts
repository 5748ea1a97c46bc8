import type { MediaLeg } from '../media/leg.ts';

const LOOK_MS = 250;
/** Packets come fifty times a second: a phone that lost its socket and is silent at so many looks is gone. */
const QUIET_LOOKS = 2;

/**
 * Whether a phone is gone without hanging up: it closed its transport, as a page does that is loaded
 * anew, or it lost its socket and nothing comes from it any more.
 */
export class LegAbsence {
  readonly #media: MediaLeg;
  readonly #onChange: () => void;
  #isQuiet = false;
  #away = false;
  #watching: NodeJS.Timeout | null = null;

  constructor(media: MediaLeg, onChange: () => void) {
    this.#media = media;
    this.#onChange = onChange;
    media.onGone = () => this.#judge();
  }

  get isAway(): boolean {
    return this.#away;
  }

  /** Packets alone say from now on whether it is there. */
  socketLost(): void {
    if (this.#watching) return;
    let before = this.#media.received;
    let looks = 0;
    this.#watching = setInterval(() => {
      const { received } = this.#media;
      // One alone may come before the packets of a moment in which the process was busy.
      looks = received === before ? looks + 1 : 0;
      this.#isQuiet = looks >= QUIET_LOOKS;
      before = received;
      this.#judge();
    }, LOOK_MS);
  }

  socketBack(): void {
    this.stop();
    this.#isQuiet = false;
    this.#judge();
  }

  /** It is not asked any more. */
  stop(): void {
    if (this.#watching) clearInterval(this.#watching);
    this.#watching = null;
  }

  #judge(): void {
    const away = this.#media.isGone || this.#isQuiet;
    if (away === this.#away) return;
    this.#away = away;
    this.#onChange();
  }
}
