import { html, type TemplateResult } from 'lit';
import { phoneNumber, type Strings } from '@hubline/element';
import type { Match } from './contact-search.ts';

/** The Search section: the contacts that fit what is typed, or that none does. */
export function searchResults(options: {
  readonly words: Strings['dialPad'];
  readonly text: string;
  readonly matches: readonly Match[];
  readonly marked: number;
  readonly choose: (match: Match) => void;
}): TemplateResult {
  const { words, text, matches, marked, choose } = options;
  const line = (match: Match, index: number) => html`
    <li
      id=${`match-${index}`}
      class="match"
      part="match"
      role="option"
      aria-selected=${index === marked}
      @mousedown=${(event: Event) => event.preventDefault()}
      @click=${() => choose(match)}
    >
      <span class="who">${match.contact.name}</span>
      <span class="quiet label">${words.phones[match.phone.label]}</span>
      <span class="what">${phoneNumber(match.phone.number)}</span>
    </li>
  `;
  return html`<section class="search" part="search" aria-labelledby="search-heading">
    <h2 id="search-heading">${words.search}</h2>
    ${
      matches.length > 0
        ? html`<ul id="matches" role="listbox" aria-labelledby="search-heading">
            ${matches.map(line)}
          </ul>`
        : html`<div class="none">
            <p>${words.noMatch(text.trim())}</p>
            <p class="quiet">${words.noMatchHint}</p>
          </div>`
    }
  </section>`;
}
