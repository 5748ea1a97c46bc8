import type { MediaLeg } from '../media/leg.ts';

const LOOK_MS = 250;
/** Packets come fifty times a second: a phone that lost its socket and is silent at so many looks is gone. */
const QUIET_LOOKS = 2;
/** A phone that hangs up closes its transport too, and its BYE may be the slower one. */
const GOODBYE_MS = 50;

/**
 * Whether a phone is gone without hanging up: it closed its transport, as a page does that is loaded
 * anew, or it lost its socket and nothing comes from it any more.
 */
export class LegAbsence {
  readonly #media: Pick<MediaLeg, 'isGone' | 'onGone' | 'received'>;
  readonly #onChange: () => void;
  #isQuiet = false;
  #away = false;
  #watching: NodeJS.Timeout | null = null;
  #goodbye: NodeJS.Timeout | null = null;

  constructor(media: Pick<MediaLeg, 'isGone' | 'onGone' | 'received'>, onChange: () => void) {
    this.#media = media;
    this.#onChange = onChange;
    media.onGone = () => this.#awaitGoodbye();
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
    if (this.#watching) clearInterval(this.#watching);
    this.#watching = null;
    this.#isQuiet = false;
    this.#judge();
  }

  /** It is not asked any more. */
  stop(): void {
    if (this.#watching) clearInterval(this.#watching);
    if (this.#goodbye) clearTimeout(this.#goodbye);
    this.#watching = this.#goodbye = null;
  }

  #awaitGoodbye(): void {
    if (this.#goodbye) clearTimeout(this.#goodbye);
    this.#goodbye = null;
    if (this.#media.isGone) this.#goodbye = setTimeout(() => this.#judge(), GOODBYE_MS);
    else this.#judge();
  }

  #judge(): void {
    const away = this.#media.isGone || this.#isQuiet;
    if (away === this.#away) return;
    this.#away = away;
    this.#onChange();
  }
}
