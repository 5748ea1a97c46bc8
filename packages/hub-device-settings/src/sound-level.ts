import type { Hub } from '@hubline/core';
import { Listen, type HubElement } from '@hubline/element';

export type Loudness = 'unknown' | 'silent' | 'quiet' | 'good' | 'loud';

/** What is shown of a level: decibels below the loudest there is. */
const FLOOR_DB = -60;
/** A microphone that is off or muted gives less than any room does. */
const SILENT = 0.004;
const QUIET = 0.02;
const LOUD = 0.89;
/** Nobody talks all the time. */
const SILENT_AFTER_MS = 5_000;
const LOUD_FOR_MS = 1_500;
/** What is said or written changes no more often than it can be read. */
const WORDS_EVERY_MS = 500;
/** Falls slower than it rises, as meters do, so that the eye can follow. */
const FALL = 0.06;

/** Follows how loud the microphone is, and puts that into words. */
export class SoundLevel {
  readonly #host: HubElement;
  readonly #now: () => number;
  readonly #draw: (level: number) => void;
  #shown = 0;
  #since: number | null = null;
  #heardAt = 0;
  #loudAt = -Infinity;
  #spokenAt = -Infinity;
  #peak = 0;

  /** In words, and 0 to 100 of what is shown; all that is public changes seldom. */
  loudness: Loudness = 'unknown';
  percent = 0;
  /** Whether a voice came in at all. */
  heard = false;

  /** `draw` is called with 0 to 1 for every level that comes; `now` is the clock, in milliseconds. */
  constructor(
    host: HubElement,
    find: () => Hub['devices']['level$'] | undefined,
    draw: (level: number) => void,
    now: () => number = () => performance.now(),
  ) {
    this.#host = host;
    this.#draw = draw;
    this.#now = now;
    new Listen(host, find, (level) => this.#hear(level));
  }

  /** Nobody listens any more, or another microphone is to be heard. */
  reset(): void {
    this.#since = null;
    this.#shown = 0;
    this.#loudAt = -Infinity;
    this.#spokenAt = -Infinity;
    this.#peak = 0;
    this.loudness = 'unknown';
    this.percent = 0;
    this.heard = false;
  }

  #hear(level: number): void {
    const now = this.#now();
    if (this.#since === null) {
      this.#since = now;
      this.#heardAt = now;
    }
    if (level > SILENT) this.#heardAt = now;
    if (level > LOUD) this.#loudAt = now;
    this.#shown = Math.max(scaled(level), this.#shown - FALL);
    this.#peak = Math.max(this.#peak, level);
    this.#draw(this.#shown);
    if (now - this.#spokenAt >= WORDS_EVERY_MS) this.#say(now);
  }

  #say(now: number): void {
    this.#spokenAt = now;
    this.loudness = this.#inWords(now);
    if (this.loudness === 'good') this.heard = true;
    if (this.loudness === 'silent') this.heard = false;
    this.percent = Math.round(this.#shown * 100);
    this.#peak = 0;
    this.#host.requestUpdate();
  }

  #inWords(now: number): Loudness {
    if (now - this.#loudAt < LOUD_FOR_MS) return 'loud';
    if (now - this.#heardAt >= SILENT_AFTER_MS) return 'silent';
    if (this.#peak > QUIET) return 'good';
    return 'quiet';
  }
}

/** As loud as it seems to an ear. */
function scaled(level: number): number {
  const decibels = 20 * Math.log10(Math.max(level, 1e-6));
  return Math.min(1, Math.max(0, 1 - decibels / FLOOR_DB));
}
