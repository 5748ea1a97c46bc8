import {
  byteText,
  closeIcon,
  documentIcon,
  fileName,
  icon,
  imageIcon,
  type Strings,
} from '@hubline/element';
import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ChosenFile } from './chosen-file.ts';
import type { Thumbnails } from './thumbnails.ts';

/** Always in view, however long the name is. */
const ENDING = 8;

interface Cards {
  readonly files: readonly ChosenFile[];
  readonly thumbnails: Thumbnails;
  readonly words: Strings['composer'];
  readonly locale: string | undefined;
  readonly disabled: boolean;
  readonly remove: (file: ChosenFile) => void;
}

/** What goes with the message. */
export function fileCards(cards: Cards): TemplateResult {
  return html`<ul class="files" part="files" aria-label=${cards.words.chosenFiles}>
    ${repeat(
      cards.files,
      ({ id }) => id,
      (file) => fileCard(file, cards),
    )}
  </ul>`;
}

export function shownName({ file }: ChosenFile, words: Strings['composer']): string {
  return fileName(file.name) || words.file;
}

function fileCard(
  chosen: ChosenFile,
  { thumbnails, words, locale, disabled, remove }: Cards,
): TemplateResult {
  const url = thumbnails.urlOf(chosen);
  const name = shownName(chosen, words);
  const size = byteText(chosen.file.size, locale);
  return html`<li class=${url === undefined ? 'file' : 'file picture'} title=${`${name}, ${size}`}>
    ${
      url === undefined
        ? html`${icon(chosen.picture ? imageIcon : documentIcon)}
            <span class="what">
              <bdi class="name"
                ><span class="stem">${name.slice(0, -ENDING)}</span
                ><span>${name.slice(-ENDING)}</span></bdi
              >
              <span class="quiet number">${size}</span>
            </span>`
        : html`<img src=${url} alt=${name} decoding="async" />`
    }
    <button
      class="remove"
      type="button"
      title=${words.remove(name)}
      aria-label=${words.remove(name)}
      ?disabled=${disabled}
      @click=${() => remove(chosen)}
    >
      ${icon(closeIcon)}
    </button>
  </li>`;
}
