import { alertIcon, icon, type Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import type { Loudness, SoundLevel } from './sound-level.ts';

/** How loud the microphone is. The bar itself is drawn by `--_level`, 0 to 1, without a render. */
export function levelMeter(
  { loudness, percent, heard }: Pick<SoundLevel, 'loudness' | 'percent' | 'heard'>,
  words: Strings['devices'],
): TemplateResult {
  const text = inWords(loudness, words);
  const advice = adviceFor(loudness, words);
  return html`<div
      class=${`meter ${loudness}`}
      part="meter"
      role="meter"
      aria-label=${words.level}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${percent}
      aria-valuetext=${text ?? nothing}
    >
      <span class="level"></span>
    </div>
    <p class="quiet advice" role="status">
      ${
        advice
          ? html`${icon(alertIcon)}<span>${advice}</span>`
          : html`<span>${heard ? words.heard : words.speak}</span>`
      }
    </p>`;
}

function inWords(loudness: Loudness, words: Strings['devices']): string | null {
  switch (loudness) {
    case 'unknown':
      return null;
    case 'silent':
      return words.noSound;
    case 'quiet':
    case 'good':
    case 'loud':
      return words[loudness];
  }
}

function adviceFor(loudness: Loudness, words: Strings['devices']): TemplateResult | string | null {
  switch (loudness) {
    case 'silent':
      return html`<strong>${words.noSound}.</strong> ${words.noSoundHint}`;
    case 'loud':
      return words.loudHint;
    case 'unknown':
    case 'quiet':
    case 'good':
      return null;
  }
}
