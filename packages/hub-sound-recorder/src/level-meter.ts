import { Listen, recorderEnglish, type HubElement, type Strings } from '@hubline/element';
import type { Take } from '@hubline/core';
import { html, type TemplateResult } from 'lit';

/** What is shown of a level: decibels below the loudest there is. */
const FLOOR_DB = -60;
const QUIET = 0.02;
const LOUD = 0.89;
/** Falls slower than it rises, as meters do, so that the eye can follow. */
const FALL = 0.12;
/** What is said changes no more often than it can be heard. */
const WORDS_EVERY_MS = 500;

type Words = Strings['recorder'];

/** How loud the recording is just now: drawn by `--_level`, 0 to 1, without a render. */
export class LevelMeter {
  readonly #host: HubElement;
  #words: Words = recorderEnglish;
  #shown = 0;
  #spokenAt = -Infinity;

  constructor(host: HubElement, find: () => Take | undefined) {
    this.#host = host;
    new Listen(
      host,
      () => find()?.level$,
      (level) => this.#hear(level),
    );
  }

  render(words: Words): TemplateResult {
    this.#words = words;
    return html`<div
      class="meter"
      part="meter"
      role="meter"
      aria-label=${words.level}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow="0"
    >
      <span class="level"></span>
    </div>`;
  }

  #hear(level: number): void {
    const meter = this.#host.renderRoot.querySelector<HTMLElement>('.meter');
    if (!meter) return;
    this.#shown = Math.max(scaled(level), this.#shown - FALL);
    meter.style.setProperty('--_level', this.#shown.toFixed(3));
    meter.classList.toggle('loud', level > LOUD);
    const now = performance.now();
    if (now - this.#spokenAt < WORDS_EVERY_MS) return;
    this.#spokenAt = now;
    meter.ariaValueNow = String(Math.round(this.#shown * 100));
    meter.ariaValueText = this.#words[inWords(level)];
  }
}

function inWords(level: number): 'loud' | 'good' | 'quiet' {
  if (level > LOUD) return 'loud';
  return level > QUIET ? 'good' : 'quiet';
}

/** As loud as it seems to an ear. */
function scaled(level: number): number {
  const decibels = 20 * Math.log10(Math.max(level, 1e-6));
  return Math.min(1, Math.max(0, 1 - decibels / FLOOR_DB));
}
