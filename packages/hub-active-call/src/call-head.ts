import type { CallState } from '@hubline/core';
import { avatar, clockText, icon, partyName, phoneNumber, type Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import { connectedWords, endWord, type StateWord } from './call-words.ts';

type Shown = Exclude<CallState, { readonly phase: 'incoming' }>;

/** Who it is, how long it lasts, and its state in words where the eye already is. */
export function callHead(
  state: Shown,
  strings: Strings,
  seconds: number | undefined,
): TemplateResult {
  const { party } = state;
  return html`<div class="head">
    ${avatar(party.name)}
    <h2 class="who">${partyName(party, strings)}</h2>
    <p class="quiet facts">
      ${party.name && party.number ? phoneNumber(party.number) : nothing}
      ${
        seconds === undefined
          ? nothing
          : html`<span class="clock" role="timer" aria-label=${strings.call.duration}
              >${clockText(seconds)}</span
            >`
      }
    </p>
    <p class="words" role="status">
      ${words(state, strings).map(
        ({ word, icon: sign }) =>
          html`<span class="word">${sign ? icon(sign) : nothing}${word}</span>`,
      )}
    </p>
  </div>`;
}

function words(state: Shown, strings: Strings): readonly StateWord[] {
  switch (state.phase) {
    case 'dialing':
      return [{ word: strings.call.dialing }];
    case 'ringing':
      return [{ word: strings.call.ringing }];
    case 'connected':
      return connectedWords(state, strings);
    case 'ended':
      return [{ word: endWord(state, strings) }];
  }
}
