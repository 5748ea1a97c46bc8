import { html, type TemplateResult } from 'lit';
import type { Strings } from '../strings/strings.ts';
import type { SkinTone } from './emoji-list.ts';

const HANDS = ['✋', '✋🏻', '✋🏼', '✋🏽', '✋🏾', '✋🏿'] as const;

/** The skin tone of all emoji that have one. */
export function toneChoice(
  tone: SkinTone,
  words: Strings['emoji'],
  choose: (tone: SkinTone) => void,
): TemplateResult {
  return html`<div class="tones" role="radiogroup" aria-label=${words.skinTone}>
    ${HANDS.map(
      (hand, at) =>
        html`<label title=${words.skinTones[at] ?? ''}
          ><input
            class="visually-hidden"
            type="radio"
            name="tone"
            aria-label=${words.skinTones[at] ?? ''}
            .checked=${at === tone}
            @change=${() => choose(at as SkinTone)}
          />${hand}</label
        >`,
    )}
  </div>`;
}
